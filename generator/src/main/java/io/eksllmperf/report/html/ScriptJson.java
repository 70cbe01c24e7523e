package io.eksllmperf.report.html;

import io.eksllmperf.finding.JsonText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;

/** JSON that may stand in a script element: no text of it can end the element, whatever it says. */
final class ScriptJson {
    /** More than a screen has pixels for. */
    private static final MathContext DIGITS = new MathContext(7);

    private ScriptJson() {}

    /**
     * Of maps in their order, lists, texts, booleans and numbers; numbers to 7 digits, and {@code null} for what is none.
     */
    static String of(Object value) {
        StringBuilder json = new StringBuilder();
        write(value, json);
        return json.toString();
    }

    private static void write(Object value, StringBuilder json) {
        if (value instanceof Map<?, ?> map) {
            char before = '{';
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.append(before).append(quoted(entry.getKey())).append(':');
                write(entry.getValue(), json);
                before = ',';
            }
            json.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            char before = '[';
            for (Object item : list) {
                json.append(before);
                write(item, json);
                before = ',';
            }
            json.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof Double number) {
            json.append(number(number));
        } else if (value instanceof Boolean || value instanceof Integer) {
            json.append(value);
        } else {
            json.append(quoted(value));
        }
    }

    private static String number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return "null";
        }
        BigDecimal rounded = BigDecimal.valueOf(number).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String quoted(Object text) {
        return JsonText.quoted(text.toString())
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
