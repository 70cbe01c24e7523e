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
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the place of the input that a fault of the output comes from, as {@code explain} does: by changing each key and rendering again.
 * The key whose other value takes the fault away, or else the faulty value, and changes least beside it, is the cause.
 */
final class Causes {
    /** Beyond so many faulty files the file that they come from is place enough: each takes a few hundred renderings. */
    private static final int MOST_TRACED = 20;

    private final InputFiles input;
    private final Inputs inputs;
    private final Map<String, Traced> traced = new HashMap<>();
    private final Map<List<InputFile>, List<Rendering>> renderings = new HashMap<>();

    Causes(InputFiles input, Inputs inputs) {
        this.input = input;
        this.inputs = inputs;
    }

    /** The input files that are enough to render one file, and what becomes of it under each change of them. */
    private record Traced(List<InputFile> files, List<Tried> tries) {}

    /** A changed key and the whole output then. */
    private record Rendering(Variation variation, Contents contents) {}

    /** A changed key and the file then; empty when it is no longer rendered. */
    private record Tried(Variation variation, Optional<Map<String, Object>> tree) {}

    /** How well a changed key explains a fault; the least is the best. */
    private record Match(int rank, int changes, Variation variation) implements Comparable<Match> {
        @Override
        public int compareTo(Match other) {
            return rank == other.rank ? Integer.compare(changes, other.changes) : Integer.compare(rank, other.rank);
        }
    }

    /** @param judge finds the problems of other versions of the file */
    Place place(Rendered file, Problem problem, Function<Map<String, Object>, List<Problem>> judge) {
        if (traced.size() >= MOST_TRACED && !traced.containsKey(file.path())) {
            return file(file);
        }
        Traced trace = traced.computeIfAbsent(file.path(), path -> trace(file));
        Object now = tree(file);
        List<String> focus = focus(now, problem.path().steps());
        Optional<Match> best = Optional.empty();
        for (Tried tried : trace.tries()) {
            Optional<Match> match = match(tried, now, focus, tree -> has(problem, judge, tree));
            boolean better = match.isPresent() && (best.isEmpty() || match.get().compareTo(best.get()) < 0);
            best = better ? match : best;
        }
        return best.map(match -> place(match.variation(), trace, file, tree -> has(problem, judge, tree)))
                .orElse(file(file));
    }

    /** The one input file that a file comes from, else the file itself. */
    static Place file(Rendered file) {
        return Place.of(file.from().size() == 1 ? file.from().get(0) : file.path());
    }

    private static boolean has(
            Problem problem, Function<Map<String, Object>, List<Problem>> judge, Map<String, Object> tree) {
        return judge.apply(tree).contains(problem);
    }

    private static Optional<Match> match(
            Tried tried, Object now, List<String> focus, Predicate<Map<String, Object>> faulty) {
        if (tried.tree().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> then = tried.tree().get();
        int changes = Tree.differences(Optional.of(now), Optional.of(then));
        if (changes == 0) {
            return Optional.empty();
        }
        boolean gone = !faulty.test(then);
        // Nearly every key moves something of a whole resource: that alone says nothing.
        boolean moved = !focus.isEmpty() && !Tree.at(now, focus).equals(Tree.at(then, focus));
        return gone || moved ? Optional.of(new Match(gone ? 0 : 1, changes, tried.variation())) : Optional.empty();
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
    private Place place(Variation cause, Traced trace, Rendered file, Predicate<Map<String, Object>> faulty) {
        for (Removals.Removal removal : Removals.of(trace.files(), cause.file(), cause.path())) {
            Optional<Map<String, Object>> then =
                    removal.without().map(Causes::render).flatMap(without -> tree(without, file));
            if (then.isPresent() && !faulty.test(then.get())) {
                return removal.place();
            }
        }
        return Stream.concat(
                        inputs.clusters().stream().map(Cluster::source),
                        inputs.experiments().stream().map(Experiment::source))
                .filter(source -> source.file().equals(cause.file()))
                .findFirst()
                .map(source -> source.at(cause.path()))
                .orElse(file(file));
    }

    private Traced trace(Rendered file) {
        for (List<InputFile> files : candidates(file)) {
            Parsed parsed = InputParser.parse(files);
            boolean same = parsed.ok() && tree(render(parsed.inputs()), file).equals(Optional.of(tree(file)));
            if (same) {
                return new Traced(files, tries(files, file));
            }
        }
        return new Traced(List.of(), List.of());
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
        candidates.add(input.files());
        return candidates;
    }

    private List<Tried> tries(List<InputFile> files, Rendered file) {
        return renderings.computeIfAbsent(files, Causes::renderings).stream()
                .map(rendering -> new Tried(rendering.variation(), tree(rendering.contents(), file)))
                .toList();
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
        return contents.files().stream()
                .filter(file -> file.path().equals(like.path()))
                .findFirst()
                .or(() -> onlyOne(contents, like))
                .map(Causes::tree);
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
