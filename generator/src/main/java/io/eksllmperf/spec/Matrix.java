package io.eksllmperf.spec;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One document with a {@code matrix} to one source for each combination of its values. */
final class Matrix {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_NAMESPACE = 63;

    private final Document document;
    private final Value checked;
    private final List<Finding> findings;

    private Matrix(Document document, Value checked, List<Finding> findings) {
        this.document = document;
        this.checked = checked;
        this.findings = findings;
    }

    /** The document itself when it has no matrix. Combinations that do not fit the table are findings. */
    static List<Source> expand(Document document, Value checked, List<Finding> findings) {
        return checked.find("spec.matrix")
                .map(matrix -> new Matrix(document, checked, findings).sources((Value.Entries) matrix))
                .orElseGet(() -> List.of(new Source(document.file(), checked)));
    }

    private List<Source> sources(Value.Entries matrix) {
        ChoicePaths allowed = new ChoicePaths(takesServer());
        Map<String, Map<String, Value>> named = named(new Choices(matrix, allowed, findings).combinations());
        if (!fits("metadata.name", named, LONGEST_NAME)
                || !takesServer() && !fits("spec.namespace", named, LONGEST_NAMESPACE)) {
            return List.of();
        }
        List<Source> sources = new ArrayList<>();
        named.forEach((slug, combination) -> {
            int errors = findings.size();
            Value value = new ShapeChecker(findings).check(combined(combination, slug), ExperimentTable.TABLE, "");
            if (findings.size() == errors) {
                sources.add(new Source(document.file(), value));
            }
        });
        return sources;
    }

    private boolean takesServer() {
        return checked.find("spec.serving.from").isPresent();
    }

    /** The combinations by their short names, which must differ. */
    private Map<String, Map<String, Value>> named(List<Map<String, Value>> combinations) {
        Map<String, Map<String, Value>> named = new LinkedHashMap<>();
        for (Map<String, Value> combination : combinations) {
            String slug = slug(combination);
            Map<String, Value> first = named.putIfAbsent(slug, combination);
            if (first != null) {
                String message = "matrix: two combinations have the same short name \"" + slug
                        + "\"; the values of a path must differ in letters and digits";
                error(differing(first, combination), message);
            }
        }
        return named;
    }

    private static Place differing(Map<String, Value> one, Map<String, Value> other) {
        return other.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(one.get(entry.getKey())))
                .map(entry -> entry.getValue().place())
                .findFirst()
                .orElseThrow();
    }

    private boolean fits(String path, Map<String, ?> named, int longest) {
        Value.Text base = (Value.Text) checked.find(path).orElseThrow();
        String name = "";
        for (String slug : named.keySet()) {
            String next = base.text() + "-" + slug;
            name = next.length() > name.length() ? next : name;
        }
        if (name.length() > longest) {
            String message = "matrix: \"" + name + "\", the longest name of a combination, has " + name.length()
                    + " characters, at most " + longest + " are allowed; shorten \"" + base.text() + "\" by "
                    + (name.length() - longest) + " or vary fewer paths";
            error(base.place(), message);
        }
        return name.length() <= longest;
    }

    private Value combined(Map<String, Value> combination, String slug) {
        Value spec = ((Value.Entries) document.value().get("spec").orElseThrow()).without("matrix");
        for (Map.Entry<String, Value> choice : combination.entrySet()) {
            spec = spec.replace(Paths.steps(choice.getKey()), choice.getValue());
        }
        if (!takesServer()) {
            spec = spec.replace(List.of("namespace"), longer("spec.namespace", slug));
        }
        return document.value()
                .replace(List.of("metadata", "name"), longer("metadata.name", slug))
                .replace(List.of("spec"), spec);
    }

    private Value longer(String path, String slug) {
        Value.Text base = (Value.Text) checked.find(path).orElseThrow();
        return new Value.Text(base.place(), base.text() + "-" + slug);
    }

    private static String slug(Map<String, Value> combination) {
        List<String> words = new ArrayList<>();
        for (Value value : combination.values()) {
            String word = Choices.written(value).toLowerCase(Locale.ROOT);
            words.add(word.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
        }
        return String.join("-", words);
    }

    private void error(Place place, String message) {
        findings.add(Finding.error("ELP015", place, message));
    }
}
