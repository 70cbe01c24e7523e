package io.eksllmperf.report.compare;

import io.eksllmperf.report.MarkdownText;

/**
 * Other people's text as one cell of a GitHub table: it cannot end the cell, start markup or HTML, mention a person or link to an
 * issue. Control, format and lone surrogate characters show as U+FFFD.
 */
final class MarkdownCell {
    private static final int LONGEST_CODE = 80;
    private static final int LONGEST_TEXT = 600;

    private MarkdownCell() {}

    /** A name or a value: a code span, in which nothing has a meaning but the bar between cells. */
    static String code(String text) {
        String shown = Printable.of(text, LONGEST_CODE);
        if (shown.isBlank()) {
            return "(empty)";
        }
        String fence = "`".repeat(longestRun(shown) + 1);
        String pad = shown.startsWith("`") || shown.endsWith("`") ? " " : "";
        return fence + pad + shown.replace("|", "\\|") + pad + fence;
    }

    /** A sentence. */
    static String text(String text) {
        return MarkdownText.of(Printable.of(text, LONGEST_TEXT));
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
