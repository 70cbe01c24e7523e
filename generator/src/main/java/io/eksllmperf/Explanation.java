package io.eksllmperf;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.render.Rendered;
import io.eksllmperf.render.Repository;
import io.eksllmperf.render.Repository.Contents;
import io.eksllmperf.spec.InputParser;
import io.eksllmperf.spec.Inputs;
import io.eksllmperf.spec.Variations;
import io.eksllmperf.spec.Variations.Variation;
import io.eksllmperf.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where an output file comes from. Which keys move it is found by changing each key and rendering again, never kept by
 * hand.
 *
 * @param by the class that renders it
 * @param from the input files that its header names
 * @param movedBy input file to the keys of it that move this file, in the order of the input
 * @param untried input file to the keys for which no other value could be rendered
 */
public record Explanation(
        Class<?> by, List<String> from, Map<String, List<String>> movedBy, Map<String, List<String>> untried) {

    /** The explanation of a rendered path; empty when nothing is rendered there. The input must have no errors. */
    public static Optional<Explanation> of(InputFiles input, String path) {
        Inputs inputs = InputParser.parse(input.files()).inputs();
        Optional<Rendered> file = find(Repository.render(inputs, Catalog.shipped()), path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String now = Yaml.text(file.get().resource());
        Map<String, List<String>> movedBy = new TreeMap<>();
        Map<String, List<String>> untried = new TreeMap<>();
        for (Variation variation : Variations.of(input.files())) {
            Optional<Boolean> moved = moves(variation, path, now);
            if (moved.isEmpty()) {
                untried.computeIfAbsent(variation.file(), name -> new ArrayList<>())
                        .add(variation.path());
            } else if (moved.get()) {
                movedBy.computeIfAbsent(variation.file(), name -> new ArrayList<>())
                        .add(variation.path());
            }
        }
        return Optional.of(new Explanation(file.get().by(), file.get().from(), movedBy, untried));
    }

    /** Whether another value of the key gives another file; empty when no other value can be rendered. */
    private static Optional<Boolean> moves(Variation variation, String path, String now) {
        for (Inputs inputs : variation.tries()) {
            Contents contents = Repository.render(inputs, Catalog.shipped());
            if (contents.findings().stream().noneMatch(Finding::isError)) {
                boolean same = find(contents, path)
                        .map(file -> Yaml.text(file.resource()).equals(now))
                        .orElse(false);
                return Optional.of(!same);
            }
        }
        return Optional.empty();
    }

    private static Optional<Rendered> find(Contents contents, String path) {
        return contents.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst();
    }
}
