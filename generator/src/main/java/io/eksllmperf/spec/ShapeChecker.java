package io.eksllmperf.spec;

import io.eksllmperf.catalog.Nearest;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import io.eksllmperf.spec.Shape.Field;
import io.eksllmperf.spec.Shape.Need;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds a value against its shape. The result is the value with every default filled in; all that does not fit
 * is a finding, and the result is then only good for finding more.
 */
final class ShapeChecker {
    private final List<Finding> findings;

    ShapeChecker(List<Finding> findings) {
        this.findings = findings;
    }

    Value check(Value value, Shape shape, String path) {
        if (shape instanceof Shape.Fields fields) {
            return value instanceof Value.Entries map ? fields(map, fields, path) : wrong(value, shape, path);
        }
        if (shape instanceof Shape.Either either) {
            boolean marked = value.find(either.mark()).isPresent();
            return check(value, marked ? either.marked() : either.other(), path);
        }
        if (shape instanceof Shape.Items items) {
            return value instanceof Value.Items list ? items(list, items, path) : wrong(value, shape, path);
        }
        if (shape instanceof Shape.Entries entries) {
            return value instanceof Value.Entries map ? entries(map, entries, path) : wrong(value, shape, path);
        }
        return fits(value, shape) ? value : wrong(value, shape, path);
    }

    private static boolean fits(Value value, Shape shape) {
        if (shape instanceof Shape.Text text) {
            return value instanceof Value.Text found && text.accepts(found.text());
        }
        if (shape instanceof Shape.Choice choice) {
            return value instanceof Value.Text found && choice.words().contains(found.text());
        }
        if (shape instanceof Shape.Flag) {
            return value instanceof Value.Flag;
        }
        if (shape instanceof Shape.Whole whole) {
            return value instanceof Value.Number found && within(found.written(), whole);
        }
        return value instanceof Value.Text || value instanceof Value.Number || value instanceof Value.Flag;
    }

    private static boolean within(String written, Shape.Whole whole) {
        if (written.length() > 18 || !written.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        boolean octalLooking = written.length() > 1 && written.charAt(0) == '0';
        long number = Long.parseLong(written);
        return !octalLooking && number >= whole.min() && number <= whole.max();
    }

    private Value fields(Value.Entries map, Shape.Fields fields, String path) {
        Map<String, Value.Entry> checked = new LinkedHashMap<>();
        map.entries().forEach((key, entry) -> {
            if (fields.field(key).isEmpty() && fields.others().isEmpty()) {
                unknown(key, entry.keyPlace(), fields, path);
            }
        });
        for (Field field : fields.fields()) {
            Optional<Value> given = map.get(field.name()).filter(value -> !absent(value, field));
            Optional<Value> completed = given.isPresent() ? given : missing(field, map, path);
            String below = path.isEmpty() ? field.name() : path + "." + field.name();
            completed.ifPresent(value ->
                    checked.put(field.name(), new Value.Entry(value.place(), check(value, field.shape(), below))));
        }
        fields.others().ifPresent(others -> {
            Map<String, Value.Entry> rest = new LinkedHashMap<>(map.entries());
            fields.names().forEach(rest::remove);
            checked.putAll(
                    entries(new Value.Entries(map.place(), rest), others, path).entries());
        });
        return new Value.Entries(map.place(), checked);
    }

    /** {@code key: null} means the same as no key, but only where the key may be left out. */
    private static boolean absent(Value value, Field field) {
        return value instanceof Value.Nothing && field.need() instanceof Need.Optional;
    }

    private Optional<Value> missing(Field field, Value.Entries map, String path) {
        if (field.need() instanceof Need.Default standing) {
            return Optional.of(written(standing.written(), field.shape(), map.place()));
        }
        if (field.need() instanceof Need.Required) {
            String where = path.isEmpty() ? "the file" : path;
            String message = where + " has no \"" + field.name() + "\"; add it: "
                    + field.shape().expected();
            findings.add(Finding.error("ELP006", map.place(), message));
        }
        return Optional.empty();
    }

    private static Value written(String text, Shape shape, Place place) {
        if (text.equals("{}")) {
            return new Value.Entries(place, Map.of());
        }
        if (text.equals("[]")) {
            return new Value.Items(place, List.of());
        }
        if (shape instanceof Shape.Whole) {
            return new Value.Number(place, text);
        }
        return shape instanceof Shape.Flag ? new Value.Flag(place, text.equals("true")) : new Value.Text(place, text);
    }

    private Value items(Value.Items list, Shape.Items items, String path) {
        if (list.values().size() < items.min()) {
            wrong(list, items, path);
        }
        List<Value> checked = new ArrayList<>();
        for (int i = 0; i < list.values().size(); i++) {
            checked.add(check(list.values().get(i), items.item(), path + "[" + i + "]"));
        }
        if (items.distinct()) {
            distinct(list, path);
        }
        return new Value.Items(list.place(), checked);
    }

    private void distinct(Value.Items list, String path) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < list.values().size(); i++) {
            Value value = list.values().get(i);
            Integer first = seen.putIfAbsent(value.shown(), i);
            if (first != null) {
                String message = path + "[" + i + "] is " + value.shown() + " again (first: " + path + "[" + first
                        + "]); each may stand once";
                findings.add(Finding.error("ELP009", value.place(), message));
            }
        }
    }

    private Value.Entries entries(Value.Entries map, Shape.Entries entries, String path) {
        Map<String, Value.Entry> checked = new LinkedHashMap<>();
        map.entries().forEach((key, entry) -> {
            if (!entries.key().accepts(key)) {
                String message = path + ": the key \"" + key + "\" must be "
                        + entries.key().expected();
                findings.add(Finding.error("ELP008", entry.keyPlace(), message));
            }
            Value value = check(entry.value(), entries.value(), path + "." + key);
            checked.put(key, new Value.Entry(entry.keyPlace(), value));
        });
        return new Value.Entries(map.place(), checked);
    }

    private void unknown(String key, Place place, Shape.Fields fields, String path) {
        String where = path.isEmpty() ? "" : " in " + path;
        String nearest = Nearest.to(key, fields.names())
                .map(name -> "did you mean \"" + name + "\"? ")
                .orElse("");
        String message = "unknown key \"" + key + "\"" + where + "; " + nearest + "Known here: "
                + String.join(", ", fields.names());
        findings.add(Finding.error("ELP005", place, message));
    }

    private Value wrong(Value value, Shape shape, String path) {
        boolean unquoted = value instanceof Value.Number && !(shape instanceof Shape.Whole);
        String quotes = unquoted && (shape instanceof Shape.Text) ? "; put it in quotes" : "";
        String nearest = value instanceof Value.Text text && shape instanceof Shape.Choice choice
                ? Nearest.to(text.text(), choice.words())
                        .map(word -> "; did you mean \"" + word + "\"?")
                        .orElse("")
                : "";
        String message = path + " must be " + shape.expected() + ", not " + value.shown() + quotes + nearest;
        findings.add(Finding.error("ELP007", value.place(), message));
        return value;
    }
}
