package io.eksllmperf.spec;

import io.eksllmperf.catalog.Nearest;
import io.eksllmperf.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
        Missing missing = new Missing();
        for (InputFile file : sorted(files)) {
            Optional<Document> document = ValueParser.parse(file, findings)
                    .flatMap(value -> map(value, findings))
                    .flatMap(map -> document(new Document(file.path(), map), findings));
            document.ifPresentOrElse(documents::add, missing::unread);
        }
        return linked(documents, findings, missing);
    }

    /** The same from trees that were read before: how {@code explain} tries other values. */
    static Parsed parseDocuments(List<Document> documents) {
        return linked(documents, new ArrayList<>(), new Missing());
    }

    private static Parsed linked(List<Document> documents, List<Finding> findings, Missing missing) {
        List<Source> clusters = new ArrayList<>();
        List<Source> experiments = new ArrayList<>();
        for (Document document : documents) {
            int errors = findings.size();
            Shape table = document.isCluster() ? ClusterTable.TABLE : ExperimentTable.TABLE;
            Value checked = new ShapeChecker(findings).check(document.value(), table, "");
            List<Source> sources = findings.size() > errors ? List.of() : sources(document, checked, findings);
            (document.isCluster() ? clusters : experiments).addAll(sources);
            if (findings.size() > errors) {
                missing.broken(document.name());
            }
        }
        return new Linker(findings, missing).link(clusters, experiments);
    }

    private static List<Source> sources(Document document, Value checked, List<Finding> findings) {
        return document.isCluster()
                ? List.of(new Source(document.file(), checked))
                : Matrix.expand(document, checked, findings);
    }

    private static List<InputFile> sorted(List<InputFile> files) {
        return files.stream().sorted(Comparator.comparing(InputFile::path)).toList();
    }

    private static Optional<Value.Entries> map(Value value, List<Finding> findings) {
        if (value instanceof Value.Entries map) {
            return Optional.of(map);
        }
        String message = "the file must hold a map with apiVersion, kind, metadata and spec, not " + value.shown();
        findings.add(Finding.error("ELP001", value.place(), message));
        return Optional.empty();
    }

    /** The document under the kind it has or was meant to have, so that its other faults are found too. */
    private static Optional<Document> document(Document document, List<Finding> findings) {
        if (document.isCluster() || document.isExperiment()) {
            return Optional.of(document);
        }
        Optional<Value> kind = document.value().get("kind");
        if (kind.isEmpty()) {
            String message = "the file has no \"kind\"; add it: Cluster or Experiment";
            findings.add(Finding.error("ELP006", document.value().place(), message));
            return Optional.empty();
        }
        Optional<String> meant = Nearest.to(document.kind(), Document.KINDS);
        String nearest = meant.map(word -> "; did you mean \"" + word + "\"?").orElse("");
        String message = "kind must be Cluster or Experiment, not " + kind.get().shown() + nearest;
        findings.add(Finding.error("ELP007", kind.get().place(), message));
        return meant.map(word -> {
            Value right = new Value.Text(kind.get().place(), word);
            return new Document(document.file(), document.value().with("kind", right));
        });
    }
}
