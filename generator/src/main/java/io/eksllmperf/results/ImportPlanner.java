package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import io.eksllmperf.yaml.ContentHash;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Says which files make a run together and where they go; a pure function of what was read. */
final class ImportPlanner {
    private final Declared declared;
    private final BiPredicate<String, String> exists;
    private final List<Finding> findings;
    private final List<ImportPlan.Target> targets = new ArrayList<>();
    private final Set<Source> taken = new LinkedHashSet<>();

    /**
     * @param file what is in it
     * @param path where it is
     * @param hash of its content
     */
    record Source(ResultFile file, Path path, String hash) {}

    ImportPlanner(Declared declared, BiPredicate<String, String> exists, List<Finding> findings) {
        this.declared = declared;
        this.exists = exists;
        this.findings = findings;
    }

    ImportPlan plan(List<Source> sources) {
        sources.stream()
                .filter(source -> source.file().format() == Format.RUN)
                .sorted(Comparator.comparing(
                                (Source source) -> source.file().path().length())
                        .reversed())
                .forEach(record -> recordedRun(record, sources));
        List<ImportGroup> groups = ImportGroup.of(left(sources));
        groups.forEach(this::group);
        for (Source source : left(sources)) {
            if (source.file().format() == Format.CONSOLE) {
                taken.add(source);
                log(source, groups);
            }
        }
        left(sources).forEach(this::leaveOut);
        targets.sort(Comparator.comparing(ImportPlan.Target::path));
        return new ImportPlan(targets, findings);
    }

    private List<Source> left(List<Source> sources) {
        return sources.stream().filter(source -> !taken.contains(source)).toList();
    }

    /** A folder with run.yaml comes from the results volume, and keeps its names. */
    private void recordedRun(Source record, List<Source> sources) {
        String folder = record.file().folder();
        List<Source> members = left(sources).stream()
                .filter(source -> isBelow(source.file().path(), folder))
                .toList();
        taken.addAll(members);
        if (record.file().run().isEmpty()) {
            return;
        }
        Run run = record.file().run().get();
        Place place = Place.of(record.file().path());
        if (run.verdict().valid().equals(Optional.of(false))) {
            String message = "the run is not valid and is left out: "
                    + String.join("; ", run.verdict().reasons());
            findings.add(Finding.warning(Rules.IMPORT, place, message));
            return;
        }
        add(target(run.experiment(), run.id(), run.level().concurrency(), files(members, folder)), place);
    }

    private static boolean isBelow(String path, String folder) {
        return folder.isEmpty() || path.startsWith(folder + "/");
    }

    private static Map<String, ImportPlan.Content> files(List<Source> members, String folder) {
        Map<String, ImportPlan.Content> files = new TreeMap<>();
        for (Source member : members) {
            String path = member.file().path();
            files.put(
                    folder.isEmpty() ? path : path.substring(folder.length() + 1),
                    new ImportPlan.Content.Copy(member.path()));
        }
        return files;
    }

    private void group(ImportGroup group) {
        taken.addAll(group.members());
        Measurement best = group.measurements().get(0);
        Optional<Integer> concurrency = group.concurrency();
        if (concurrency.isEmpty()) {
            String message = "nothing says at which concurrency it was measured: put its files into a folder whose"
                    + " name ends in concurrency20";
            findings.add(Finding.error(Rules.MEANING, best.source(), message));
            return;
        }
        imported(best, concurrency.get(), group.hash(), files(group.members(), group.folder()));
    }

    private void log(Source source, List<ImportGroup> groups) {
        for (ConsoleLog.Section section : source.file().sections()) {
            Measurement found = section.measurement();
            Optional<Measurement> same = groups.stream()
                    .flatMap(group -> group.measurements().stream())
                    .filter(known -> isSame(found, known))
                    .findFirst();
            if (same.isPresent()) {
                String message = "the table is the run of " + same.get().source() + ", and is not imported twice";
                findings.add(Finding.warning(Rules.IMPORT, found.source(), message));
            } else if (found.asked().concurrency().isPresent()) {
                Map<String, ImportPlan.Content> files = new TreeMap<>();
                files.put("tool.log", new ImportPlan.Content.Text(section.text()));
                String hash = ContentHash.of(section.text()).hex();
                imported(found, found.asked().concurrency().get(), hash, files);
            }
        }
    }

    /** A table shows two digits of what a summary holds in full. */
    private static boolean isSame(Measurement table, Measurement summary) {
        Optional<Double> shown = table.figures().requestThroughput();
        Optional<Double> exact = summary.figures().requestThroughput();
        return table.asked().concurrency().equals(summary.asked().concurrency())
                && shown.isPresent()
                && exact.isPresent()
                && Math.abs(shown.get() - exact.get()) <= 0.0051;
    }

    private void imported(Measurement best, int concurrency, String hash, Map<String, ImportPlan.Content> files) {
        if (declared.experiment().isEmpty()) {
            String message = "it has no run.yaml, so nothing says to which experiment it belongs: name one with"
                    + " --experiment";
            findings.add(Finding.error(Rules.IMPORT, best.source(), message));
            return;
        }
        ImportRecord record = ImportRecord.of(declared, best, concurrency, hash);
        Map<String, ImportPlan.Content> all = new TreeMap<>(files);
        all.put("run.yaml", new ImportPlan.Content.Text(record.yaml()));
        add(target(record.experiment(), record.id(), Optional.of(concurrency), all), best.source());
    }

    private ImportPlan.Target target(
            String name, String id, Optional<Integer> concurrency, Map<String, ImportPlan.Content> files) {
        return new ImportPlan.Target(name, id, concurrency, files, exists.test(name, id));
    }

    private void add(ImportPlan.Target target, Place place) {
        if (targets.stream().anyMatch(known -> known.path().equals(target.path()))) {
            String message = target.path() + " is in the import twice; the first is taken";
            findings.add(Finding.warning(Rules.IMPORT, place, message));
            return;
        }
        targets.add(target);
    }

    private void leaveOut(Source source) {
        ResultFile file = source.file();
        if (file.findings().isEmpty()) {
            String message = "the file is left out: it is the " + file.format() + ", and no summary lies beside it";
            if (file.format() == Format.COMPANION) {
                message = "the file is left out: a load tool writes it beside its results, and there are none";
            }
            findings.add(Finding.warning(Rules.IMPORT, Place.of(file.path()), message));
        }
    }
}
