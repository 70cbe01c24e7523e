package io.eksllmperf.model.karpenter;

import io.eksllmperf.model.Require;
import java.util.List;

/**
 * One condition on a node label.
 *
 * @param key label key, such as {@code node.kubernetes.io/instance-type}
 * @param operator how the values are meant
 * @param values as many as the operator takes
 */
public record Requirement(String key, Operator operator, List<String> values) {

    /** Operators of karpenter.sh/v1 (CRD 1.14.1). */
    public enum Operator {
        IN("In"),
        NOT_IN("NotIn"),
        EXISTS("Exists"),
        DOES_NOT_EXIST("DoesNotExist"),
        GREATER_THAN("Gt"),
        LESS_THAN("Lt"),
        AT_LEAST("Gte"),
        AT_MOST("Lte");

        private final String text;

        Operator(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    public Requirement {
        Require.text(key, "requirement.key");
        values = List.copyOf(values);
        checkValues(key, operator, values);
    }

    /** The label has one of these values. */
    public static Requirement in(String key, List<String> values) {
        return new Requirement(key, Operator.IN, values);
    }

    /** The label has this value. */
    public static Requirement in(String key, String value) {
        return new Requirement(key, Operator.IN, List.of(value));
    }

    /** The label is there, and pods choose its value. */
    public static Requirement exists(String key) {
        return new Requirement(key, Operator.EXISTS, List.of());
    }

    private static void checkValues(String key, Operator operator, List<String> values) {
        String fault = switch (operator) {
            case IN, NOT_IN -> values.isEmpty() ? "needs at least one value" : "";
            case EXISTS, DOES_NOT_EXIST -> values.isEmpty() ? "" : "takes no value";
            case GREATER_THAN, LESS_THAN, AT_LEAST, AT_MOST ->
                values.size() == 1 && isWhole(values.get(0)) ? "" : "takes exactly one whole number of 0 or more";
        };
        if (!fault.isEmpty()) {
            throw new IllegalArgumentException(
                    "requirement on " + key + ": " + operator + " " + fault + ", not " + values);
        }
    }

    private static boolean isWhole(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
