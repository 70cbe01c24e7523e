package io.eksllmperf.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One step from a value down to one in it, such that it still leads there when something beside it came or went. */
sealed interface Step {

    /** As a path shows it, behind what stands above it. */
    String shown();

    Optional<Value> in(Value parent);

    /** The parent with this value of it put, replaced or, where there is none, taken out. */
    Value put(Value parent, Optional<Value> child);

    /** A key of a map. */
    record Key(String name) implements Step {
        @Override
        public String shown() {
            return "." + name;
        }

        @Override
        public Optional<Value> in(Value parent) {
            return parent instanceof Value.Entries map ? map.get(name) : Optional.empty();
        }

        @Override
        public Value put(Value parent, Optional<Value> child) {
            Value.Entries map =
                    parent instanceof Value.Entries entries ? entries : new Value.Entries(parent.place(), Map.of());
            return child.map(value -> map.with(name, value)).orElseGet(() -> map.without(name));
        }
    }

    /** A place in a list that is as long on both sides. */
    record At(int position) implements Step {
        @Override
        public String shown() {
            return "[" + position + "]";
        }

        @Override
        public Optional<Value> in(Value parent) {
            return parent instanceof Value.Items list
                            && position < list.values().size()
                    ? Optional.of(list.values().get(position))
                    : Optional.empty();
        }

        @Override
        public Value put(Value parent, Optional<Value> child) {
            if (in(parent).isEmpty() || child.isEmpty()) {
                return parent;
            }
            List<Value> values = new ArrayList<>(((Value.Items) parent).values());
            values.set(position, child.get());
            return new Value.Items(parent.place(), values);
        }
    }

    /**
     * A level, by its concurrency.
     *
     * @param position where it stands in the list: now, or before it went
     */
    record Level(String concurrency, int position) implements Step {
        /** The concurrency of an element, as it is written; empty where it is no level. */
        static Optional<String> of(Value element) {
            return element.find("concurrency")
                    .filter(Value.Number.class::isInstance)
                    .map(number -> ((Value.Number) number).written());
        }

        @Override
        public String shown() {
            return "[" + position + "]";
        }

        @Override
        public Optional<Value> in(Value parent) {
            return levels(parent).stream().filter(this::isIt).findFirst();
        }

        @Override
        public Value put(Value parent, Optional<Value> child) {
            List<Value> values = new ArrayList<>(levels(parent));
            int here = values.indexOf(in(parent).orElse(parent));
            if (here >= 0) {
                values.remove(here);
            }
            child.ifPresent(level -> values.add(here >= 0 ? here : Math.min(position, values.size()), level));
            return new Value.Items(parent.place(), values);
        }

        private boolean isIt(Value element) {
            return of(element).filter(concurrency::equals).isPresent();
        }

        private static List<Value> levels(Value parent) {
            return parent instanceof Value.Items list ? list.values() : List.of();
        }
    }
}
