package io.eksllmperf.simulated;

import static io.eksllmperf.simulated.Experiments.A10G;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import io.eksllmperf.report.Insight;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch limit of 64, which no level has: throughput stops there, between levels 40 and 80. */
class KneeBetweenLevelsTest {
    private static final ServerModel LIMITED = new ServerModel(0.2, 0.030, 0.0005, 64);

    @TempDir
    private Path folder;

    @Test
    void theRangeGivenForTheKneeHoldsTheBatchLimit() {
        Repository repository = new Repository(folder, SimulatedServer.inputs(Shipped.experiments()));
        SimulatedServer server = SimulatedServer.of(repository.inputs(), A10G, LIMITED);
        for (int concurrency : new int[] {20, 40, 80, 120}) {
            repository.volume().level(server, concurrency, 1);
            repository.volume().level(server, concurrency, 2);
        }
        repository.imported();

        Insight knee = repository.report(A10G).sections().get(0).insights().stream()
                .filter(insight -> insight.kind() == Insight.Kind.KNEE)
                .findFirst()
                .orElseThrow();

        assertThat(knee.values())
                .containsEntry("concurrency", 80.0)
                .containsEntry("next_concurrency", 120.0)
                .containsEntry("queueing_concurrency", 80.0);
        assertThat(knee.sentence())
                .startsWith("The knee lies between concurrency 40 and 80, where requests already wait. ");
    }
}
