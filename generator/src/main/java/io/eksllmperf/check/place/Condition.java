package io.eksllmperf.check.place;

import io.eksllmperf.model.karpenter.Requirement;
import io.eksllmperf.model.karpenter.Requirement.Operator;
import java.util.List;
import java.util.Optional;

/**
 * A condition of a pod or a pool on a label of nodes.
 *
 * @param key the label
 * @param operator how the values are meant
 * @param values as many as the operator takes
 */
public record Condition(String key, Operator operator, List<String> values) {
    public Condition {
        values = List.copyOf(values);
    }

    static Condition of(Requirement requirement) {
        return new Condition(requirement.key(), requirement.operator(), requirement.values());
    }

    /** The one number of Gt and its kind; what is none excludes every node, as in the scheduler. */
    long number() {
        try {
            return values.isEmpty() ? Long.MAX_VALUE - 1 : Long.parseLong(values.get(0));
        } catch (NumberFormatException noNumber) {
            return operator == Operator.LESS_THAN || operator == Operator.AT_MOST
                    ? Long.MIN_VALUE + 1
                    : Long.MAX_VALUE - 1;
        }
    }

    /** The operator of a node affinity by its name; empty for one that Kubernetes does not know. */
    static Optional<Operator> operator(String name) {
        for (Operator operator : Operator.values()) {
            if (operator.toString().equals(name)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    void addTo(StringBuilder text) {
        text.append(key).append(' ').append(operator);
        for (String value : values) {
            text.append(' ').append(value);
        }
        text.append('\n');
    }

    /** Why it excludes a node whose label has these values. */
    String against(Values values) {
        String asked = Values.either(this.values);
        if (values.listed().isEmpty() || values.others()) {
            return values.absent() || values.others() ? "no label " + key + absent(asked) : key + " is out of bounds";
        }
        String is = key + " is " + Values.either(values.listed());
        return switch (operator) {
            case IN -> is + ", not " + asked;
            case NOT_IN -> is + ", which is excluded";
            case EXISTS -> "no label " + key;
            case DOES_NOT_EXIST -> "has the label " + key;
            case GREATER_THAN -> is + ", not above " + asked;
            case AT_LEAST -> is + ", not " + asked + " or more";
            case LESS_THAN -> is + ", not below " + asked;
            case AT_MOST -> is + ", not " + asked + " or less";
        };
    }

    private String absent(String asked) {
        return operator == Operator.IN ? "=" + asked : "";
    }
}
