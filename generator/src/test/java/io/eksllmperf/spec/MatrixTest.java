package io.eksllmperf.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.finding.Place;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A matrix is as many experiments as it has combinations. */
class MatrixTest {
    private static final String TWO_PATHS = """
            matrix:
              nodes.instanceType: [g5.12xlarge, g5.8xlarge]
              serving.tensorParallel: [1, 4]
              exclude:
                - {nodes.instanceType: g5.8xlarge, serving.tensorParallel: 4}
            """;

    @Test
    void givesEachCombinationItsNameNamespaceAndValues() {
        List<Experiment> experiments = parsed(Everything.leastWith(TWO_PATHS));

        assertThat(experiments.stream().map(Experiment::name))
                .containsExactly("least-g5-12xlarge-1", "least-g5-12xlarge-4", "least-g5-8xlarge-1");
        assertThat(serving(experiments, Serving::namespace))
                .containsExactly("llm-g5-12xlarge-1", "llm-g5-12xlarge-4", "llm-g5-8xlarge-1");
        assertThat(serving(experiments, Serving::tensorParallel)).containsExactly(1, 4, 1);
        assertThat(serving(experiments, serving -> serving.nodes().instanceType()))
                .containsExactly("g5.12xlarge", "g5.12xlarge", "g5.8xlarge");
        assertThat(experiments).allMatch(Experiment::ownsServing);
    }

    @Test
    void expandsInTheOrderOfTheListsTheLastPathFastest() {
        String text = Everything.leastWith(TWO_PATHS).text();
        Document document = new Document("file", (Value.Entries) tree(text));
        Value checked = new ShapeChecker(List.of()).check(document.value(), ExperimentTable.TABLE, "");

        assertThat(Matrix.expand(document, checked, List.of()).stream().map(ExperimentParser::name))
                .containsExactly("least-g5-12xlarge-1", "least-g5-12xlarge-4", "least-g5-8xlarge-1");
    }

    @Test
    void leavesOutEveryCombinationThatAnExclusionMatchesInPart() {
        InputFile file = Everything.leastWith("""
                matrix:
                  load.seed: [1, 2]
                  load.streaming: [true, false]
                  exclude: [{load.seed: 2}, {load.streaming: true, load.seed: 1}]
                """);

        assertThat(parsed(file).stream().map(Experiment::name)).containsExactly("least-1-false");
    }

    @Test
    void takesANumberForWhatItIsHoweverItIsWritten() {
        InputFile file = Everything.leastWith("""
                matrix:
                  load.seed: [0x10, 1e3, 2.0]
                  exclude: [{load.seed: 2}]
                """);

        assertThat(parsed(file).stream().map(Experiment::name)).containsExactly("least-1000", "least-16");
    }

    @Test
    void mayVaryWhatTheFileLeavesOut() {
        InputFile file = Everything.leastWith("""
                matrix:
                  budget.usd: [10]
                  serving.cache.volume: [100Gi]
                  serving.huggingFaceToken.secretName: [hf]
                """);
        Experiment experiment = parsed(file).get(0);

        assertThat(experiment.name()).isEqualTo("least-10-100gi-hf");
        assertThat(experiment.policy().budgetUsd()).contains(10);
        assertThat(experiment.serving().cache()).isEqualTo(new Serving.Cache.Volume(new Quantity("100Gi", 102_400)));
        assertThat(experiment.serving().huggingFaceToken()).contains(new Serving.SecretKey("hf", "token"));
    }

    @Test
    void ofAnExperimentWithoutServerStaysOnThatServer() {
        List<Experiment> experiments = InputParser.parse(
                        List.of(Everything.CLUSTER, Everything.EXPERIMENT, Everything.SECOND))
                .inputs()
                .experiments();

        assertThat(experiments.stream().map(Experiment::name))
                .containsExactly("every-key", "second-1-false", "second-2-false", "second-2-true");
        assertThat(serving(experiments, Serving::owner)).containsOnly("every-key");
        assertThat(serving(experiments, Serving::namespace)).containsOnly("llm-lab");
    }

    @Test
    void combinationsKnowThePlaceOfTheirValues() {
        Source source = parsed(Everything.leastWith(TWO_PATHS)).get(1).source();

        assertThat(source.at("spec.serving.tensorParallel")).isEqualTo(new Place(source.file(), 18, 33));
        assertThat(source.at("spec.load.seed")).isEqualTo(source.at("spec.load"));
    }

    @Test
    void longestNameMayHaveFortyCharacters() {
        InputFile file = Everything.leastWith("matrix: {nodes.instanceType: [g5.8xlarge]}");
        String forty = "a".repeat(40 - "-g5-8xlarge".length());
        String text = file.text().replace("{name: least}", "{name: " + forty + "}");

        assertThat(parsed(new InputFile(file.path(), text)).get(0).name()).hasSize(40);
    }

    private static <T> List<T> serving(List<Experiment> experiments, Function<Serving, T> what) {
        return experiments.stream().map(Experiment::serving).map(what).toList();
    }

    private static Value tree(String text) {
        return ValueParser.parse(new InputFile("file", text), List.of()).orElseThrow();
    }

    private static List<Experiment> parsed(InputFile file) {
        InputParser.Parsed parsed = InputParser.parse(List.of(Everything.LEAST_CLUSTER, file));
        assertThat(parsed.findings()).isEmpty();
        return parsed.inputs().experiments();
    }
}
