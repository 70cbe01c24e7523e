package io.eksllmperf.check.schema;

import io.eksllmperf.finding.JsonText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values as messages of the API server show them: compact JSON with sorted keys. */
final class Json {
    private Json() {}

    static String text(String text) {
        return JsonText.quoted(text);
    }

    static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>(Tree.map(map));
            StringBuilder json = new StringBuilder("{");
            sorted.forEach((key, child) -> json.append(json.length() > 1 ? "," : "")
                    .append(text(key))
                    .append(':')
                    .append(of(child)));
            return json.append('}').toString();
        }
        if (value instanceof List<?> list) {
            StringBuilder json = new StringBuilder("[");
            list.forEach(child -> json.append(json.length() > 1 ? "," : "").append(of(child)));
            return json.append(']').toString();
        }
        return value instanceof String text ? text(text) : String.valueOf(value);
    }
}
