package io.eksllmperf.finding;

/** Other people's text on one line that shows what it is: no colours, no line breaks, no turned reading direction. */
public final class Printable {
    private static final int UNKNOWN = 0xFFFD;

    private Printable() {}

    /** Longer text ends in {@code …}; the length is in code points. */
    public static String of(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            if (++count == longest && i < text.length()) {
                return shown.append('…').toString();
            }
            shown.appendCodePoint(shown(letter));
        }
        return shown.toString();
    }

    private static int shown(int letter) {
        if (letter == '\n' || letter == '\r' || letter == '\t') {
            return ' ';
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> UNKNOWN;
            default -> letter;
        };
    }
}
