package io.eksllmperf.spec;

import io.eksllmperf.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One document with a {@code matrix} to one source for each combination of its values. */
final class Matrix {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_NAMESPACE = 63;
    private static final int MOST_COMBINATIONS = 1000;
    private static final Set<String> NOT_A_CHOICE = Set.of("cluster", "namespace", "serving.from", "runId");

    private final Document document;
    private final Value.Entries matrix;
    private final List<Finding> findings;

    private Matrix(Document document, Value.Entries matrix, List<Finding> findings) {
        this.document = document;
        this.matrix = matrix;
        this.findings = findings;
    }

    /** The document itself when it has no matrix. Combinations that do not fit the table are findings. */
    static List<Source> expand(Document document, Value checked, List<Finding> findings) {
        if (!(checked.find("spec.matrix").orElse(checked) instanceof Value.Entries matrix) || matrix == checked) {
            return List.of(new Source(document.file(), checked));
        }
        return new Matrix(document, matrix, findings).sources();
    }

    private List<Source> sources() {
        if (!pathsAreChoices()) {
            return List.of();
        }
        List<Source> sources = new ArrayList<>();
        Map<String, Map<String, Value>> slugs = new HashMap<>();
        for (Map<String, Value> combination : combinations()) {
            String slug = slug(combination);
            if (slugs.putIfAbsent(slug, combination) != null) {
                String message = "two combinations have the same short name \"" + slug
                        + "\"; values of a matrix must differ in letters and digits";
                findings.add(Finding.error("ELP015", matrix.place(), message));
                continue;
            }
            int errors = findings.size();
            Value.Entries raw = combined(combination, slug);
            Value checked = new ShapeChecker(findings).check(raw, ExperimentTable.TABLE, "");
            if (findings.size() == errors) {
                sources.add(new Source(document.file(), checked));
            }
        }
        return sources;
    }

    private boolean pathsAreChoices() {
        int errors = findings.size();
        matrix.entries().forEach((path, entry) -> {
            if (NOT_A_CHOICE.contains(path)) {
                String message = "matrix: \"" + path
                        + "\" cannot vary; every combination gets a name and a namespace of its own";
                findings.add(Finding.error("ELP015", entry.keyPlace(), message));
            }
        });
        excluded()
                .forEach(exclusion -> exclusion.entries().forEach((path, entry) -> {
                    if (matrix.get(path).isEmpty()) {
                        String message = "matrix.exclude: \"" + path + "\" is not a path of this matrix; its paths are "
                                + String.join(", ", paths());
                        findings.add(Finding.error("ELP015", entry.keyPlace(), message));
                    }
                }));
        return findings.size() == errors;
    }

    private List<String> paths() {
        return matrix.entries().keySet().stream()
                .filter(path -> !path.equals("exclude"))
                .toList();
    }

    private List<Value.Entries> excluded() {
        return matrix.get("exclude")
                .map(list -> ((Value.Items) list)
                        .values().stream().map(Value.Entries.class::cast).toList())
                .orElse(List.of());
    }

    /** Every combination that is not excluded, in the order of the lists, the last path fastest. */
    private List<Map<String, Value>> combinations() {
        List<Map<String, Value>> all = List.of(Map.of());
        for (String path : paths()) {
            List<Map<String, Value>> longer = new ArrayList<>();
            for (Map<String, Value> combination : all) {
                for (Value value : ((Value.Items) matrix.get(path).orElseThrow()).values()) {
                    Map<String, Value> next = new LinkedHashMap<>(combination);
                    next.put(path, value);
                    longer.add(next);
                }
            }
            if (longer.size() > MOST_COMBINATIONS) {
                String message = "the matrix has more than " + MOST_COMBINATIONS + " combinations; split it";
                findings.add(Finding.error("ELP015", matrix.place(), message));
                return List.of();
            }
            all = longer;
        }
        return all.stream()
                .filter(combination -> excluded().stream().noneMatch(exclusion -> matches(exclusion, combination)))
                .toList();
    }

    private static boolean matches(Value.Entries exclusion, Map<String, Value> combination) {
        return exclusion.entries().entrySet().stream()
                .allMatch(entry -> Optional.ofNullable(combination.get(entry.getKey()))
                        .filter(value ->
                                value.shown().equals(entry.getValue().value().shown()))
                        .isPresent());
    }

    private Value.Entries combined(Map<String, Value> combination, String slug) {
        Value spec = ((Value.Entries) document.value().get("spec").orElseThrow()).without("matrix");
        for (Map.Entry<String, Value> choice : combination.entrySet()) {
            spec = spec.replace(Paths.steps(choice.getKey()), choice.getValue());
        }
        if (spec.find("serving.from").isEmpty()) {
            spec = spec.replace(List.of("namespace"), longer(spec.find("namespace"), "llm", slug, LONGEST_NAMESPACE));
        }
        Value name = longer(document.value().find("metadata.name"), "", slug, LONGEST_NAME);
        return (Value.Entries)
                document.value().replace(List.of("metadata", "name"), name).replace(List.of("spec"), spec);
    }

    private Value longer(Optional<Value> base, String standing, String slug, int longest) {
        Value.Text text = (Value.Text) base.orElse(new Value.Text(matrix.place(), standing));
        String name = text.text() + "-" + slug;
        if (name.length() > longest) {
            String message = "\"" + name + "\", the name of a combination, has " + name.length()
                    + " characters; at most " + longest + " are allowed: shorten \"" + text.text() + "\"";
            findings.add(Finding.error("ELP015", text.place(), message));
            return text;
        }
        return new Value.Text(text.place(), name);
    }

    private static String slug(Map<String, Value> combination) {
        List<String> words = new ArrayList<>();
        for (Value value : combination.values()) {
            String word = value instanceof Value.Text text
                    ? text.text()
                    : value instanceof Value.Number number ? number.written() : value.shown();
            words.add(
                    word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
        }
        return String.join("-", words);
    }
}
