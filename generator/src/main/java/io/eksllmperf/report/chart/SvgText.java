package io.eksllmperf.report.chart;

/** Text inside SVG: what XML allows, and about how wide it gets. */
final class SvgText {
    /** How much wider bold text is. */
    static final double BOLD = 1.16;

    private SvgText() {}

    /** For text and attribute values. What XML 1.0 cannot hold becomes U+FFFD, white space a blank. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append(' ');
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        return c >= 0x20 && !(c >= 0x7F && c <= 0x9F) && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }

    /** For {@code id}: others split it or end it. */
    static String id(String text) {
        StringBuilder id = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
            id.append(plain ? c : '-');
        }
        return id.toString();
    }

    /** In pixels, a little more than common sans-serif fonts need: the reader's font is not known. */
    static double width(String text, double size) {
        return size * text.codePoints().mapToDouble(SvgText::width).sum();
    }

    private static double width(int c) {
        if (c >= 0x2E80) {
            return 1;
        }
        if ("iljtfr.,:;'|!()[] ".indexOf(c) >= 0) {
            return 0.36;
        }
        if ("mwMW%@".indexOf(c) >= 0) {
            return 0.92;
        }
        return c >= 'A' && c <= 'Z' ? 0.72 : 0.6;
    }

    /** Whole when it fits, otherwise its beginning with an ellipsis. */
    static String cut(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        // No character is narrower than a third of the size: names of a megabyte are not measured again and again.
        int end = text.offsetByCodePoints(
                0, Math.min(text.codePointCount(0, text.length()), (int) (room / size * 3) + 1));
        while (end > 0 && width(text.substring(0, end) + "…", size) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
