package io.eksllmperf.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import io.eksllmperf.spec.InputJudge.Verdicts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor says by the JSON Schema is what the parser says: both read one table. */
class SchemaTextTest {
    private static final int MUTATIONS = 1500;

    static Stream<InputFile> inputs() {
        return Stream.concat(
                        Shipped.experiments().files().stream(),
                        Stream.concat(
                                Stream.of(Everything.CLUSTER, Everything.EXPERIMENT, Everything.SECOND),
                                Fixture.all().stream().flatMap(fixture -> fixture.input().files().stream())))
                .filter(file -> InputJudge.judge(file.text()).isPresent());
    }

    @Test
    void committedSchemasAreTheOnesOfTheTables() throws IOException {
        assertThat(SchemaText.cluster()).isEqualTo(committed("cluster.json"));
        assertThat(SchemaText.experiment()).isEqualTo(committed("experiment.json"));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void acceptsAndRefusesWhatTheParserDoes(InputFile file) {
        Verdicts verdicts = InputJudge.judge(file.text()).orElseThrow();

        assertThat(verdicts.schema().isEmpty())
                .as("%s", verdicts)
                .isEqualTo(verdicts.checker().isEmpty());
    }

    @Test
    void acceptsAndRefusesWhatTheParserDoesInThousandsOfMutations() {
        int good = 0;
        int bad = 0;
        for (InputFile file : Stream.concat(
                        Shipped.experiments().files().stream(), Stream.of(Everything.CLUSTER, Everything.EXPERIMENT))
                .toList()) {
            for (int seed = 0; seed < MUTATIONS; seed++) {
                String text = Mutant.ofValues(file.text(), seed);
                Optional<Verdicts> verdicts = InputJudge.judge(text);
                assertThat(verdicts.filter(both -> !both.agree()))
                        .as("seed %d of %s:%n%s", seed, file.path(), text)
                        .isEmpty();
                good += verdicts.filter(both -> both.checker().isEmpty()).isPresent() ? 1 : 0;
                bad += verdicts.filter(both -> !both.checker().isEmpty()).isPresent() ? 1 : 0;
            }
        }

        assertThat(good).isGreaterThan(500);
        assertThat(bad).isGreaterThan(4000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "20.0", "2e1", "+20", "0x14", "0o24"})
    void takesEveryWayToWriteAWholeNumber(String written) {
        String text = Everything.EXPERIMENT.text().replace("seed: 7", "seed: " + written);
        Verdicts verdicts = InputJudge.judge(text).orElseThrow();
        InputFile file = new InputFile(Everything.EXPERIMENT.path(), text);
        Inputs inputs = InputParser.parse(List.of(Everything.CLUSTER, file)).inputs();

        assertThat(verdicts.checker()).isEmpty();
        assertThat(verdicts.schema()).isEmpty();
        assertThat(inputs.experiments().get(0).load().seed()).isEqualTo(20);
    }

    private static String committed(String name) throws IOException {
        try (InputStream text = SchemaTextTest.class.getResourceAsStream("/schema/" + name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
