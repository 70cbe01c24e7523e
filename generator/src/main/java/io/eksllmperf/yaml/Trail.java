package io.eksllmperf.yaml;

import java.util.Arrays;

/** The way from the document to the value being written: for messages, and to notice a value that holds itself. */
final class Trail {
    private Object[] keys = new Object[16];
    private Object[] values = new Object[16];
    private int depth;

    /** Goes down into a value, by its key (a String) or its index in a list (an Integer). */
    void enter(Object key, Object value) {
        if (depth == keys.length) {
            keys = Arrays.copyOf(keys, 2 * depth);
            values = Arrays.copyOf(values, 2 * depth);
        }
        keys[depth] = key;
        values[depth] = value;
        depth++;
    }

    void leave() {
        depth--;
    }

    /** Whether the value entered last was already on the way to it. */
    boolean isCycle() {
        for (int i = 0; i < depth - 1; i++) {
            if (values[i] == values[depth - 1]) {
                return true;
            }
        }
        return false;
    }

    /** {@code spec.containers[0].image}; {@code document} for the document itself. */
    @Override
    public String toString() {
        StringBuilder path = new StringBuilder();
        for (int i = 1; i < depth; i++) {
            if (keys[i] instanceof Integer) {
                path.append('[').append(keys[i]).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(keys[i]);
            }
        }
        return path.isEmpty() ? "document" : path.toString();
    }
}
