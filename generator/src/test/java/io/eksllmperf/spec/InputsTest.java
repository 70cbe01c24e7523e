package io.eksllmperf.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Generator;
import io.eksllmperf.InputFiles;
import io.eksllmperf.Shipped;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files together: experiments with their cluster and server, whatever the order of the files. */
class InputsTest {
    private static final List<InputFile> FILES = List.of(
            Everything.SECOND,
            Everything.CLUSTER,
            Everything.LEAST_EXPERIMENT,
            Everything.EXPERIMENT,
            Everything.LEAST_CLUSTER);

    @Test
    void experimentsKnowTheirClusterAndTheirServer() {
        Inputs inputs = InputParser.parse(FILES).inputs();
        Experiment owner = inputs.experiments().get(0);
        Experiment guest = inputs.experiments().get(3);

        assertThat(owner.ownsServing()).isTrue();
        assertThat(guest.name()).isEqualTo("second-2-false");
        assertThat(guest.ownsServing()).isFalse();
        assertThat(guest.serving()).isEqualTo(owner.serving());
        assertThat(inputs.cluster(guest.serving()).name()).isEqualTo("lab");
        assertThat(inputs.loading(owner)).hasSize(4).contains(owner, guest);
        assertThat(inputs.on(inputs.cluster(owner.serving()))).hasSize(4).doesNotContain(least(inputs));
    }

    @Test
    void guestsTokenizerIsTheOneOfTheServersModel() {
        Inputs inputs = InputParser.parse(FILES).inputs();

        assertThat(inputs.experiments().get(3).load().request().tokenizer()).isEqualTo("openai/gpt-oss-120b");
    }

    @Test
    void orderOfTheFilesDoesNotMatter() {
        InputParser.Parsed sorted = InputParser.parse(FILES);
        for (int seed = 0; seed < 20; seed++) {
            List<InputFile> shuffled = new ArrayList<>(FILES);
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(InputParser.parse(shuffled)).isEqualTo(sorted);
        }
    }

    @Test
    void orderOfFilesWithFaultsDoesNotMatterEither() {
        List<InputFile> files = new ArrayList<>();
        Fixture.all().stream()
                .filter(fixture -> !fixture.toString().contains("twice"))
                .limit(40)
                .forEach(fixture -> fixture.input()
                        .files()
                        .forEach(file -> files.add(new InputFile(fixture + "/" + file.path(), file.text()))));
        List<Finding> sorted = InputParser.parse(files).findings();
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(files, new Random(seed));

            assertThat(InputParser.parse(files).findings()).isEqualTo(sorted);
        }
        assertThat(sorted).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(80);
    }

    @Test
    void allFaultsOfAllFilesAreFoundInOneGo() {
        List<InputFile> files = List.of(
                new InputFile(
                        "c.yaml",
                        Everything.LEAST_CLUSTER
                                .text()
                                .replace("us-east-1\n", "home\n")
                                .replace("[us-east-1a, us-east-1b]", "[]")),
                new InputFile(
                        "a.yaml",
                        Everything.LEAST_EXPERIMENT.text().replace("20}", "0}").replace("100000", "many")),
                new InputFile("b.yaml", "kind: [\n"));

        assertThat(InputParser.parse(files).findings().stream().map(Finding::place))
                .containsExactly(
                        new Place("a.yaml", 10, 18),
                        new Place("a.yaml", 15, 28),
                        new Place("b.yaml", 2, 1),
                        new Place("c.yaml", 5, 11),
                        new Place("c.yaml", 6, 22));
    }

    @Test
    void findingsOfReadingAndOfParsingAreToldTogetherAndNothingIsRendered() {
        Finding unread =
                Finding.error("ELP001", Place.of("experiments/z.yaml"), "the file is not UTF-8 text; save it as UTF-8");
        InputFile broken = new InputFile("experiments/a.yaml", "");
        Generator.Generated generated =
                Generator.generate(new InputFiles(List.of(broken), List.of(unread, unread)), Optional.empty());

        assertThat(generated.ok()).isFalse();
        assertThat(generated.findings())
                .extracting(Finding::place)
                .containsExactly(Place.of("experiments/a.yaml"), Place.of("experiments/z.yaml"));
        assertThat(generated.files()).isEmpty();
        assertThat(generated.contents().loads()).isEmpty();
    }

    @Test
    void shippedInputHasNoFindingsAndIsRendered() {
        Generator.Generated generated =
                Generator.generate(new InputFiles(Shipped.experiments().files(), List.of()), Optional.empty());

        assertThat(generated.findings()).noneMatch(Finding::isError);
        assertThat(generated.inputs().clusters()).extracting(Cluster::name).containsExactly("llm-eks-cluster");
        assertThat(generated.inputs().experiments())
                .extracting(Experiment::name)
                .containsExactly("gpt-oss-20b-g5-8xlarge", "gpt-oss-20b-g5-8xlarge-aiperf");
        assertThat(generated.files()).isNotEmpty();
    }

    private static Experiment least(Inputs inputs) {
        return inputs.experiments().get(1);
    }
}
