package io.eksllmperf.report.compare;

import io.eksllmperf.finding.MarkdownText;
import io.eksllmperf.finding.Printable;

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
        return MarkdownText.code(Printable.of(text, LONGEST_CODE));
    }

    /** A sentence. */
    static String text(String text) {
        return MarkdownText.of(Printable.of(text, LONGEST_TEXT));
    }
}
