package io.eksllmperf.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import io.eksllmperf.spec.Variations.Variation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code explain} changes: one key at a time, and each key. */
class VariationsTest {
    private static final List<InputFile> EVERY_KEY = List.of(Everything.CLUSTER, Everything.EXPERIMENT);

    static Stream<List<InputFile>> inputs() {
        return Stream.of(
                Shipped.experiments().files(),
                EVERY_KEY,
                List.of(Everything.LEAST_CLUSTER, Everything.LEAST_EXPERIMENT));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void eachDiffersFromTheInputInExactlyItsKey(List<InputFile> files) {
        Map<String, Value> now = trees(InputParser.parse(files).inputs());
        int tries = 0;
        for (Variation variation : Variations.of(files)) {
            for (Inputs inputs : variation.tries()) {
                Map<String, List<String>> changed = changed(now, trees(inputs));

                assertThat(changed.keySet()).as("%s", variation.path()).containsExactly(variation.file());
                assertThat(changed.get(variation.file())).allMatch(path -> isBelow(path, variation.path()));
                tries++;
            }
        }
        assertThat(tries).isGreaterThan(50);
    }

    @Test
    void everyKeyButNamesAndMatrixHasAnotherValue() {
        List<String> untried = Variations.of(EVERY_KEY).stream()
                .filter(variation -> variation.tries().isEmpty())
                .map(Variation::path)
                .toList();

        assertThat(untried)
                .as("words that are the only ones, and the cluster that is the only one")
                .containsExactly(
                        "apiVersion", "kind", "apiVersion", "kind", "spec.cluster", "spec.serving.engine.name");
    }

    @Test
    void keysAreNamedInTheOrderOfTheInput() {
        List<String> paths = Variations.of(EVERY_KEY).stream()
                .filter(variation -> variation.file().equals(Everything.EXPERIMENT.path()))
                .map(Variation::path)
                .toList();

        assertThat(paths)
                .containsSubsequence(
                        "spec.nodes.instanceType",
                        "spec.serving.cache.volume",
                        "spec.load.levels[0].concurrency",
                        "spec.load.levels[1].prompts",
                        "spec.load.levels",
                        "spec.overrides[1].tags",
                        "spec.waive[0].because")
                .doesNotContain("metadata.name", "spec.matrix")
                .doesNotHaveDuplicates();
    }

    @Test
    void numbersInOtherSpellingsVaryToo() {
        InputFile file = Everything.leastWith("runId: \"1\"");
        InputFile spelled = new InputFile(file.path(), file.text().replace("100000", "1e5"));
        List<Integer> lengths = Variations.of(List.of(Everything.LEAST_CLUSTER, spelled)).stream()
                .filter(variation -> variation.path().equals("spec.serving.maxModelLen"))
                .flatMap(variation -> variation.tries().stream())
                .map(inputs -> inputs.experiments().get(0).serving().maxModelLen())
                .toList();

        assertThat(lengths).containsExactly(100_001, 99_999);
    }

    @Test
    void filesThatCannotBeReadHaveNone() {
        assertThat(Variations.of(List.of(new InputFile("a.yaml", "["), new InputFile("b.yaml", "- 1"))))
                .isEmpty();
    }

    private static boolean isBelow(String path, String key) {
        return path.equals(key) || path.startsWith(key + ".") || path.startsWith(key + "[");
    }

    private static Map<String, Value> trees(Inputs inputs) {
        return Stream.concat(
                        inputs.clusters().stream().map(Cluster::source),
                        inputs.experiments().stream().map(Experiment::source))
                .collect(Collectors.toMap(Source::file, Source::value));
    }

    /** File to the paths at which the two differ. */
    private static Map<String, List<String>> changed(Map<String, Value> one, Map<String, Value> other) {
        Map<String, List<String>> changed = new TreeMap<>();
        one.forEach((file, tree) -> {
            Map<String, String> before = leaves(tree, "");
            Map<String, String> after = leaves(other.get(file), "");
            List<String> paths = Stream.concat(before.keySet().stream(), after.keySet().stream())
                    .distinct()
                    .filter(path -> !String.valueOf(before.get(path)).equals(after.get(path)))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            if (!paths.isEmpty()) {
                changed.put(file, paths);
            }
        });
        return changed;
    }

    private static Map<String, String> leaves(Value value, String path) {
        Map<String, String> leaves = new TreeMap<>();
        if (value instanceof Value.Entries map) {
            map.entries()
                    .forEach((key, entry) ->
                            leaves.putAll(leaves(entry.value(), path.isEmpty() ? key : path + "." + key)));
        } else if (value instanceof Value.Items list) {
            List<Value> values = new ArrayList<>(list.values());
            for (int i = 0; i < values.size(); i++) {
                leaves.putAll(leaves(values.get(i), path + "[" + i + "]"));
            }
        } else {
            leaves.put(path, value.shown());
        }
        return leaves;
    }
}
