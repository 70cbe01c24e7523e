package io.eksllmperf.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares record classes with an OpenAPI or JSON schema, type by type, without any instance. */
public final class RecordSchema {
    private final Map<?, ?> definitions;
    private final List<String> faults = new ArrayList<>();

    private RecordSchema(Map<?, ?> definitions) {
        this.definitions = definitions;
    }

    /**
     * What the schema does not bear out, with paths: a component that it does not know, a required field that may be left out or is
     * missing, an enum constant outside its enum, a scalar of another type.
     *
     * @param root the schema of {@code type}; a {@code $ref} in it points into its own {@code definitions}
     */
    public static List<String> faults(Class<? extends Record> type, Map<String, Object> root) {
        RecordSchema comparison =
                new RecordSchema(root.get("definitions") instanceof Map<?, ?> found ? found : Map.of());
        comparison.compareRecord(type, comparison.resolved(root), "");
        return comparison.faults;
    }

    /** Every component of {@code type} and of the records below it, as {@code Record.component}. */
    public static Set<String> components(Class<? extends Record> type) {
        Set<String> names = new TreeSet<>();
        collect(type, names);
        return names;
    }

    /** The components of {@code instances} and of the records below them that hold something. */
    public static Set<String> filled(Collection<? extends Record> instances) {
        Set<String> names = new TreeSet<>();
        instances.forEach(instance -> collectFilled(instance, names));
        return names;
    }

    private static void collect(Type type, Set<String> names) {
        if (type instanceof ParameterizedType generic) {
            collect(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1], names);
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            for (RecordComponent component : plain.getRecordComponents()) {
                if (names.add(name(plain, component))) {
                    collect(component.getGenericType(), names);
                }
            }
        }
    }

    private static void collectFilled(Object value, Set<String> names) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> collectFilled(inner, names));
        } else if (value instanceof Collection<?> values) {
            values.forEach(inner -> collectFilled(inner, names));
        } else if (value instanceof Record instance) {
            for (RecordComponent component : instance.getClass().getRecordComponents()) {
                Object inner = RecordTree.get(component, instance);
                boolean empty = inner.equals(Optional.empty()) || inner.equals(List.of()) || inner.equals(Map.of());
                if (!empty) {
                    names.add(name(instance.getClass(), component));
                }
                collectFilled(inner, names);
            }
        }
    }

    private static String name(Class<?> type, RecordComponent component) {
        Class<?> outer = type.getDeclaringClass();
        return (outer == null ? "" : outer.getSimpleName() + ".") + type.getSimpleName() + "." + component.getName();
    }

    private void compareRecord(Class<?> type, Map<?, ?> schema, String path) {
        if (!(schema.get("properties") instanceof Map<?, ?> properties)) {
            if (!isFree(schema)) {
                faults.add(path + ": the schema has no fields here");
            }
            return;
        }
        Set<Object> always = new HashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String below = path.isEmpty() ? component.getName() : path + "." + component.getName();
            if (!component.getType().equals(Optional.class)) {
                always.add(component.getName());
            }
            if (properties.get(component.getName()) instanceof Map<?, ?> field) {
                compare(component.getGenericType(), resolved(field), below);
            } else {
                faults.add(below + ": unknown to the schema");
            }
        }
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(field -> !always.contains(field))
                    .forEach(field -> faults.add(path + "." + field + ": required, yet it may be left out"));
        }
    }

    private void compare(Type type, Map<?, ?> schema, String path) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType().equals(Optional.class)) {
                compare(last, schema, path);
            } else if (!isFree(schema)) {
                boolean list = generic.getRawType().equals(List.class);
                compare(last, resolved((Map<?, ?>) schema.get(list ? "items" : "additionalProperties")), path + "[]");
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            compareRecord(plain, schema, path);
        } else if (type instanceof Class<?> plain) {
            compareScalar(plain, schema, path);
        }
    }

    private void compareScalar(Class<?> type, Map<?, ?> schema, String path) {
        if (type.isEnum() && schema.get("enum") instanceof List<?> allowed) {
            for (Object constant : type.getEnumConstants()) {
                if (!allowed.contains(constant.toString())) {
                    faults.add(path + ": " + constant + " is not one of " + allowed);
                }
            }
        }
        Object expected = schema.get("type");
        String ours = type.isEnum() || type.equals(String.class)
                ? "string"
                : type.equals(boolean.class) || type.equals(Boolean.class)
                        ? "boolean"
                        : type.equals(int.class) || type.equals(Integer.class) ? "integer" : "object";
        boolean either = Boolean.TRUE.equals(schema.get("x-kubernetes-int-or-string"));
        if (expected != null && !expected.equals(ours) && !either) {
            faults.add(path + ": the schema says " + expected + ", the record " + ours);
        }
    }

    /** Whether anything may stand here. */
    private static boolean isFree(Map<?, ?> schema) {
        return Boolean.TRUE.equals(schema.get("x-kubernetes-preserve-unknown-fields"))
                || schema.get("additionalProperties") instanceof Map<?, ?> values && values.isEmpty();
    }

    private Map<?, ?> resolved(Map<?, ?> schema) {
        Map<?, ?> current = schema;
        while (current.get("$ref") instanceof String reference) {
            current = (Map<?, ?>) definitions.get(reference.substring("#/definitions/".length()));
        }
        return current;
    }
}
