package io.eksllmperf.check.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Holds values against a schema, with the messages of the API server (kube-openapi pkg/validation and apimachinery field errors, as of
 * Kubernetes 1.33). Formats such as {@code date-time} are not looked at; no field that is rendered has one.
 */
final class Values {
    private final Definitions definitions;
    private final List<Problem> problems;

    Values(Definitions definitions, List<Problem> problems) {
        this.definitions = definitions;
        this.problems = problems;
    }

    void judge(Object value, Map<String, Object> reference, FieldPath path) {
        Map<String, Object> schema = definitions.resolved(reference);
        boolean right = type(value, schema, path);
        combinations(value, schema, path);
        if (value instanceof String text) {
            text(text, schema, path);
        } else if (value instanceof Number number) {
            number(number, schema, path);
        } else if (value instanceof List<?> list) {
            list(list, schema, path);
        }
        if (right) {
            choice(value, schema, path);
        }
        if (value instanceof Map<?, ?> map) {
            object(Tree.map(map), schema, path);
        }
    }

    private boolean type(Object value, Map<String, Object> schema, FieldPath path) {
        String wanted = Tree.flag(schema, "x-kubernetes-int-or-string") ? "integer,string" : Tree.text(schema, "type");
        String found = typeOf(value);
        boolean wholeNumber = wanted.equals("number") && found.equals("integer");
        boolean right = wanted.isEmpty()
                || wholeNumber
                || value == null && Tree.flag(schema, "nullable")
                || List.of(wanted.split(",", -1)).contains(found);
        if (!right) {
            problems.add(Problem.type(path, found, "must be of type " + wanted + ": " + Json.text(found)));
        }
        return right;
    }

    private static String typeOf(Object value) {
        if (value instanceof Map) {
            return "object";
        }
        if (value instanceof List) {
            return "array";
        }
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        boolean fraction = value instanceof Double number && number != Math.rint(number);
        return value == null ? "null" : fraction ? "number" : "integer";
    }

    private void choice(Object value, Map<String, Object> schema, FieldPath path) {
        List<?> allowed = Tree.list(schema, "enum");
        if (allowed.isEmpty() || allowed.contains(value)) {
            return;
        }
        List<String> quoted = new ArrayList<>();
        allowed.forEach(each -> quoted.add(Json.text(each instanceof String text ? text : Json.of(each))));
        String message =
                path + ": Unsupported value: " + Json.of(value) + ": supported values: " + String.join(", ", quoted);
        problems.add(new Problem(path, message, Problem.Kind.SHAPE));
    }

    private void text(String text, Map<String, Object> schema, FieldPath path) {
        int length = text.codePointCount(0, text.length());
        limit(schema, "maxLength")
                .filter(most -> length > most)
                .ifPresent(most -> problems.add(Problem.tooLong(path, most)));
        limit(schema, "minLength")
                .filter(least -> length < least)
                .ifPresent(least ->
                        problems.add(Problem.invalid(path, text, "should be at least " + least + " chars long")));
        String pattern = Tree.text(schema, "pattern");
        if (!pattern.isEmpty() && !matches(pattern, text)) {
            problems.add(Problem.invalid(path, text, "should match '" + pattern + "'"));
        }
    }

    /** A pattern that Go knows and Java does not is no fault of the resource. */
    private static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException unknown) {
            return true;
        }
    }

    private void number(Number number, Map<String, Object> schema, FieldPath path) {
        BigDecimal value = new BigDecimal(number.toString());
        bound(schema, "maximum").ifPresent(most -> {
            boolean exclusive = Tree.flag(schema, "exclusiveMaximum");
            if (value.compareTo(most) > (exclusive ? -1 : 0)) {
                problems.add(Problem.invalid(
                        path,
                        number,
                        "should be less than " + (exclusive ? "" : "or equal to ") + most.toPlainString()));
            }
        });
        bound(schema, "minimum").ifPresent(least -> {
            boolean exclusive = Tree.flag(schema, "exclusiveMinimum");
            if (value.compareTo(least) < (exclusive ? 1 : 0)) {
                problems.add(Problem.invalid(
                        path,
                        number,
                        "should be greater than " + (exclusive ? "" : "or equal to ") + least.toPlainString()));
            }
        });
        bound(schema, "multipleOf")
                .filter(factor -> factor.signum() > 0 && value.remainder(factor).signum() != 0)
                .ifPresent(factor -> problems.add(
                        Problem.invalid(path, number, "should be a multiple of " + factor.toPlainString())));
    }

    private void list(List<?> list, Map<String, Object> schema, FieldPath path) {
        Map<String, Object> items = Tree.child(schema, "items");
        for (int i = 0; i < list.size(); i++) {
            judge(list.get(i), items, path.index(i));
        }
        size(list.size(), schema, path, "Items");
        if (Tree.flag(schema, "uniqueItems") && new HashSet<>(list).size() < list.size()) {
            problems.add(Problem.invalid(path, "", "shouldn't contain duplicates"));
        }
    }

    private void size(int size, Map<String, Object> schema, FieldPath path, String what) {
        String word = what.toLowerCase(Locale.ROOT);
        limit(schema, "min" + what)
                .filter(least -> size < least)
                .ifPresent(least ->
                        problems.add(Problem.invalid(path, size, "should have at least " + least + " " + word)));
        limit(schema, "max" + what)
                .filter(most -> size > most)
                .ifPresent(most -> problems.add(Problem.tooMany(path, size, most)));
    }

    private void object(Map<String, Object> map, Map<String, Object> schema, FieldPath path) {
        Map<String, Object> properties = Tree.child(schema, "properties");
        Map<String, Object> others = Tree.child(schema, "additionalProperties");
        map.forEach((name, child) -> {
            Map<String, Object> below = properties.containsKey(name) ? Tree.child(properties, name) : others;
            if (!below.isEmpty()) {
                judge(child, below, path.child(name));
            }
        });
        for (Object name : Tree.list(schema, "required")) {
            if (!map.containsKey(Objects.toString(name))) {
                problems.add(Problem.required(path.child(Objects.toString(name))));
            }
        }
        size(map.size(), schema, path, "Properties");
    }

    private void combinations(Object value, Map<String, Object> schema, FieldPath path) {
        // What makes a quantity or a port a number or a text is said by its own mark, and by this beside it.
        List<?> any = Tree.flag(schema, "x-kubernetes-int-or-string") ? List.of() : Tree.list(schema, "anyOf");
        if (!any.isEmpty() && valid(any, value, path) == 0) {
            problems.add(Problem.combination(path, "must validate at least one schema (anyOf)"));
            problems.addAll(closest(any, value, path));
        }
        List<?> one = Tree.list(schema, "oneOf");
        int valid = one.isEmpty() ? 1 : valid(one, value, path);
        if (valid != 1) {
            String found = valid == 0 ? "Found none valid" : "Found " + valid + " valid alternatives";
            problems.add(Problem.combination(path, "must validate one and only one schema (oneOf). " + found));
            if (valid == 0) {
                problems.addAll(closest(one, value, path));
            }
        }
        for (Object each : Tree.list(schema, "allOf")) {
            judge(value, Tree.map(each), path);
        }
        if (schema.get("not") instanceof Map<?, ?> not
                && alone(value, not, path).isEmpty()) {
            problems.add(Problem.combination(path, "must not validate the schema (not)"));
        }
    }

    private int valid(List<?> schemas, Object value, FieldPath path) {
        int valid = 0;
        for (Object schema : schemas) {
            valid += alone(value, schema, path).isEmpty() ? 1 : 0;
        }
        return valid;
    }

    /** What the alternative that fits best has against the value. */
    private List<Problem> closest(List<?> schemas, Object value, FieldPath path) {
        List<Problem> closest = alone(value, schemas.get(0), path);
        for (Object schema : schemas) {
            List<Problem> those = alone(value, schema, path);
            closest = those.size() < closest.size() ? those : closest;
        }
        return closest;
    }

    private List<Problem> alone(Object value, Object schema, FieldPath path) {
        List<Problem> found = new ArrayList<>();
        new Values(definitions, found).judge(value, Tree.map(schema), path);
        return found;
    }

    private static Optional<Long> limit(Map<String, Object> schema, String key) {
        return bound(schema, key).map(BigDecimal::longValue);
    }

    private static Optional<BigDecimal> bound(Map<String, Object> schema, String key) {
        return Optional.ofNullable(schema.get(key))
                .filter(Number.class::isInstance)
                .map(number -> new BigDecimal(number.toString()));
    }
}
