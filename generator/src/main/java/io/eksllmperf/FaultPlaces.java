package io.eksllmperf;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.check.schema.Problem;
import io.eksllmperf.check.schema.Tree;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import io.eksllmperf.render.Rendered;
import io.eksllmperf.render.Repository;
import io.eksllmperf.render.Repository.Contents;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.InputFile;
import io.eksllmperf.spec.InputParser;
import io.eksllmperf.spec.InputParser.Parsed;
import io.eksllmperf.spec.Inputs;
import io.eksllmperf.spec.Removals;
import io.eksllmperf.spec.Source;
import io.eksllmperf.spec.Variations;
import io.eksllmperf.spec.Variations.Variation;
import io.eksllmperf.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the place of the input that a fault of the output comes from, as {@code explain} does: by changing each key and rendering again.
 * The key whose other value takes the fault away, or else the faulty value, and changes least beside it, is the cause.
 */
final class FaultPlaces {
    /** Beyond so many faults the file that they come from is place enough: each takes a few hundred renderings. */
    private static final int MOST_TRACED = 20;
    /** A repository of more files is not rendered as a whole for each of its keys. */
    private static final int MOST_FILES = 12;

    private final InputFiles input;
    private final Inputs inputs;
    /** What a key of a cluster's file causes in one file, it causes in all files of that cluster. */
    private final Map<String, Place> ofClusters = new HashMap<>();

    private final Map<List<InputFile>, List<Rendering>> renderings = new HashMap<>();
    private int tracings;

    FaultPlaces(InputFiles input, Inputs inputs) {
        this.input = input;
        this.inputs = inputs;
    }

    /**
     * A fault of one file.
     *
     * @param judge finds the problems of other versions of the file
     */
    record Fault(Rendered file, Problem problem, Function<Map<String, Object>, List<Problem>> judge) {
        /** The same for files of one cluster and class with the same fault. */
        String title() {
            String[] folders = file.path().split("/", 3);
            return folders[0] + "/" + folders[1] + " " + file.by().getName() + " " + problem.message();
        }

        /** The same fault; a wrong value is named in it, and another value makes another fault. */
        boolean isIn(Map<String, Object> tree) {
            return judge.apply(tree).contains(problem);
        }
    }

    /** A few input files that are enough for a fault, and the faulty file that they give. */
    private record Enough(List<InputFile> files, Map<String, Object> now) {}

    /** A changed key and the whole output then. */
    private record Rendering(Variation variation, Contents contents) {}

    /** How well a changed key explains a fault; the least is the best. */
    private record Match(int rank, int changes, Variation variation) implements Comparable<Match> {
        @Override
        public int compareTo(Match other) {
            return rank == other.rank ? Integer.compare(changes, other.changes) : Integer.compare(rank, other.rank);
        }
    }

    Place place(Fault fault) {
        Optional<Place> same = Optional.ofNullable(ofClusters.get(fault.title()));
        if (same.isPresent()) {
            return same.get();
        }
        tracings++;
        Place place = tracings > MOST_TRACED ? file(fault.file()) : trace(fault);
        if (inputs.clusters().stream().anyMatch(each -> each.source().file().equals(place.file()))) {
            ofClusters.put(fault.title(), place);
        }
        return place;
    }

    private Place trace(Fault fault) {
        Optional<Enough> enough = enough(fault);
        if (enough.isEmpty()) {
            return file(fault.file());
        }
        Optional<Match> best = Optional.empty();
        for (Rendering rendering : renderings.computeIfAbsent(enough.get().files(), FaultPlaces::renderings)) {
            Optional<Match> match = match(fault, rendering, enough.get());
            boolean better = match.isPresent() && (best.isEmpty() || match.get().compareTo(best.get()) < 0);
            best = better ? match : best;
        }
        return best.map(match -> place(match.variation(), enough.get().files(), fault))
                .orElse(file(fault.file()));
    }

    /** The one input file that a file comes from, else the file itself. */
    static Place file(Rendered file) {
        return Place.of(file.from().size() == 1 ? file.from().get(0) : file.path());
    }

    private static Optional<Match> match(Fault fault, Rendering rendering, Enough enough) {
        Optional<Map<String, Object>> then = tree(rendering.contents(), fault.file());
        int changes = then.map(tree -> Tree.differences(Optional.of(enough.now()), then))
                .orElse(0);
        if (then.isEmpty() || changes == 0) {
            return Optional.empty();
        }
        List<String> steps = fault.problem().path().steps();
        List<String> focus = focus(enough.now(), steps);
        // Nearly every key moves something of a whole resource: that alone says nothing.
        boolean moved = !focus.isEmpty() && !Tree.at(enough.now(), focus).equals(Tree.at(then.get(), focus));
        // Another value of a wrong field may be as wrong; of a rule that looks at many fields the rule alone knows.
        boolean wrongField = focus.size() == steps.size() && fault.problem().kind() != Problem.Kind.RULE;
        boolean explained = !fault.isIn(then.get()) || moved && wrongField;
        return explained || moved
                ? Optional.of(new Match(explained ? 0 : 1, changes, rendering.variation()))
                : Optional.empty();
    }

    /** The faulty field, or what is deepest above it when there is none. */
    private static List<String> focus(Object tree, List<String> steps) {
        for (int depth = steps.size(); depth > 0; depth--) {
            if (Tree.at(tree, steps.subList(0, depth)).isPresent()) {
                return steps.subList(0, depth);
            }
        }
        return List.of();
    }

    /** The key itself; of a map or list the entry without which the fault is gone. */
    private Place place(Variation cause, List<InputFile> files, Fault fault) {
        for (Removals.Removal removal : Removals.of(files, cause.file(), cause.path())) {
            boolean gone = removal.without()
                    .flatMap(without -> tree(render(without), fault.file()))
                    .map(then -> !fault.isIn(then))
                    .orElse(false);
            if (gone) {
                return removal.place();
            }
        }
        return Stream.concat(
                        inputs.clusters().stream().map(Cluster::source),
                        inputs.experiments().stream().map(Experiment::source))
                .filter(source -> source.file().equals(cause.file()))
                .findFirst()
                .map(source -> source.at(cause.path()))
                .orElse(file(fault.file()));
    }

    private Optional<Enough> enough(Fault fault) {
        for (List<InputFile> files : candidates(fault.file())) {
            Parsed parsed = InputParser.parse(files);
            if (parsed.ok()) {
                Optional<Map<String, Object>> tree =
                        exact(render(parsed.inputs()), fault.file().path()).map(FaultPlaces::tree);
                if (tree.isPresent() && fault.isIn(tree.get())) {
                    return Optional.of(new Enough(files, tree.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** A cluster with one experiment is rendered in no time, a whole repository is not: the smallest comes first. */
    private List<List<InputFile>> candidates(Rendered file) {
        List<InputFile> clusters = new ArrayList<>();
        List<InputFile> experiments = new ArrayList<>();
        List<String> clusterFiles = inputs.clusters().stream()
                .map(Cluster::source)
                .map(Source::file)
                .toList();
        for (InputFile each : input.files()) {
            (clusterFiles.contains(each.path()) ? clusters : experiments).add(each);
        }
        List<List<InputFile>> candidates = new ArrayList<>();
        candidates.add(clusters);
        for (InputFile experiment : experiments) {
            if (file.from().isEmpty() || file.from().contains(experiment.path())) {
                candidates.add(
                        Stream.concat(clusters.stream(), Stream.of(experiment)).toList());
            }
        }
        if (input.files().size() <= MOST_FILES) {
            candidates.add(input.files());
        }
        return candidates;
    }

    private static List<Rendering> renderings(List<InputFile> files) {
        List<Rendering> renderings = new ArrayList<>();
        for (Variation variation : Variations.of(files)) {
            for (Inputs inputs : variation.tries()) {
                renderings.add(new Rendering(variation, render(inputs)));
            }
        }
        return renderings;
    }

    private static Contents render(Inputs inputs) {
        return Repository.render(inputs, Catalog.shipped());
    }

    /** What is rendered at the file's path; empty when nothing is, or when the input has errors. */
    private static Optional<Map<String, Object>> tree(Contents contents, Rendered like) {
        if (contents.findings().stream().anyMatch(Finding::isError)) {
            return Optional.empty();
        }
        return exact(contents, like.path()).or(() -> onlyOne(contents, like)).map(FaultPlaces::tree);
    }

    private static Optional<Rendered> exact(Contents contents, String path) {
        return contents.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst();
    }

    /** A pool is named for its instance type: the only file of the same class in the same folder is the same thing renamed. */
    private static Optional<Rendered> onlyOne(Contents contents, Rendered like) {
        String folder = like.path().substring(0, like.path().lastIndexOf('/') + 1);
        List<Rendered> same = contents.files().stream()
                .filter(file -> file.by().equals(like.by()) && file.path().startsWith(folder))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    private static Map<String, Object> tree(Rendered file) {
        return Tree.parse(Yaml.text(file.resource()));
    }
}
