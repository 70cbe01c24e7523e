package io.eksllmperf.spec;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The files of {@code experiments/} to {@link Inputs}, or to all findings of all files in one go. */
public final class InputParser {
    private InputParser() {}

    /**
     * What was read.
     *
     * @param inputs all that could be read; complete only when no finding is an error
     * @param findings sorted by place
     */
    public record Parsed(Inputs inputs, List<Finding> findings) {
        public Parsed {
            findings = findings.stream().distinct().sorted().toList();
        }

        public boolean ok() {
            return findings.stream().noneMatch(Finding::isError);
        }
    }

    public static Parsed parse(List<InputFile> files) {
        List<Finding> findings = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        files.stream()
                .sorted(Comparator.comparing(InputFile::path))
                .forEach(file -> ValueParser.parse(file, findings)
                        .ifPresent(value -> document(file, value, findings, documents)));
        return parseDocuments(documents, findings);
    }

    /** The same from trees that were read before: how {@code explain} tries other values. */
    static Parsed parseDocuments(List<Document> documents, List<Finding> before) {
        List<Finding> findings = new ArrayList<>(before);
        List<Source> clusters = new ArrayList<>();
        List<Source> experiments = new ArrayList<>();
        Set<String> broken = new LinkedHashSet<>();
        for (Document document : documents) {
            int errors = findings.size();
            Shape table = document.isCluster() ? ClusterTable.TABLE : ExperimentTable.TABLE;
            Value checked = new ShapeChecker(findings).check(document.value(), table, "");
            if (findings.size() > errors) {
                checked.find("metadata.name").ifPresent(name -> broken.add(name.shown()));
            } else if (document.isCluster()) {
                clusters.add(new Source(document.file(), checked));
            } else {
                experiments.addAll(Matrix.expand(document, checked, findings));
            }
        }
        return new Linker(findings, broken).link(clusters, experiments);
    }

    private static void document(InputFile file, Value value, List<Finding> findings, List<Document> documents) {
        if (!(value instanceof Value.Entries map)) {
            String message = "the file must hold a map with apiVersion, kind, metadata and spec, not " + value.shown();
            findings.add(Finding.error("ELP001", value.place(), message));
            return;
        }
        Document document = new Document(file.path(), map);
        if (document.isCluster() || document.isExperiment()) {
            documents.add(document);
            return;
        }
        Place place = map.get("kind").map(Value::place).orElse(map.place());
        String found = map.get("kind").map(kind -> ", not " + kind.shown()).orElse(", which is missing");
        findings.add(Finding.error("ELP006", place, "kind must be Cluster or Experiment" + found));
    }
}
