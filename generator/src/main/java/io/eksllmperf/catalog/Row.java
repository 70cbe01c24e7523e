package io.eksllmperf.catalog;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * One row of a {@link Table}; a cell that does not read as what is asked for is a broken program and names file and
 * line.
 */
record Row(String file, int line, List<String> columns, List<String> cells) {
    private static final String NONE = "-";

    Row {
        cells = List.copyOf(cells);
    }

    String text(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalStateException(at() + "no column \"" + column + "\"");
        }
        return cells.get(index);
    }

    /** Empty where the cell is {@code -}. */
    Optional<String> optional(String column) {
        String cell = text(column);
        return NONE.equals(cell) ? Optional.empty() : Optional.of(cell);
    }

    /** The words of the cell, in its order; none where it is {@code -}. */
    List<String> words(String column) {
        String cell = text(column);
        List<String> words = new ArrayList<>();
        if (!NONE.equals(cell)) {
            StringTokenizer tokens = new StringTokenizer(cell);
            while (tokens.hasMoreTokens()) {
                words.add(tokens.nextToken());
            }
        }
        return words;
    }

    int whole(String column) {
        try {
            return Integer.parseInt(text(column));
        } catch (NumberFormatException e) {
            throw unreadable(column, "a whole number", e);
        }
    }

    double number(String column) {
        try {
            return Double.parseDouble(text(column));
        } catch (NumberFormatException e) {
            throw unreadable(column, "a number", e);
        }
    }

    BigDecimal money(String column) {
        try {
            return new BigDecimal(text(column));
        } catch (NumberFormatException e) {
            throw unreadable(column, "an amount of money", e);
        }
    }

    Version version(String column) {
        try {
            return Version.of(text(column));
        } catch (IllegalArgumentException e) {
            throw unreadable(column, "a version", e);
        }
    }

    Optional<Version> optionalVersion(String column) {
        return NONE.equals(text(column)) ? Optional.empty() : Optional.of(version(column));
    }

    LocalDate date(String column) {
        try {
            return isoDate(text(column));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unreadable(column, "a date like 2026-07-20", e);
        }
    }

    boolean yes(String column) {
        return either(column, "yes", "no");
    }

    /** True for the first word, false for the second; nothing else may stand in the cell. */
    boolean either(String column, String first, String second) {
        String cell = text(column);
        if (!cell.equals(first) && !cell.equals(second)) {
            throw unreadable(column, first + " or " + second, new IllegalArgumentException(cell));
        }
        return cell.equals(first);
    }

    /** Without the formatters of java.time, whose start costs more than all tables together. */
    static LocalDate isoDate(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new IllegalArgumentException("not a date");
        }
        return LocalDate.of(
                Integer.parseInt(text.substring(0, 4)),
                Integer.parseInt(text.substring(5, 7)),
                Integer.parseInt(text.substring(8)));
    }

    private IllegalStateException unreadable(String column, String wanted, RuntimeException cause) {
        return new IllegalStateException(
                at() + "column \"" + column + "\" wants " + wanted + ", not \"" + text(column) + "\"", cause);
    }

    private String at() {
        return file + ":" + line + ": ";
    }
}
