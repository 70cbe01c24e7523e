package io.eksllmperf.yaml;

import java.util.Locale;

/**
 * Which texts need no quotes. The rules are narrower than those of YAML 1.1 and 1.2 together and of the readers in use: a
 * quote too many does no harm.
 */
final class Plain {
    private Plain() {}

    /** Whether every reader takes the text, bare in a block, for this very text. */
    static boolean reads(String text) {
        int length = text.length();
        if (length == 0 || isIndicator(text) || isWord(text) || isNumberLike(text)) {
            return false;
        }
        int before = ' ';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean last = i + 1 == length;
            if ((c == ' ' && (i == 0 || last))
                    || (c == ':' && (last || text.charAt(i + 1) == ' '))
                    || (c == '#' && before == ' ')
                    || (c > '~' && Scalar.isHidden(text.codePointAt(i)))
                    || c < ' ') {
                return false;
            }
            before = c;
            if (Character.isHighSurrogate(c)) {
                i++;
            }
        }
        return true;
    }

    /** Whether the first character means something to YAML; a lone dash is fine before a letter ({@code --port}). */
    private static boolean isIndicator(String text) {
        char first = text.charAt(0);
        if (first == '-') {
            return text.length() == 1 || text.charAt(1) == ' ' || text.startsWith("---");
        }
        return "?:,[]{}#&*!|>'\"%@`=<~".indexOf(first) >= 0 || text.startsWith("...");
    }

    private static boolean isWord(String text) {
        return text.length() <= 5
                && switch (text.toLowerCase(Locale.ROOT)) {
                    case "y", "n", "yes", "no", "on", "off", "true", "false", "null" -> true;
                    case ".inf", "+.inf", "-.inf", ".nan" -> true;
                    default -> false;
                };
    }

    /** Integers and floats of all bases, sexagesimals, dates, times, and much that only looks like one (a version). */
    private static boolean isNumberLike(String text) {
        char first = text.charAt(0);
        int start = first == '+' || first == '-' ? 1 : 0;
        if (start == text.length()) {
            return false;
        }
        char second = text.charAt(start);
        // The reader in kubectl drops underscores behind a sign before it looks for a number: -_1 is -1 there.
        if (!isDigit(second) && second != '.' && !(second == '_' && start == 1)) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isDigit(c) && !(c >= 'a' && c <= 'f') && !(c >= 'A' && c <= 'F') && "oOxXtTzZ_:.,+- ".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
