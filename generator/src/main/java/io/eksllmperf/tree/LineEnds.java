package io.eksllmperf.tree;

import java.util.Arrays;

/** Undoes what a checkout with {@code core.autocrlf} does to a text. */
final class LineEnds {
    private LineEnds() {}

    /** The text with each CRLF as LF; other bytes stay. */
    static byte[] lf(byte[] text) {
        byte[] lf = new byte[text.length];
        int length = 0;
        for (int i = 0; i < text.length; i++) {
            boolean first = text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n';
            if (!first) {
                lf[length++] = text[i];
            }
        }
        return Arrays.copyOf(lf, length);
    }
}
