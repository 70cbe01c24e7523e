package io.eksllmperf.results;

import io.eksllmperf.finding.DiskWords;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of measured results, {@code results/<experiment>/<run id>/}: in each, {@code run.yaml} and the files of load tool
 * and recorder. Beside them may lie {@code <run id>.partial} (being written) and {@code <run id>.failed-<n>}, which are named
 * and never read as results; and files of reports, which belong to no run. Folders whose names begin with a dot are no
 * experiments.
 */
public final class Store {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
    private static final Pattern FAILED = Pattern.compile(".*\\.failed-\\d+");

    private static final String PUBLISHED = "published.yaml";

    private final Path root;

    /** @param root the folder {@code results} of a repository; it need not be there yet */
    public Store(Path root) {
        this.root = root;
    }

    /** The results of a folder: a repository's, or the folder itself; none where it is not there. */
    public static Optional<Store> in(Path folder) {
        return Stream.of(folder.resolve("results"), folder)
                .filter(Files::isDirectory)
                .findFirst()
                .map(Store::new);
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.contains("..");
    }

    /** Whether a text is the name of one folder; those that begin with a dot are nobody's results. */
    static boolean isFolder(String name) {
        return !name.isEmpty()
                && !name.startsWith(".")
                && name.chars().noneMatch(letter -> "/\\:\0".indexOf(letter) >= 0);
    }

    static boolean isPartial(String folder) {
        return folder.endsWith(".partial");
    }

    static boolean isFailed(String folder) {
        return FAILED.matcher(folder).matches();
    }

    /** The experiments with at least one run, or with what was published of them, by name. */
    public List<String> experiments() {
        return folders(root, new ArrayList<>()).stream()
                .filter(this::isExperiment)
                .map(Store::name)
                .toList();
    }

    /** Folders that cannot be looked into, this one among them: of what is in them {@link #experiments} knows nothing. */
    public List<Finding> unlisted() {
        List<Finding> findings = new ArrayList<>();
        if (Folders.exists(root) && !Files.isDirectory(root)) {
            findings.add(Folders.refused(shown(root), "must be a folder, but is none: move it away"));
        }
        folders(root, findings).forEach(folder -> folders(folder, findings));
        return findings;
    }

    private boolean isExperiment(Path folder) {
        return Folders.exists(folder.resolve(PUBLISHED))
                || folders(folder, new ArrayList<>()).stream().anyMatch(Store::isRun);
    }

    private static boolean isRun(Path folder) {
        String name = name(folder);
        return !isPartial(name) && !isFailed(name) && Files.isRegularFile(folder.resolve("run.yaml"));
    }

    /** All runs of all experiments, by name. */
    public Reading<RunFolder> runs() {
        List<RunFolder> runs = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Path experiment : folders(root, findings)) {
            Reading<RunFolder> found = runs(name(experiment));
            runs.addAll(found.records());
            findings.addAll(found.findings());
        }
        return new Reading<>(runs, findings);
    }

    /** The runs of one experiment, by name; none when it has none. */
    public Reading<RunFolder> runs(String experiment) {
        List<RunFolder> runs = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Path folder : isFolder(experiment) ? folders(root.resolve(experiment), findings) : List.<Path>of()) {
            run(folder, findings).ifPresent(runs::add);
        }
        return new Reading<>(Copies.leftOut(experiment, runs, findings), findings);
    }

    /**
     * The records alone of an experiment's runs, by name: what {@link #runs(String)} has, without reading what the load tool and
     * the recorder wrote. A record that cannot be read is left out.
     */
    public List<Run> records(String experiment) {
        List<Run> records = new ArrayList<>();
        for (Path folder :
                isFolder(experiment) ? folders(root.resolve(experiment), new ArrayList<>()) : List.<Path>of()) {
            if (isRun(folder)) {
                record(folder)
                        .run()
                        .filter(run -> run.id().equals(name(folder)))
                        .ifPresent(records::add);
            }
        }
        return records;
    }

    /** What somebody concluded of an experiment before; none where nobody wrote it down, or the file has any fault. */
    public Reading<Published> published(String experiment) {
        Reading<Published> nothing = new Reading<>(List.of(), List.of());
        if (!isFolder(experiment)) {
            return nothing;
        }
        Path file = root.resolve(experiment).resolve(PUBLISHED);
        if (!Folders.exists(file)) {
            return nothing;
        }
        String path = shown(file);
        try {
            return PublishedReader.read(path, TextFile.text(file));
        } catch (TextFile.NotText notText) {
            return new Reading<>(List.of(), List.of(Finding.error(Rules.TEXT, Place.of(path), notText.sentence())));
        } catch (IOException broken) {
            String message = DiskWords.of("read", broken);
            return new Reading<>(List.of(), List.of(Finding.error(Rules.DISK, Place.of(path), message)));
        }
    }

    /** What goes where when a folder or file is imported; nothing is written. */
    public ImportPlan plan(Path source, Optional<String> experiment) {
        return plan(source, new Declared(experiment, Map.of()));
    }

    /** The same, with what the files do not say themselves. */
    public ImportPlan plan(Path source, Declared declared) {
        return ImportReader.plan(source, declared, this);
    }

    /** Writes a plan. Runs that are there stay as they are, unless forced. Returns what was left out. */
    public List<Finding> write(ImportPlan plan, boolean force) {
        return ImportWriter.write(plan, root, force);
    }

    /** Whether there is a folder for that run. */
    public boolean has(String experiment, String id) {
        return isFolder(experiment)
                && isFolder(id)
                && Files.exists(root.resolve(experiment).resolve(id));
    }

    /**
     * Writes a report beside what it tells of, and removes what an earlier one left there: only files that changed, each whole
     * or not at all. A link in the way is an error, and then nothing is written.
     *
     * @param experiment its report is {@code results/<experiment>/report.*}; without one, it is {@code results/report.*}
     * @param files content by name: {@code report.md}, {@code report-latency.svg}
     * @throws IllegalArgumentException for a name that no report's file may have, or no experiment
     */
    public ReportChanges writeReport(Optional<String> experiment, Map<String, byte[]> files) {
        Path folder = reported(experiment);
        ReportWriter writer = new ReportWriter(folder, shown(folder), files);
        List<Finding> refusals = Stream.of(root, folder)
                .flatMap(path -> Folders.refusal(path, shown(path)).stream())
                .distinct()
                .toList();
        return refusals.isEmpty() ? writer.writeAlone(root) : ReportChanges.none(refusals);
    }

    /** What {@link #writeReport} would have to change; nothing is written. */
    public List<Finding> compareReport(Optional<String> experiment, Map<String, byte[]> files) {
        Path folder = reported(experiment);
        return new ReportWriter(folder, shown(folder), files).compare();
    }

    private Path reported(Optional<String> experiment) {
        return experiment.map(name -> root.resolve(checked(name))).orElse(root);
    }

    /**
     * The folder {@code results/.incoming/<experiment>}, to copy runs into before they are planned and written. What an
     * interrupted copy left is still there. It is read neither as experiment nor as run, and not in Git.
     *
     * @return one folder, or why there is none
     * @throws IllegalArgumentException for a name that no experiment may have
     */
    public Reading<Path> incoming(String experiment) {
        return new Incoming(root, checked(experiment)).open();
    }

    /**
     * Removes that folder and all in it, but nothing that links in it lead to. Returns what could not be removed.
     *
     * @throws IllegalArgumentException for a name that no experiment may have
     */
    public List<Finding> discardIncoming(String experiment) {
        return new Incoming(root, checked(experiment)).discard();
    }

    private static String checked(String experiment) {
        if (!isFolder(experiment)) {
            throw new IllegalArgumentException("an experiment's name is the name of one folder, not " + experiment);
        }
        return experiment;
    }

    private Optional<RunFolder> run(Path folder, List<Finding> findings) {
        String path = shown(folder);
        String name = name(folder);
        if (isPartial(name) || isFailed(name)) {
            findings.add(unfinished(path, folder));
            return Optional.empty();
        }
        if (!Files.isRegularFile(folder.resolve("run.yaml"))) {
            String message = "the folder has no run.yaml, so it is no run: import its files with 'results import'";
            findings.add(Finding.warning(Rules.RUN, Place.of(path), message));
            return Optional.empty();
        }
        ResultFile record = record(folder);
        findings.addAll(record.findings());
        return record.run().map(run -> {
            List<Finding> unlisted = new ArrayList<>();
            return RunFolder.read(path, FilesBelow.of(folder, path, unlisted), run, unlisted);
        });
    }

    private ResultFile record(Path folder) {
        return ResultFileReader.read(shown(folder) + "/run.yaml", folder.resolve("run.yaml"), Asked.NOTHING);
    }

    /** Why a folder is no run: it is still being written, or the run failed, with its own reasons. */
    static Finding unfinished(String path, Path folder) {
        if (isPartial(path)) {
            String message = "the run is still being written, or was killed: it is left out";
            return Finding.warning(Rules.RUN, Place.of(path), message);
        }
        ResultFile record = ResultFileReader.read(path + "/run.yaml", folder.resolve("run.yaml"), Asked.NOTHING);
        String reasons = record.run()
                .map(run -> String.join("; ", run.verdict().reasons()))
                .filter(text -> !text.isEmpty())
                .orElse("its run.yaml gives no reason");
        return Finding.warning(Rules.RUN, Place.of(path), "the run failed and is left out: " + reasons);
    }

    private List<Path> folders(Path parent, List<Finding> findings) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(parent)) {
            return found.filter(folder -> isFolder(name(folder)) && Files.isDirectory(folder))
                    .sorted(Comparator.comparing(Store::name))
                    .toList();
        } catch (IOException broken) {
            findings.add(Finding.error(Rules.DISK, Place.of(shown(parent)), DiskWords.of("listed", broken)));
            return List.of();
        }
    }

    private static String name(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }

    /** As it is in the repository. */
    private String shown(Path path) {
        String below = root.relativize(path).toString().replace('\\', '/');
        return below.isEmpty() ? "results" : "results/" + below;
    }
}
