package io.eksllmperf.spec;

import io.eksllmperf.catalog.Nearest;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The paths of one matrix with their values, and what it leaves out; whatever does not fit is a finding. */
final class Choices {
    private static final int MOST_COMBINATIONS = 1000;

    private final Value.Entries matrix;
    private final ChoicePaths allowed;
    private final List<Finding> findings;
    private final Map<String, List<Value>> values = new LinkedHashMap<>();
    private final List<Map<String, Value>> exclusions = new ArrayList<>();

    Choices(Value.Entries matrix, ChoicePaths allowed, List<Finding> findings) {
        this.matrix = matrix;
        this.allowed = allowed;
        this.findings = findings;
    }

    /** Every combination that is not left out, in the order of the lists, the last path fastest; none with findings. */
    List<Map<String, Value>> combinations() {
        int errors = findings.size();
        matrix.entries().forEach((path, entry) -> {
            if (!path.equals("exclude")) {
                choice(path, entry);
            }
        });
        if (paths().isEmpty()) {
            error(matrix.place(), "there is no path; add one such as load.seed: [0, 1]");
        } else {
            matrix.get("exclude").ifPresent(list -> exclusions((Value.Items) list));
        }
        if (findings.size() > errors || tooMany()) {
            return List.of();
        }
        List<Map<String, Value>> kept =
                product().stream().filter(one -> !isExcluded(one)).toList();
        if (kept.isEmpty()) {
            error(matrix.find("exclude").orElse(matrix).place(), "exclude leaves no combination; remove an exclusion");
        }
        return kept;
    }

    private void choice(String path, Value.Entry entry) {
        Optional<Shape> shape = allowed.shape(path);
        if (shape.isEmpty()) {
            error(entry.keyPlace(), "\"" + path + "\" " + allowed.whyNot(path));
            return;
        }
        for (String other : values.keySet()) {
            if (path.startsWith(other + ".") || other.startsWith(path + ".")) {
                error(entry.keyPlace(), "\"" + path + "\" and \"" + other + "\" are the same value; keep one of them");
            }
        }
        Shape list = new Shape.Items(shape.get(), 1);
        values.put(path, ((Value.Items) checked(entry.value(), list, "spec.matrix." + path)).values());
    }

    private void exclusions(Value.Items list) {
        for (int i = 0; i < list.values().size(); i++) {
            Map<String, Value> exclusion = new LinkedHashMap<>();
            String at = "spec.matrix.exclude[" + i + "].";
            ((Value.Entries) list.values().get(i)).entries().forEach((path, entry) -> {
                if (path.equals("exclude") || matrix.get(path).isEmpty()) {
                    String nearest = Nearest.to(path, values.keySet())
                            .map(near -> "; did you mean \"" + near + "\"?")
                            .orElse("; its paths are " + String.join(", ", paths()));
                    error(entry.keyPlace(), "exclude: \"" + path + "\" is not a path of this matrix" + nearest);
                } else if (values.containsKey(path)) {
                    Value value = checked(entry.value(), allowed.shape(path).orElseThrow(), at + path);
                    isChoice(path, value);
                    exclusion.put(path, value);
                }
            });
            exclusions.add(exclusion);
        }
    }

    private List<String> paths() {
        return List.copyOf(matrix.without("exclude").entries().keySet());
    }

    private void isChoice(String path, Value value) {
        List<String> known = values.getOrDefault(path, List.of()).stream()
                .map(Choices::written)
                .toList();
        if (!known.contains(written(value))) {
            String message = "exclude: " + value.shown() + " is not among the values of \"" + path + "\": "
                    + String.join(", ", known);
            error(value.place(), message);
        }
    }

    private boolean tooMany() {
        long count = 1;
        for (List<Value> list : values.values()) {
            count = Math.min(count * list.size(), Integer.MAX_VALUE);
        }
        if (count > MOST_COMBINATIONS) {
            String found = count == Integer.MAX_VALUE ? "too many" : String.valueOf(count);
            error(
                    matrix.place(),
                    "there are " + found + " combinations, at most " + MOST_COMBINATIONS
                            + " are allowed; split it into several files");
        }
        return count > MOST_COMBINATIONS;
    }

    private List<Map<String, Value>> product() {
        List<Map<String, Value>> all = List.of(Map.of());
        for (Map.Entry<String, List<Value>> choice : values.entrySet()) {
            List<Map<String, Value>> longer = new ArrayList<>();
            for (Map<String, Value> combination : all) {
                for (Value value : choice.getValue()) {
                    Map<String, Value> next = new LinkedHashMap<>(combination);
                    next.put(choice.getKey(), value);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    private boolean isExcluded(Map<String, Value> combination) {
        return exclusions.stream()
                .anyMatch(exclusion -> exclusion.entrySet().stream()
                        .allMatch(entry -> Optional.ofNullable(combination.get(entry.getKey()))
                                .filter(value -> written(value).equals(written(entry.getValue())))
                                .isPresent()));
    }

    private Value checked(Value value, Shape shape, String path) {
        return new ShapeChecker(findings).check(value, shape, path);
    }

    /** A single value as it was written, without quotes: the values of one path are all of one type. */
    static String written(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        return value instanceof Value.Number number ? number.written() : value.shown();
    }

    private void error(Place place, String message) {
        findings.add(Finding.error("ELP015", place, "matrix: " + message));
    }
}
