package io.eksllmperf.schema;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code x-kubernetes-validations} of a CRD's schema. They are compiled once and run wherever the resource has a value for them,
 * as the API server does; its transition rules ({@code oldSelf}) need the object before the change, so they are counted and skipped.
 * Unlike the API server this fills in no defaults first.
 */
public final class CelRules {
    private static final String KEY = "x-kubernetes-validations";

    private final Node root;
    private final int compiled;
    private final int transitions;

    private record Rule(CelRuntime.Program program, String message) {}

    /** The rules at one place of the schema, and the places below it that have some. */
    private record Node(List<Rule> rules, Map<String, Node> properties, Optional<Node> items, Optional<Node> values) {
        boolean isEmpty() {
            return rules.isEmpty() && properties.isEmpty() && items.isEmpty() && values.isEmpty();
        }
    }

    private CelRules(Map<String, Object> schema) {
        Compiler compiler = new Compiler();
        this.root = compiler.node(schema);
        this.compiled = compiler.compiled;
        this.transitions = compiler.transitions;
    }

    /**
     * Compiles the rules of a CRD's openAPIV3Schema.
     *
     * @throws IllegalArgumentException for a rule that does not compile; the message holds it
     */
    public static CelRules of(Map<String, Object> openApiSchema) {
        return new CelRules(openApiSchema);
    }

    /** How many rules were compiled, so that a test can see that none was lost. */
    public int compiled() {
        return compiled;
    }

    /** How many transition rules were skipped. */
    public int transitions() {
        return transitions;
    }

    /** All problems of a resource, sorted, with the CRD's own messages; none for a valid one. */
    public List<Problem> judge(Map<String, ?> resource) {
        List<Problem> problems = new ArrayList<>();
        judge(root, celValue(resource), "", problems);
        return problems.stream().sorted().toList();
    }

    private static void judge(Node node, Object value, String path, List<Problem> problems) {
        for (Rule rule : node.rules()) {
            fault(rule, value).ifPresent(message -> problems.add(new Problem(path, message)));
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> {
                Optional<Node> below = Optional.ofNullable(node.properties().get(key.toString()))
                        .or(node::values);
                below.ifPresent(next -> judge(next, child, Problem.field(path, key.toString()), problems));
            });
        } else if (value instanceof List<?> list && node.items().isPresent()) {
            for (int i = 0; i < list.size(); i++) {
                judge(node.items().get(), list.get(i), path + "[" + i + "]", problems);
            }
        }
    }

    private static Optional<String> fault(Rule rule, Object self) {
        try {
            return Boolean.TRUE.equals(rule.program().eval(Map.of("self", self)))
                    ? Optional.empty()
                    : Optional.of(rule.message());
        } catch (CelEvaluationException e) {
            // The API server refuses the object in this case too: a field that the rule reads is missing.
            return Optional.of(rule.message() + " (the rule could not be evaluated: " + e.getMessage() + ")");
        }
    }

    /** CEL knows 64-bit whole numbers only. */
    private static Object celValue(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, child) -> copy.put(key.toString(), celValue(child)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CelRules::celValue).toList();
        }
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }

    private static final class Compiler {
        private final Cel cel = environment();
        private int compiled;
        private int transitions;

        Node node(Map<String, Object> schema) {
            List<Rule> rules = new ArrayList<>();
            for (Object entry : Tree.list(schema, KEY)) {
                rule(Tree.map(entry)).ifPresent(rules::add);
            }
            Map<String, Node> properties = new LinkedHashMap<>();
            Tree.child(schema, "properties")
                    .forEach((key, child) -> below(child).ifPresent(node -> properties.put(key, node)));
            return new Node(rules, properties, below(schema.get("items")), below(schema.get("additionalProperties")));
        }

        private Optional<Node> below(Object schema) {
            return schema instanceof Map<?, ?> map
                    ? Optional.of(node(Tree.map(map))).filter(node -> !node.isEmpty())
                    : Optional.empty();
        }

        private Optional<Rule> rule(Map<String, Object> entry) {
            String expression = entry.get("rule").toString();
            if (expression.contains("oldSelf")) {
                transitions++;
                return Optional.empty();
            }
            try {
                CelRuntime.Program program =
                        cel.createProgram(cel.compile(expression).getAst());
                compiled++;
                return Optional.of(new Rule(program, entry.get("message").toString()));
            } catch (CelValidationException | CelEvaluationException e) {
                throw new IllegalArgumentException(
                        "CEL rule '" + expression + "' does not compile: " + e.getMessage(), e);
            }
        }

        /** What the API server offers of functions, as far as the rules use it: the string library and {@code find}. */
        private static Cel environment() {
            return CelFactory.standardCelBuilder()
                    .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                    .addCompilerLibraries(CelExtensions.strings())
                    .addRuntimeLibraries(CelExtensions.strings())
                    .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                            "find",
                            CelOverloadDecl.newMemberOverload(
                                    "string_find_string", SimpleType.STRING, SimpleType.STRING, SimpleType.STRING)))
                    .addFunctionBindings(CelFunctionBinding.fromOverloads(
                            "find",
                            CelFunctionBinding.from("string_find_string", String.class, String.class, Compiler::find)))
                    .addVar("self", SimpleType.DYN)
                    .build();
        }

        private static String find(String text, String regex) {
            Matcher matcher = Pattern.compile(regex).matcher(text);
            return matcher.find() ? matcher.group() : "";
        }
    }
}
