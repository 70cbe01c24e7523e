package io.eksllmperf.check.schema;

import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code x-kubernetes-validations} of a CRD's schema. They are compiled once and run wherever the resource has a value for them, as
 * the API server does; transition rules ({@code oldSelf}) need the object before the change, so they are counted and skipped.
 */
public final class CelRules {
    private static final String KEY = "x-kubernetes-validations";
    private static final Pattern NO_KEY = Pattern.compile("key '(.*?)' is not present in map");

    private final Node root;
    private final List<String> broken = new ArrayList<>();
    private int compiled;
    private int transitions;

    /** The rules at one place of the schema, and the places below it. */
    private record Node(
            String type,
            List<CelRule> rules,
            Map<String, Node> properties,
            Optional<Node> items,
            Optional<Node> values) {}

    private CelRules(Map<String, Object> schema) {
        this.root = node(schema);
    }

    /** Compiles the rules of a CRD's openAPIV3Schema. */
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

    /** Rules that do not compile, each with the reason. */
    public List<String> broken() {
        return List.copyOf(broken);
    }

    /** All problems of a resource with its defaults filled in, sorted, with the CRD's own messages; none for a valid one. */
    public List<Problem> judge(Object resource) {
        List<Problem> problems = new ArrayList<>();
        judge(root, resource, FieldPath.ROOT, problems);
        return problems.stream().sorted().toList();
    }

    private Node node(Map<String, Object> schema) {
        List<CelRule> rules = new ArrayList<>();
        for (Object entry : Tree.list(schema, KEY)) {
            rule(Tree.map(entry)).ifPresent(rules::add);
        }
        Map<String, Node> properties = new LinkedHashMap<>();
        Tree.child(schema, "properties").forEach((key, child) -> properties.put(key, node(Tree.map(child))));
        String type = Tree.flag(schema, "x-kubernetes-int-or-string") ? "" : Tree.text(schema, "type");
        return new Node(type, rules, properties, below(schema, "items"), below(schema, "additionalProperties"));
    }

    private Optional<Node> below(Map<String, Object> schema, String key) {
        return schema.get(key) instanceof Map<?, ?> map ? Optional.of(node(Tree.map(map))) : Optional.empty();
    }

    private Optional<CelRule> rule(Map<String, Object> entry) {
        boolean transition = Tree.text(entry, "rule").contains("oldSelf") && !Tree.flag(entry, "optionalOldSelf");
        if (transition) {
            transitions++;
            return Optional.empty();
        }
        try {
            CelRule rule = CelRule.of(entry);
            compiled++;
            return Optional.of(rule);
        } catch (CelRule.DoesNotCompile fault) {
            broken.add(fault.getMessage());
            return Optional.empty();
        }
    }

    private static void judge(Node node, Object value, FieldPath path, List<Problem> problems) {
        if (!node.rules().isEmpty() && value != null) {
            Object self = celValue(node, value);
            for (CelRule rule : node.rules()) {
                fault(rule, self, node.type(), path).ifPresent(problems::add);
            }
        }
        if (value instanceof Map<?, ?> map) {
            Tree.map(map).forEach((key, child) -> {
                Node property = node.properties().get(key);
                if (property != null) {
                    judge(property, child, path.child(key), problems);
                } else {
                    node.values().ifPresent(each -> judge(each, child, path.key(key), problems));
                }
            });
        } else if (value instanceof List<?> list && node.items().isPresent()) {
            for (int i = 0; i < list.size(); i++) {
                judge(node.items().get(), list.get(i), path.index(i), problems);
            }
        }
    }

    private static Optional<Problem> fault(CelRule rule, Object self, String type, FieldPath path) {
        try {
            return rule.holds(self) ? Optional.empty() : Optional.of(rule.broken(self, type, path));
        } catch (CelEvaluationException e) {
            Matcher missing = NO_KEY.matcher(String.valueOf(e.getMessage()));
            String why = missing.find() ? "no such key: " + missing.group(1) : String.valueOf(e.getMessage());
            String message =
                    path + ": Invalid value: " + Json.text(type) + ": " + why + " evaluating rule: " + rule.title();
            return Optional.of(new Problem(path, message, Problem.Kind.RULE));
        }
    }

    /** As rules see it: whole numbers of 64 bits, fractions where the schema says number, field names escaped. */
    private static Object celValue(Node node, Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            Tree.map(map).forEach((key, child) -> {
                Node property = node.properties().get(key);
                if (child != null) {
                    copy.put(
                            property == null ? key : CelNames.escaped(key),
                            celValue(property == null ? node.values().orElse(node) : property, child));
                }
            });
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> celValue(node.items().orElse(node), item))
                    .toList();
        }
        if (value instanceof Integer || value instanceof Long) {
            long whole = ((Number) value).longValue();
            return node.type().equals("number") ? (Object) (double) whole : (Object) whole;
        }
        return value;
    }
}
