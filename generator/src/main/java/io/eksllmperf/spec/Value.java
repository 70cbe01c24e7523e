package io.eksllmperf.spec;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A YAML node with the place it was read from: what the parser checks against its table, before it becomes a record. */
public sealed interface Value {
    /** Longer texts are cut in messages. */
    int LONGEST_SHOWN = 60;

    Place place();

    /** How a message names what was found: {@code the text "abc"}, {@code a list}. */
    String shown();

    /** A string. */
    record Text(Place place, String text) implements Value {
        @Override
        public String shown() {
            return quoted(text);
        }
    }

    /** A number, kept as written: {@code 1.33} and {@code 1.330} are different versions. */
    record Number(Place place, String written) implements Value {
        @Override
        public String shown() {
            return "the number " + written;
        }
    }

    /** {@code true} or {@code false}. */
    record Flag(Place place, boolean on) implements Value {
        @Override
        public String shown() {
            return String.valueOf(on);
        }
    }

    /** {@code null}, or a key without a value. */
    record Nothing(Place place) implements Value {
        @Override
        public String shown() {
            return "nothing";
        }
    }

    /** What was refused where it was read, such as an alias: nothing more can be said of it. */
    record Refused(Finding finding) implements Value {
        @Override
        public Place place() {
            return finding.place();
        }

        @Override
        public String shown() {
            return "what is refused";
        }
    }

    /** A list. */
    record Items(Place place, List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String shown() {
            return "a list";
        }
    }

    /** A map, in the order it was written. */
    record Entries(Place place, Map<String, Entry> entries) implements Value {
        public Entries {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String shown() {
            return "a map";
        }

        Optional<Value> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        /** The same map with one value put or replaced. */
        Entries with(String key, Value value) {
            Map<String, Entry> changed = new LinkedHashMap<>(entries);
            Place keyPlace = entries.containsKey(key) ? entries.get(key).keyPlace() : value.place();
            changed.put(key, new Entry(keyPlace, value));
            return new Entries(place, changed);
        }

        Entries without(String key) {
            Map<String, Entry> changed = new LinkedHashMap<>(entries);
            changed.remove(key);
            return new Entries(place, changed);
        }
    }

    /** A value of a map, and where its key stands. */
    record Entry(Place keyPlace, Value value) {}

    /** What is written, wherever it stands: equal for equal input. */
    default Object content() {
        if (this instanceof Items items) {
            return items.values().stream().map(Value::content).toList();
        }
        if (this instanceof Entries map) {
            Map<String, Object> content = new TreeMap<>();
            map.entries().forEach((key, entry) -> content.put(key, entry.value().content()));
            return content;
        }
        return this instanceof Text text ? "\"" + text.text() : shown();
    }

    /** A text as a message shows it: in quotes, on one line, cut when it is long. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        int[] letters = text.codePoints().limit(LONGEST_SHOWN + 1).toArray();
        int shown = letters.length > LONGEST_SHOWN ? LONGEST_SHOWN - 3 : letters.length;
        for (int i = 0; i < shown; i++) {
            boolean printable = letters[i] >= ' ' && !Character.isISOControl(letters[i]) && !breaksLines(letters[i]);
            quoted.append(printable ? Character.toString(letters[i]) : escaped(letters[i]));
        }
        return quoted.append(shown < letters.length ? "…\"" : "\"").toString();
    }

    private static boolean breaksLines(int letter) {
        int type = Character.getType(letter);
        return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR || type == Character.FORMAT;
    }

    private static String escaped(int letter) {
        return switch (letter) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u{" + Integer.toHexString(letter) + "}";
        };
    }

    /**
     * The value at a path of keys and list positions, as in {@code spec.load.levels[1].prompts}; empty when there is
     * none.
     */
    default Optional<Value> find(String path) {
        Optional<Value> here = Optional.of(this);
        for (String step : Paths.steps(path)) {
            here = here.flatMap(value -> value.step(step));
        }
        return here;
    }

    /** The same tree with the value at a path replaced; maps on the way are made where they are missing. */
    default Value replace(List<String> steps, Value value) {
        if (steps.isEmpty()) {
            return value;
        }
        String step = steps.get(0);
        Value below = step(step).orElse(new Entries(value.place(), Map.of()));
        Value changed = below.replace(steps.subList(1, steps.size()), value);
        if (this instanceof Items items) {
            List<Value> values = new ArrayList<>(items.values());
            values.set(Integer.parseInt(step), changed);
            return new Items(items.place(), values);
        }
        Entries entries = this instanceof Entries map ? map : new Entries(place(), Map.of());
        return entries.with(step, changed);
    }

    private Optional<Value> step(String step) {
        if (this instanceof Entries map) {
            return map.get(step);
        }
        if (this instanceof Items items && Paths.isPosition(step)) {
            int position = Integer.parseInt(step);
            return position < items.values().size() ? Optional.of(items.values().get(position)) : Optional.empty();
        }
        return Optional.empty();
    }
}
