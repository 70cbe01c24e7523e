package io.eksllmperf.yaml;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a record or fabric8 model class has to write, found once per class.
 *
 * @param properties in the order of the YAML
 * @param others where a model keeps the properties that its class does not know
 */
record Shape(List<Property> properties, Optional<Property> others) {
    private static final String MODELS = "io.fabric8.kubernetes.api.model.";
    private static final String OTHERS = "additionalProperties";
    private static final List<String> FIRST =
            List.of("apiVersion", "kind", "metadata", "name", "namespace", "image", "command", "args", "spec");

    /** Models of fabric8 7.9.0 whose fields are not called as their properties; none is of use in a manifest. */
    private static final Set<String> RENAMED =
            Set.of("AuthInfo", "Cluster", "Config", "DaemonEndpoint", "Duration", "MicroTime");

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return type.isRecord() ? ofRecord(type) : ofModel(type);
        }
    };

    /**
     * One property of a class.
     *
     * @param key the name as it stands in YAML
     * @param field where the value is
     */
    record Property(String name, String key, Field field) implements Comparable<Property> {
        private static Property of(Field field) {
            field.setAccessible(true);
            // A leading underscore only keeps Java from reading a keyword (_default).
            String name = field.getName().startsWith("_") ? field.getName().substring(1) : field.getName();
            return new Property(name, Scalar.key(name), field);
        }

        Object of(Object owner) {
            try {
                return field.get(owner);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("the field was made accessible", e);
            }
        }

        /** A model's order: what people look for first, then by alphabet. */
        @Override
        public int compareTo(Property other) {
            int order = Integer.compare(rank(), other.rank());
            return order != 0 ? order : name.compareTo(other.name);
        }

        private int rank() {
            int first = FIRST.indexOf(name);
            return first < 0 ? FIRST.size() : first;
        }
    }

    Shape {
        properties = List.copyOf(properties);
    }

    /**
     * The shape of a class.
     *
     * @throws IllegalArgumentException when it is neither a record nor a model class
     */
    static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    Map<?, ?> othersOf(Object owner) {
        return others.isPresent() && others.get().of(owner) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Shape ofRecord(Class<?> type) {
        List<Property> properties = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            try {
                properties.add(Property.of(type.getDeclaredField(component.getName())));
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException("a record has a field per component", e);
            }
        }
        return new Shape(properties, Optional.empty());
    }

    private static Shape ofModel(Class<?> type) {
        List<Property> properties = new ArrayList<>();
        Optional<Property> others = Optional.empty();
        Class<?> part = type;
        while (isModel(part)) {
            for (Field field : part.getDeclaredFields()) {
                if (field.getName().equals(OTHERS)) {
                    others = Optional.of(Property.of(field));
                } else if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    properties.add(Property.of(field));
                }
            }
            part = part.getSuperclass();
        }
        if (part != Object.class || part == type) {
            throw new IllegalArgumentException(type.getName() + " cannot be written; a String, Number, Boolean, enum,"
                    + " Optional, List, Map, record or fabric8 model can");
        }
        Collections.sort(properties);
        return new Shape(properties, others);
    }

    private static boolean isModel(Class<?> type) {
        String name = type.getName();
        return name.startsWith(MODELS)
                && !name.startsWith(MODELS + "apiextensions.")
                && !RENAMED.contains(type.getSimpleName());
    }
}
