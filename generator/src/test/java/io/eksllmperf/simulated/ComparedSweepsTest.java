package io.eksllmperf.simulated;

import static io.eksllmperf.simulated.Experiments.A10G;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.compare.ChangedInput;
import io.eksllmperf.report.compare.Comparison;
import io.eksllmperf.report.compare.ComparisonMarkdown;
import io.eksllmperf.report.compare.Outcome;
import io.eksllmperf.report.compare.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two states of one experiment's results, and how much slower the server was in the second. */
class ComparedSweepsTest {
    private static final String IMAGE = "registry.example.com/vllm:slow";

    /** The shipped sweep with two levels. */
    private static final Shipped TWO_LEVELS = Shipped.experiments()
            .with(Shipped.AIPERF, "      - {concurrency: 10, prompts: 100, requests: 100}\n", "")
            .with(Shipped.AIPERF, "      - {concurrency: 80, prompts: 800, requests: 800}\n", "")
            .with(Shipped.AIPERF, "      - {concurrency: 120, prompts: 1200, requests: 1200}\n", "")
            .with(Shipped.AIPERF, "      - {concurrency: 200, prompts: 2000, requests: 2000}\n", "");

    @TempDir
    private Path folder;

    private List<Sweep> measured(String side, Shipped shipped, IntToDoubleFunction slower) {
        Repository repository = new Repository(folder.resolve(side), SimulatedServer.inputs(shipped));
        repository.volume().sweep(Experiments.a10g(repository.inputs()), slower);
        assertThat(repository.imported()).isEmpty();
        return repository.sweeps(A10G);
    }

    private static Shipped otherImage() {
        return TWO_LEVELS.with(
                Shipped.SEED,
                "engine: {name: vllm, version: \"0.27.1\", image: null,",
                "engine: {name: vllm, version: \"0.27.1\", image: \"" + IMAGE + "\",");
    }

    @Test
    void theSameResultsAreNoRegression() {
        List<Sweep> base = measured("base", TWO_LEVELS, RunFolderWriter.QUIET);

        Comparison comparison = Comparison.of(base, base, Policy.DEFAULT);

        assertThat(comparison.regressed()).isFalse();
        assertThat(comparison.comparedLevels()).isEqualTo(2);
        assertThat(comparison.count(Outcome.SAME))
                .isEqualTo(comparison.compared())
                .isPositive();
    }

    @Test
    void twelvePercentSlowerIsARegressionThatNamesTheImage() {
        List<Sweep> base = measured("base", TWO_LEVELS, RunFolderWriter.QUIET);
        List<Sweep> head = measured("head", otherImage(), repeat -> 1.12 * RunFolderWriter.QUIET.applyAsDouble(repeat));

        Comparison comparison = Comparison.of(base, head, Policy.DEFAULT);

        assertThat(comparison.regressed()).isTrue();
        assertThat(comparison.sweeps().get(0).inputs().changed())
                .contains(
                        new ChangedInput("server.image", Optional.of("vllm/vllm-openai:v0.27.1"), Optional.of(IMAGE)));
        assertThat(comparison.sweeps().get(0).inputs().bars()).isEmpty();
        assertThat(comparison.sweeps().get(0).levels())
                .hasSize(2)
                .allSatisfy(level -> assertThat(level.changes())
                        .filteredOn(change -> change.figure() == Figure.LATENCY_AVG)
                        .singleElement()
                        .satisfies(change -> {
                            assertThat(change.outcome()).isEqualTo(Outcome.WORSE);
                            assertThat(change.percent().orElseThrow()).isBetween(11.0, 13.0);
                        }));
        assertThat(ComparisonMarkdown.of(comparison)).contains(IMAGE);
    }

    @Test
    void aChangeInsideTheNoiseIsNone() {
        IntToDoubleFunction noisy = repeat -> 1 + 0.08 * (repeat - 2);
        List<Sweep> base = measured("base", TWO_LEVELS, noisy);
        List<Sweep> head = measured("head", otherImage(), repeat -> 1.12 * noisy.applyAsDouble(repeat));

        Comparison comparison = Comparison.of(base, head, Policy.DEFAULT);

        assertThat(comparison.regressed()).isFalse();
        assertThat(comparison.comparedLevels()).isEqualTo(2);
    }
}
