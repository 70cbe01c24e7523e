package io.eksllmperf.yaml;

import io.fabric8.kubernetes.api.model.AnyType;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Walks a resource and appends its lines. Each line begins with its newline, so the text has none at its end. */
final class Emitter {
    private static final int STEP = 2;

    private final StringBuilder out;
    private final Trail trail = new Trail();
    /** Whether the next entry goes on behind the dash of its list item. */
    private boolean behindDash;

    Emitter(StringBuilder out) {
        this.out = out;
    }

    void document(Object resource) {
        int start = out.length();
        trail.enter("", resource);
        try {
            value(resource, 0, 0);
            if (out.charAt(start) == ' ') {
                String single = out.substring(start + 1);
                if (!single.equals("{}") && !single.equals("[]")) {
                    throw new IllegalArgumentException("a document is a mapping or a list, not a single value");
                }
                out.setCharAt(start, '\n');
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(trail + ": " + e.getMessage(), e);
        }
    }

    /** Appends what stands behind {@code key:} or a dash; the entries of a mapping or list begin at its column. */
    private void value(Object value, int column, int listColumn) {
        if (value instanceof String text) {
            Scalar.text(out, text, column);
        } else if (value == null || isAbsent(value)) {
            out.append(" null");
        } else if (value instanceof Boolean) {
            out.append(' ').append(value);
        } else if (value instanceof Number number) {
            out.append(' ').append(Decimal.of(number));
        } else if (value instanceof Optional<?> optional) {
            value(optional.get(), column, listColumn);
        } else if (value instanceof Enum<?> || value instanceof Quantity) {
            Scalar.text(out, value.toString(), column);
        } else if (value instanceof AnyType any) {
            value(any.getValue(), column, listColumn);
        } else {
            structure(value, column, listColumn);
        }
    }

    private void structure(Object value, int column, int listColumn) {
        if (trail.isCycle()) {
            throw new IllegalArgumentException("the value holds itself");
        }
        int start = out.length();
        if (value instanceof List<?> list) {
            list(list, listColumn);
        } else if (value instanceof Map<?, ?> map) {
            map(map, column);
        } else {
            properties(value, column);
        }
        if (out.length() == start) {
            out.append(value instanceof List ? " []" : " {}");
        }
    }

    private void list(List<?> list, int column) {
        int index = 0;
        for (Object item : list) {
            if (!isAbsent(item)) {
                trail.enter(index, item);
                line(column).append('-');
                behindDash = true;
                value(item, column + STEP, column + STEP);
                behindDash = false;
                trail.leave();
            }
            index++;
        }
    }

    private void map(Map<?, ?> map, int column) {
        for (Map.Entry<String, Object> entry : byKey(map).entrySet()) {
            if (!isAbsent(entry.getValue())) {
                entry(entry.getKey(), Scalar.key(entry.getKey()), entry.getValue(), column);
            }
        }
    }

    private void properties(Object owner, int column) {
        Shape shape = Shape.of(owner.getClass());
        for (Shape.Property property : shape.properties()) {
            Object value = property.of(owner);
            if (!isUnset(value)) {
                entry(property.name(), property.key(), value, column);
            }
        }
        Map<?, ?> others = shape.othersOf(owner);
        if (!others.isEmpty()) {
            for (Shape.Property property : shape.properties()) {
                if (others.containsKey(property.name())) {
                    throw new IllegalArgumentException(
                            property.name() + " is set among additionalProperties; it has a property of its own");
                }
            }
            map(others, column);
        }
    }

    private void entry(String name, String key, Object value, int column) {
        trail.enter(name, value);
        line(column).append(key).append(':');
        value(value, column + STEP, column);
        trail.leave();
    }

    private StringBuilder line(int column) {
        if (behindDash) {
            behindDash = false;
            return out.append(' ');
        }
        out.append('\n');
        for (int i = 0; i < column; i++) {
            out.append(' ');
        }
        return out;
    }

    private static Map<String, Object> byKey(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String) && !(entry.getKey() instanceof Enum)) {
                throw new IllegalArgumentException("the key " + entry.getKey() + " is neither a String nor an enum");
            }
            sorted.put(entry.getKey().toString(), entry.getValue());
        }
        if (sorted.size() < map.size()) {
            throw new IllegalArgumentException("two keys are written alike");
        }
        return sorted;
    }

    private static boolean isAbsent(Object value) {
        return value instanceof Optional<?> optional && optional.isEmpty();
    }

    /** Whether a record or model has no value there: an empty list or mapping says no more than none. */
    private static boolean isUnset(Object value) {
        return value == null
                || isAbsent(value)
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof AnyType any && any.getValue() == null);
    }
}
