package io.eksllmperf.plan.change;

import java.util.ArrayList;
import java.util.List;

/**
 * What a change of a field does, for fields of one kind.
 *
 * @param rules the first that fits a field judges it
 */
record FieldRules(List<Rule> rules) {
    private static final Rule METADATA = new Rule(
            "metadata", Effect.METADATA, "Only labels or annotations change: nothing restarts, nothing runs again.");
    private static final Rule UNKNOWN =
            new Rule("", Effect.IN_PLACE, "Changes in place, as far as is known: no rule knows this field.");

    FieldRules {
        rules = List.copyOf(rules);
    }

    /**
     * One rule.
     *
     * @param field the field, or one that it is in: {@code spec.template}; names of list elements left out
     */
    record Rule(String field, Effect effect, String sentence) {
        boolean judges(String bare) {
            return field.isEmpty()
                    || bare.startsWith(field)
                            && (bare.length() == field.length() || " .".indexOf(bare.charAt(field.length())) >= 0);
        }

        Consequence consequence() {
            return Consequence.of(effect, sentence);
        }
    }

    static Rule rule(String field, Effect effect, String sentence) {
        return new Rule(field, effect, sentence);
    }

    static FieldRules of(Rule... rules) {
        return new FieldRules(List.of(rules));
    }

    List<Consequence> judge(List<FieldChange> fields) {
        List<Consequence> found = new ArrayList<>();
        for (FieldChange field : fields) {
            Consequence consequence = rule(bare(field.path())).consequence();
            if (!found.contains(consequence)) {
                found.add(consequence);
            }
        }
        return found;
    }

    /** Whether one of the rules is about a field. */
    boolean knows(String bare) {
        return rules.stream().anyMatch(rule -> rule.judges(bare));
    }

    private Rule rule(String bare) {
        for (Rule rule : rules) {
            if (rule.judges(bare)) {
                return rule;
            }
        }
        return METADATA.judges(bare) ? METADATA : UNKNOWN;
    }

    /** Whether one of the fields is a given one, or in it. */
    static boolean touches(List<FieldChange> fields, String field) {
        Rule rule = new Rule(field, Effect.NOTHING, "");
        return fields.stream().anyMatch(change -> rule.judges(bare(change.path())));
    }

    /** A path without what stands in brackets. */
    static String bare(String path) {
        StringBuilder bare = new StringBuilder();
        int depth = 0;
        for (int at = 0; at < path.length(); at++) {
            char next = path.charAt(at);
            depth += next == '[' ? 1 : 0;
            if (depth == 0) {
                bare.append(next);
            }
            depth -= next == ']' ? 1 : 0;
        }
        return bare.toString();
    }
}
