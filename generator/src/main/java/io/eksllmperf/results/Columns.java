package io.eksllmperf.results;

import java.util.Optional;

/** The names of columns: avg, min, max, std and percentiles, in every tool's spelling. */
final class Columns {
    private Columns() {}

    /** 99.0 of {@code p99}, 99.9 of {@code p99p9} or {@code p99.9}; empty for what is no percentile. */
    static Optional<Double> percent(String column) {
        if (column.length() < 2 || column.length() > 8 || column.charAt(0) != 'p') {
            return Optional.empty();
        }
        String number = column.substring(1).replace('p', '.');
        int dots = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            dots += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9') || dots > 1 || number.length() == dots) {
                return Optional.empty();
            }
        }
        double percent = Double.parseDouble(number);
        return percent <= 100 ? Optional.of(percent) : Optional.empty();
    }

    /** The one spelling used here. */
    static String canonical(String column) {
        return switch (column) {
            case "mean" -> "avg";
            case "stddev" -> "std";
            default -> column;
        };
    }

    static boolean isStatistic(String column) {
        return switch (column) {
            case "avg", "min", "max", "std" -> true;
            default -> percent(column).isPresent();
        };
    }
}
