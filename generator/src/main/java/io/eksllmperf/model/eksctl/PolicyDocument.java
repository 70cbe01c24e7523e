package io.eksllmperf.model.eksctl;

import io.eksllmperf.model.Require;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An IAM policy. The components carry the names of IAM's own grammar, capital letters included, because a component's name is the key
 * that is written.
 *
 * @param Version date of the grammar, always {@value #GRAMMAR}
 * @param Statement one or more
 */
@SuppressWarnings("MemberName")
public record PolicyDocument(String Version, List<Statement> Statement) {
    public static final String GRAMMAR = "2012-10-17";

    public PolicyDocument {
        Statement = List.copyOf(Statement);
        Require.constant(Version, GRAMMAR, "permissionPolicy Version");
        Require.that(!Statement.isEmpty(), "permissionPolicy Statement is empty: one is required");
        Require.distinct(Statement.stream().map(s -> s.Sid()).toList(), "permissionPolicy Sid");
    }

    public static PolicyDocument of(List<Statement> statements) {
        return new PolicyDocument(GRAMMAR, statements);
    }

    /** Whether a statement gives or takes. */
    public enum Effect {
        ALLOW("Allow"),
        DENY("Deny");

        private final String text;

        Effect(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * @param Sid letters and digits, unique in the document
     * @param Effect whether it gives or takes
     * @param Action such as {@code ec2:RunInstances}
     * @param Resource ARNs or {@code *}
     * @param Condition operator to condition key to values; all must hold, and any value of a key
     */
    @SuppressWarnings({"MemberName", "InconsistentCapitalization", "VariableNameSameAsType"})
    public record Statement(
            String Sid,
            Effect Effect,
            List<String> Action,
            List<String> Resource,
            Map<String, Map<String, List<String>>> Condition) {
        public Statement {
            Action = List.copyOf(Action);
            Resource = List.copyOf(Resource);
            Condition = copyOf(Condition);
            if (Sid.isEmpty() || !Sid.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))) {
                throw new IllegalArgumentException(
                        "permissionPolicy Sid is '" + Sid + "': it must be letters and digits only");
            }
            Require.that(!Action.isEmpty(), "permissionPolicy Action is empty: one is required");
            Require.that(!Resource.isEmpty(), "permissionPolicy Resource is empty: one is required");
        }

        /** A grant without a condition. */
        public static Statement allow(String sid, List<String> actions, List<String> resources) {
            return allow(sid, actions, resources, Map.of());
        }

        /** A grant that holds only under a condition. */
        public static Statement allow(
                String sid,
                List<String> actions,
                List<String> resources,
                Map<String, Map<String, List<String>>> condition) {
            return new Statement(sid, PolicyDocument.Effect.ALLOW, actions, resources, condition);
        }

        private static Map<String, Map<String, List<String>>> copyOf(Map<String, Map<String, List<String>>> condition) {
            Map<String, Map<String, List<String>>> copy = new HashMap<>();
            condition.forEach((operator, tests) -> {
                Map<String, List<String>> values = new HashMap<>();
                tests.forEach((key, allowed) -> values.put(key, List.copyOf(allowed)));
                copy.put(operator, Map.copyOf(values));
            });
            return Map.copyOf(copy);
        }
    }
}
