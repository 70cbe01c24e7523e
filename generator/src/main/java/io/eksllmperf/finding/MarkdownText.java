package io.eksllmperf.finding;

import java.nio.charset.StandardCharsets;

/**
 * Text as GitHub and GitLab Markdown shows it letter by letter, in a paragraph, a heading, a list item or a table's cell: it opens
 * no block, no link, no HTML, no formula, and calls nobody. Rules: CommonMark 0.31.2, sections 2.4 and 6; GitHub Flavored Markdown
 * 0.29, tables and autolinks.
 */
public final class MarkdownText {
    /** Forges look for mentions in the finished page, where no backslash helps: only a character in between does. */
    private static final String NOTHING_WIDE = "&#8203;";

    private static final String ESCAPED = "\\`*_{}[]~$";
    private static final String UNRESERVED = "-._~/";

    private MarkdownText() {}

    /** The text on one line, with everything escaped that Markdown would read as more than text. */
    public static String of(String text) {
        String line = line(text);
        StringBuilder markdown = new StringBuilder(line.length() + 16);
        int first = startLength(line, markdown);
        for (int at = first; at < line.length(); at++) {
            append(line, at, markdown);
        }
        return markdown.toString();
    }

    /** The text, already on one line, as a code span of a table: in it nothing has a meaning but the bar between cells. */
    public static String code(String line) {
        if (line.isBlank()) {
            return "(empty)";
        }
        String fence = "`".repeat(longestRun(line) + 1);
        String pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + pad + line.replace("|", "\\|") + pad + fence;
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

    /** A relative path as the destination of a link: each byte that could end it percent-encoded (RFC 3986, section 2). */
    public static String link(String path) {
        StringBuilder link = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            if (isAsciiAlphanumeric(b) || UNRESERVED.indexOf(b) >= 0) {
                link.append((char) b);
            } else {
                link.append('%').append(hex(b >> 4)).append(hex(b));
            }
        }
        // A colon before the first slash would be a scheme; it is encoded above. A leading slash would leave the
        // folder.
        return link.indexOf("/") == 0 ? "." + link : link.toString();
    }

    /** Copies a start that would open a list, quote or heading, escaped; returns how long it is. */
    private static int startLength(String line, StringBuilder markdown) {
        int digits = 0;
        while (digits < line.length() && isDigit(line.charAt(digits))) {
            digits++;
        }
        boolean opens = digits < line.length() && opens(line.charAt(digits), digits > 0);
        if (!opens || digits > 0 && digits + 1 < line.length() && line.charAt(digits + 1) != ' ') {
            return 0;
        }
        markdown.append(line, 0, digits).append('\\').append(line.charAt(digits));
        return digits + 1;
    }

    private static boolean opens(char c, boolean afterDigits) {
        return afterDigits ? c == '.' || c == ')' : c == '-' || c == '+' || c == '=';
    }

    private static void append(String line, int at, StringBuilder markdown) {
        char c = line.charAt(at);
        char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
        if (c == '&') {
            markdown.append("&amp;");
        } else if (c == '<') {
            markdown.append("&lt;");
        } else if (c == '>') {
            markdown.append("&gt;");
        } else if (c == '|') {
            markdown.append("&#124;"); // tables are cut at pipes before anything else is read, and not alike everywhere
        } else if (c == '@' || c == '!' && isDigit(next)) {
            markdown.append(c).append(NOTHING_WIDE);
        } else if (c == '#') {
            markdown.append("\\#").append(isDigit(next) ? NOTHING_WIDE : "");
        } else if (ESCAPED.indexOf(c) >= 0 || startsUrl(line, at)) {
            markdown.append('\\').append(c);
        } else {
            markdown.append(c);
        }
    }

    /** The colon of {@code https://}, {@code mailto:} and {@code xmpp:}, the point of {@code www.}: without them no link is made. */
    private static boolean startsUrl(String line, int at) {
        return line.startsWith("://", at)
                || line.charAt(at) == ':' && (endsWith(line, at, "mailto") || endsWith(line, at, "xmpp"))
                || line.charAt(at) == '.' && endsWith(line, at, "www");
    }

    private static boolean endsWith(String line, int end, String word) {
        return line.regionMatches(true, end - word.length(), word, 0, word.length());
    }

    /** White space, line ends too, as one blank; what is not to be seen, or turns the reading direction, as a replacement character. */
    private static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.strip().codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85) {
                if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (isInvisible(c)) {
                line.append('\uFFFD');
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString().strip();
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAsciiAlphanumeric(int c) {
        return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static char hex(int bits) {
        return "0123456789ABCDEF".charAt(bits & 0xF);
    }
}
