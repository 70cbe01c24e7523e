package io.eksllmperf.plan.change;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Whether two scalars say the same to the API server, in whatever spelling. */
final class Meaning {
    /**
     * Durations as Go writes them: Karpenter's (CRDs of v1.14.1) and Argo CD's retry (CRD of 3.6.1).
     */
    private static final Set<String> DURATIONS =
            Set.of("expireAfter", "consolidateAfter", "terminationGracePeriod", "duration", "maxDuration");

    private static final Set<String> SIZES = Set.of("sizeLimit", "volumeSize");

    private Meaning() {}

    static boolean same(Where where, Object before, Object after) {
        if (before.equals(after)) {
            return true;
        }
        if (isQuantity(where)) {
            return quantity(before)
                    .flatMap(from -> quantity(after).map(to -> from.compareTo(to) == 0))
                    .orElse(false);
        }
        if (DURATIONS.contains(last(where))) {
            return nanos(before).flatMap(from -> nanos(after).map(from::equals)).orElse(false);
        }
        return before instanceof Number
                && after instanceof Number
                && new BigDecimal(before.toString()).compareTo(new BigDecimal(after.toString())) == 0;
    }

    /** What the API server reads as a quantity: resources, limits of a pool, sizes of volumes. */
    static boolean isQuantity(Where where) {
        String shape = where.shape();
        return shape.contains("resources.limits.")
                || shape.contains("resources.requests.")
                || where.kind().equals("NodePool") && shape.startsWith("spec.limits.")
                || SIZES.contains(last(where)) && !where.kind().equals("ClusterConfig");
    }

    /** A quantity as a number; empty for what is none. */
    static Optional<BigDecimal> quantity(Object value) {
        try {
            return Optional.ofNullable(new Quantity(value.toString()).getNumericalAmount());
        } catch (IllegalArgumentException | ArithmeticException none) {
            return Optional.empty();
        }
    }

    /** A Go duration in nanoseconds; empty for what is none, such as {@code Never}. */
    private static Optional<BigDecimal> nanos(Object value) {
        String text = value.toString();
        BigDecimal sum = BigDecimal.ZERO;
        int at = 0;
        while (at < text.length()) {
            int unit = at;
            while (unit < text.length() && (Character.isDigit(text.charAt(unit)) || text.charAt(unit) == '.')) {
                unit++;
            }
            int end = unit;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            long factor = factor(text.substring(unit, end));
            if (unit == at || factor == 0) {
                return Optional.empty();
            }
            sum = sum.add(number(text.substring(at, unit)).multiply(BigDecimal.valueOf(factor)));
            at = end;
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(sum.stripTrailingZeros());
    }

    private static BigDecimal number(String digits) {
        try {
            return new BigDecimal(digits);
        } catch (NumberFormatException none) { // "1.2.3": equal to nothing
            return BigDecimal.valueOf(-1);
        }
    }

    private static long factor(String unit) {
        return switch (unit) {
            case "ns" -> 1L;
            case "us", "µs" -> 1_000L;
            case "ms" -> 1_000_000L;
            case "s" -> 1_000_000_000L;
            case "m" -> 60_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            default -> 0L;
        };
    }

    private static String last(Where where) {
        return where.shape().substring(where.shape().lastIndexOf('.') + 1);
    }
}
