package io.eksllmperf.yaml;

/**
 * Texts as YAML: plain where every reader takes the text for this text, a literal block for several lines, else double
 * quotes.
 */
final class Scalar {
    private static final String HEX = "0123456789ABCDEF";

    /** YAML 1.2.2, 8.2.2 (2021-10-01): an implicit key has at most 1024 characters. */
    private static final int LONGEST_KEY = 1024;

    private Scalar() {}

    /** A key as it stands in YAML. Never a block: a key stands on one line. */
    static String key(String text) {
        if (text.length() <= LONGEST_KEY && Plain.reads(text)) {
            return text;
        }
        StringBuilder quoted = new StringBuilder();
        quote(quoted, text);
        if (quoted.length() > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "a key is " + quoted.length() + " characters long; YAML allows " + LONGEST_KEY);
        }
        return quoted.toString();
    }

    /** Appends a text, led by the blank that parts it from what stands before; lines of a block are indented. */
    static void text(StringBuilder out, String text, int indent) {
        out.append(' ');
        if (Plain.reads(text)) {
            out.append(text);
        } else if (isBlock(text)) {
            block(out, text, indent);
        } else {
            quote(out, text);
        }
    }

    /** Whether lines can stand as they are: several, not all blank, and nothing that needs an escape. */
    private static boolean isBlock(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (c != '\n' && c != '\t' && isHidden(c)) {
                return false;
            }
            blank &= c == '\n' || c == '\t' || c == ' ';
            i += Character.charCount(c) - 1;
        }
        return !blank && text.indexOf('\n') >= 0;
    }

    private static void block(StringBuilder out, String text, int indent) {
        out.append('|');
        char first = text.charAt(0);
        if (first == ' ' || first == '\t' || first == '\n') {
            // A reader that has to find the indentation itself would take the text's own blanks for it.
            out.append('2');
        }
        int end = text.length();
        boolean newline = text.charAt(end - 1) == '\n';
        if (!newline) {
            out.append('-');
        } else if (text.charAt(--end - 1) == '\n') {
            out.append('+');
        }
        String margin = " ".repeat(indent);
        for (int start = 0; start <= end; ) {
            int stop = text.indexOf('\n', start);
            stop = stop < 0 ? end : Math.min(stop, end);
            out.append('\n').append(start == stop ? "" : margin).append(text, start, stop);
            start = stop + 1;
        }
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c == '\t') {
                out.append("\\t");
            } else if (c == '\r') {
                out.append("\\r");
            } else if (!isHidden(c)) {
                out.appendCodePoint(c);
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                throw new IllegalArgumentException(
                        "the text holds half of a surrogate pair at character " + (i + 1) + "; UTF-8 cannot carry it");
            } else {
                escape(out, c);
            }
            i += Character.charCount(c) - 1;
        }
        out.append('"');
    }

    private static void escape(StringBuilder out, int c) {
        boolean wide = Character.isSupplementaryCodePoint(c);
        out.append(wide ? "\\U" : "\\u");
        for (int shift = wide ? 28 : 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 15));
        }
    }

    /**
     * Whether a reader of the file would not see the character, or a reader of YAML not take it: controls, odd blanks,
     * marks of writing direction, tags, halves of surrogate pairs. Ranges, since Character's own tables grow with the JDK.
     */
    static boolean isHidden(int c) {
        return c < ' '
                || (c >= 0x7F && c <= 0xA0)
                || c == 0xAD
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || (c >= 0xD800 && c <= 0xDFFF)
                || c == 0xFEFF
                || (c >= 0xFFF0 && c <= 0xFFFF)
                || c >= 0xE0000;
    }
}
