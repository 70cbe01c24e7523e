package io.eksllmperf.render.manifests;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values as Python literals: ASCII only, so that what a reviewer sees is what Python reads (no invisible or
 * right-to-left characters), and so that no quote, backslash or line separator can end a string early.
 */
final class PythonLiteral {
    private static final int WIDTH = 90;

    private PythonLiteral() {}

    /**
     * A string, boolean, int, long, BigDecimal, enum, list, map, or Optional of these; maps and lists keep their order
     * and break into one entry a line where one line would be long. Doubles are refused: JDK 17 and 19 print them
     * differently.
     */
    static String of(Object value) {
        return of(value, 0);
    }

    /** A command as a list: one flag and its value a line. */
    static String command(List<String> argv) {
        StringBuilder out = new StringBuilder("[");
        boolean afterFlag = false;
        for (String word : argv) {
            boolean flag = word.startsWith("-");
            out.append(afterFlag && !flag ? " " : "\n    ").append(string(word)).append(',');
            afterFlag = flag;
        }
        return out.append("\n]").toString();
    }

    private static String of(Object value, int indent) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? of(optional.get(), indent) : "None";
        }
        if (value instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        if (value instanceof Integer || value instanceof Long) {
            return value.toString();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Map<?, ?> map) {
            List<String> entries = new ArrayList<>();
            map.forEach((key, entry) -> entries.add(string(key.toString()) + ": " + of(entry, indent + 4)));
            return enclose('{', entries, '}', indent);
        }
        if (value instanceof Collection<?> list) {
            return enclose(
                    '[', list.stream().map(entry -> of(entry, indent + 4)).toList(), ']', indent);
        }
        if (value instanceof String || value instanceof Enum<?>) {
            return string(value.toString());
        }
        throw new IllegalArgumentException(
                "no Python literal for a " + value.getClass().getSimpleName());
    }

    private static String enclose(char open, List<String> parts, char close, int indent) {
        String line = open + String.join(", ", parts) + close;
        if (line.length() + indent <= WIDTH && line.indexOf('\n') < 0) {
            return line;
        }
        String margin = " ".repeat(indent);
        StringBuilder out = new StringBuilder().append(open).append('\n');
        parts.forEach(part -> out.append(margin).append("    ").append(part).append(",\n"));
        return out.append(margin).append(close).toString();
    }

    private static String string(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                out.append('\\').append((char) point);
            } else if (point >= ' ' && point < 0x7f) {
                out.append((char) point);
            } else {
                out.append(escape(point));
            }
        });
        return out.append('"').toString();
    }

    private static String escape(int point) {
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            throw new IllegalArgumentException("half a surrogate pair is not text");
        }
        if (point == '\n') {
            return "\\n";
        }
        String digits = Integer.toHexString(point);
        return point > 0xffff
                ? "\\U" + "0".repeat(8 - digits.length()) + digits
                : "\\u" + "0".repeat(4 - digits.length()) + digits;
    }
}
