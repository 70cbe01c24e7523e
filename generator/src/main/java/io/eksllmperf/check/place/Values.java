package io.eksllmperf.check.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values that a label of a node can have: the algebra that Karpenter does with requirements
 * (kubernetes-sigs/karpenter v1.14.1 pkg/scheduling/requirement.go). The keys of a node are independent of one another.
 *
 * @param absent whether the node may lack the label
 * @param others whether it may have any value but those listed; else it has one of those listed
 * @param listed sorted
 * @param above where {@code others}: a whole number above this one
 * @param below where {@code others}: a whole number below this one
 */
public record Values(boolean absent, boolean others, Set<String> listed, long above, long below) {
    private static final long NO_LEAST = Long.MIN_VALUE;
    private static final long NO_MOST = Long.MAX_VALUE;

    /** Nobody knows. */
    static final Values ANY = new Values(true, true, Set.of(), NO_LEAST, NO_MOST);
    /** The node does not have the label. */
    static final Values NONE = new Values(true, false, Set.of(), NO_LEAST, NO_MOST);

    static Values of(String value) {
        return new Values(false, false, Set.of(value), NO_LEAST, NO_MOST);
    }

    static Values of(List<String> values) {
        return new Values(false, false, new TreeSet<>(values), NO_LEAST, NO_MOST);
    }

    /** Whether no node is left. */
    boolean isImpossible() {
        return !absent && !hasValue();
    }

    private boolean hasValue() {
        return others ? above == NO_LEAST || below == NO_MOST || below - above > 1 : !listed.isEmpty();
    }

    /** What is left of them under a condition. */
    Values under(Condition condition) {
        return switch (condition.operator()) {
            case IN -> new Values(false, false, among(condition.values()), NO_LEAST, NO_MOST);
            case NOT_IN -> without(condition.values());
            case EXISTS -> new Values(false, others, listed, above, below);
            case DOES_NOT_EXIST -> new Values(absent, false, Set.of(), NO_LEAST, NO_MOST);
            case GREATER_THAN -> between(condition.number(), NO_MOST);
            case AT_LEAST -> between(condition.number() - 1, NO_MOST);
            case LESS_THAN -> between(NO_LEAST, condition.number());
            case AT_MOST -> between(NO_LEAST, condition.number() + 1);
        };
    }

    private Set<String> among(List<String> asked) {
        Set<String> left = new TreeSet<>();
        for (String value : asked) {
            boolean bounded = above != NO_LEAST || below != NO_MOST;
            if (others ? !listed.contains(value) && (!bounded || isBetween(value, above, below)) : has(value)) {
                left.add(value);
            }
        }
        return left;
    }

    private boolean has(String value) {
        return listed.contains(value);
    }

    private Values without(List<String> barred) {
        Set<String> left = new TreeSet<>(listed);
        if (others) {
            left.addAll(barred);
        } else {
            barred.forEach(left::remove);
        }
        return new Values(absent, others, left, above, below);
    }

    private Values between(long least, long most) {
        if (others) {
            return new Values(false, true, listed, Math.max(above, least), Math.min(below, most));
        }
        Set<String> left = new TreeSet<>();
        for (String value : listed) {
            if (isBetween(value, least, most)) {
                left.add(value);
            }
        }
        return new Values(false, false, left, NO_LEAST, NO_MOST);
    }

    private static boolean isBetween(String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            return number > least && number < most;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    /** {@code us-east-1a or us-east-1b}; for messages. */
    static String either(Iterable<String> values) {
        List<String> words = new ArrayList<>();
        values.forEach(words::add);
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
