package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.List;
import java.util.Optional;

/** One cell of a CSV file or a console table: a number with or without thousands separators, or nothing. */
final class Cell {
    private static final int LONGEST = 30;

    private Cell() {}

    /**
     * The number of the cell. A cell that was cut to fit the screen ({@code 12,…}) has lost its value: what is left of it
     * looks like a number a thousand times smaller, so it is refused.
     *
     * @param what names the cell: row and column
     */
    static Optional<Double> number(String cell, Place place, String what, List<Finding> findings) {
        String text = cell.strip();
        if (text.isEmpty() || text.equals("N/A") || text.equals("-")) {
            return Optional.empty();
        }
        if (text.indexOf('…') >= 0 || text.endsWith("...")) {
            String message = what + " is refused: '" + shown(text)
                    + "' was cut to fit the screen; run with COLUMNS=200, or read the JSON file";
            findings.add(Finding.warning(Rules.FIGURE, place, message));
            return Optional.empty();
        }
        if (!isNumber(text)) {
            String message = what + " is refused: '" + shown(text) + "' is not a number";
            findings.add(Finding.warning(Rules.FIGURE, place, message));
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(text.replace(",", "")));
    }

    static String shown(String text) {
        String clean = clean(text);
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + " [cut]";
    }

    /** What a terminal shows as it is; letters of other languages are lost, and so is all that would move its cursor. */
    static String clean(String text) {
        return text.replaceAll("[^\\p{Print}…]", "?");
    }

    /** Digits, or digits in groups of three, then perhaps a fraction. {@code 1,5} is a number elsewhere, and refused. */
    static boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int dot = text.indexOf('.');
        String whole = text.substring(start, dot < 0 ? text.length() : Math.max(start, dot));
        String fraction = dot < 0 ? "0" : text.substring(dot + 1);
        if (!isDigits(fraction)) {
            return false;
        }
        String[] groups = whole.split(",", -1);
        if (groups.length > 1 && groups[0].length() > 3) {
            return false;
        }
        for (int i = 0; i < groups.length; i++) {
            if (!isDigits(groups[i]) || i > 0 && groups[i].length() != 3) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
