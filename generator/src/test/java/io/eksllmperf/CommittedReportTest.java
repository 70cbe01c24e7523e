package io.eksllmperf;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report;
import io.eksllmperf.results.Store;
import io.eksllmperf.spec.InputParser;
import io.eksllmperf.spec.Inputs;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The reports in Git are what the results in Git give, byte for byte. */
class CommittedReportTest {
    private static final Store STORE = new Store(Shipped.ROOT.resolve("results"));

    @Test
    void everyReportIsWhatTheResultsGive() throws IOException {
        Reports reports = new Reports(STORE, inputs());

        assertThat(STORE.experiments()).contains("gpt-oss-20b-g5-8xlarge");
        for (String experiment : STORE.experiments()) {
            Report report = reports.on(reports.judged(experiment));
            assertThat(report.notRead()).isEmpty();
            assertThat(STORE.compareReport(Optional.of(experiment), Reports.files(report)))
                    .as("bin/eks-llm-perf report writes it anew")
                    .isEmpty();
        }
    }

    @Test
    void theFirstSweepHoldsItsConcurrencyUpTo40() throws IOException {
        Reports reports = new Reports(STORE, inputs());
        Report report = reports.on(reports.judged("gpt-oss-20b-g5-8xlarge"));
        List<Level> levels = report.sections().get(0).sweep().levels();

        assertThat(levels).extracting(Level::concurrency).containsExactly(10, 20, 40, 80, 120, 200);
        assertThat(levels).extracting(Level::isUsable).containsExactly(true, true, true, false, false, false);
    }

    private static Inputs inputs() throws IOException {
        return InputParser.parse(InputFiles.read(Shipped.ROOT).files()).inputs();
    }
}
