package io.eksllmperf.spec;

import io.eksllmperf.catalog.Nearest;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import io.eksllmperf.spec.Shape.Field;
import io.eksllmperf.spec.Shape.Need;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Holds a value against its shape. The result is the value with every default filled in; all that does not fit
 * is a finding, and the result is then only good for finding more.
 */
final class ShapeChecker {
    private final List<Finding> findings;
    /** What is known at a path in the other form of an {@link Shape.Either}, and the mark that rules it out here. */
    private final Map<String, OtherForm> otherForms = new HashMap<>();

    private record OtherForm(String mark, Shape.Fields fields) {}

    ShapeChecker(List<Finding> findings) {
        this.findings = findings;
    }

    Value check(Value value, Shape shape, String path) {
        if (value instanceof Value.Refused refused) {
            findings.add(refused.finding());
            return value;
        }
        if (shape instanceof Shape.Fields fields) {
            return value instanceof Value.Entries map ? fields(map, fields, path) : wrong(value, shape, path);
        }
        if (shape instanceof Shape.Either either) {
            return either(value, either, path);
        }
        if (shape instanceof Shape.Items items) {
            return value instanceof Value.Items list ? items(list, items, path) : wrong(value, shape, path);
        }
        if (shape instanceof Shape.Entries entries) {
            return value instanceof Value.Entries map ? entries(map, entries, path) : wrong(value, shape, path);
        }
        if (shape instanceof Shape.Whole whole && value instanceof Value.Number number) {
            return whole(number, whole, path);
        }
        return fits(value, shape) ? value : wrong(value, shape, path);
    }

    private Value either(Value value, Shape.Either either, String path) {
        if (value.find(either.mark()).isEmpty()) {
            boolean word = either.other() instanceof Shape.Choice;
            return word && !fits(value, either.other())
                    ? wrong(value, either, path)
                    : check(value, either.other(), path);
        }
        String at = path;
        Shape other = either.other();
        for (String step : Paths.steps(either.mark())) {
            if (other instanceof Shape.Fields fields) {
                otherForms.put(at, new OtherForm(either.mark(), fields));
                other = fields.field(step).map(Field::shape).orElse(either.marked());
            }
            at = below(at, step);
        }
        return check(value, either.marked(), path);
    }

    /** The number in its plain form, so that 1e3 is read as 1000 from here on. */
    private Value whole(Value.Number number, Shape.Whole whole, String path) {
        OptionalLong plain = whole.value(number.written());
        if (plain.isEmpty()) {
            return wrong(number, whole, path);
        }
        if (Shape.Whole.ambiguous(number.written())) {
            String message = path + ": " + number.written() + " is octal in older YAML; write " + plain.getAsLong()
                    + " without the leading zero";
            findings.add(Finding.error("ELP009", number.place(), message));
        }
        return new Value.Number(number.place(), String.valueOf(plain.getAsLong()));
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
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
        boolean single = value instanceof Value.Text || value instanceof Value.Number || value instanceof Value.Flag;
        return shape instanceof Shape.Scalar && single;
    }

    private Value fields(Value.Entries map, Shape.Fields fields, String path) {
        Map<String, Value.Entry> checked = new LinkedHashMap<>();
        Set<String> meant = unknown(map, fields, path);
        for (Field field : fields.fields()) {
            Optional<Value> given = map.get(field.name()).filter(value -> !absent(value, field));
            Optional<Value> completed =
                    given.isPresent() || meant.contains(field.name()) ? given : missing(field, map, path);
            completed.ifPresent(value -> checked.put(
                    field.name(), new Value.Entry(value.place(), field(value, field, below(path, field.name())))));
        }
        fields.others().ifPresent(others -> {
            Map<String, Value.Entry> rest = new LinkedHashMap<>(map.entries());
            fields.names().forEach(rest::remove);
            checked.putAll(
                    entries(new Value.Entries(map.place(), rest), others, path).entries());
        });
        return new Value.Entries(map.place(), checked);
    }

    private Value field(Value value, Field field, String path) {
        if (value instanceof Value.Nothing && field.need() instanceof Need.Default) {
            String message =
                    path + " must be " + field.shape().expected() + ", not nothing; leave the key out for its default";
            findings.add(Finding.error("ELP007", value.place(), message));
            return value;
        }
        return check(value, field.shape(), path);
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
            String found = list.values().isEmpty()
                    ? "an empty list"
                    : "a list of " + list.values().size();
            findings.add(
                    Finding.error("ELP007", list.place(), path + " must be " + items.expected() + ", not " + found));
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
                findings.add(Finding.error("ELP016", value.place(), message));
            }
        }
    }

    private Value.Entries entries(Value.Entries map, Shape.Entries entries, String path) {
        Map<String, Value.Entry> checked = new LinkedHashMap<>();
        map.entries().forEach((key, entry) -> {
            if (!entries.key().accepts(key)) {
                String message = path + ": the key " + Value.quoted(key) + " must be "
                        + entries.key().expected();
                findings.add(Finding.error("ELP008", entry.keyPlace(), message));
            }
            String shown = entries.key().accepts(key) ? key : Value.quoted(key);
            Value value = check(entry.value(), entries.value(), path + "." + shown);
            checked.put(key, new Value.Entry(entry.keyPlace(), value));
        });
        return new Value.Entries(map.place(), checked);
    }

    /** Tells of every unknown key. The result is the keys that are likely meant: they are not missing as well. */
    private Set<String> unknown(Value.Entries map, Shape.Fields fields, String path) {
        Set<String> meant = new HashSet<>();
        map.entries().forEach((key, entry) -> {
            if (fields.field(key).isEmpty() && fields.others().isEmpty()) {
                Optional<String> nearest = Nearest.to(key, fields.names())
                        .filter(name -> map.get(name).isEmpty());
                unknown(key, entry.keyPlace(), new Known(fields, nearest), path);
                nearest.ifPresent(meant::add);
            }
        });
        return meant;
    }

    private record Known(Shape.Fields fields, Optional<String> nearest) {}

    private void unknown(String key, Place place, Known known, String path) {
        String where = path.isEmpty() ? "" : " in " + path;
        OtherForm other = otherForms.get(path);
        if (other != null && other.fields().field(key).isPresent()) {
            String message = "the key " + Value.quoted(key) + where + " cannot stand beside " + other.mark()
                    + "; keep one of the two";
            findings.add(Finding.error("ELP005", place, message));
            return;
        }
        String nearest = known.nearest()
                .map(name -> "did you mean \"" + name + "\"? Known here: ")
                .orElse("known here: ");
        String names = String.join(", ", known.fields().names());
        String message = "unknown key " + Value.quoted(key) + where + "; " + nearest + names;
        findings.add(Finding.error("ELP005", place, message));
    }

    private Value wrong(Value value, Shape shape, String path) {
        boolean unquoted = value instanceof Value.Number || value instanceof Value.Flag;
        String quotes = unquoted && shape instanceof Shape.Text ? "; put it in quotes" : "";
        Shape words = shape instanceof Shape.Either either ? either.other() : shape;
        String nearest = value instanceof Value.Text text && words instanceof Shape.Choice choice
                ? Nearest.to(text.text(), choice.words())
                        .map(word -> "; did you mean \"" + word + "\"?")
                        .orElse("")
                : "";
        String message = path + " must be " + shape.expected() + ", not " + value.shown() + quotes + nearest;
        findings.add(Finding.error("ELP007", value.place(), message));
        return value;
    }
}
