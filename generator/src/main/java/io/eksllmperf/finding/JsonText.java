package io.eksllmperf.finding;

import java.util.Locale;

/** Text as JSON has it. */
public final class JsonText {
    private JsonText() {}

    /** The text in quotes, with what JSON does not allow in them escaped. */
    public static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
