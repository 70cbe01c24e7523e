package io.eksllmperf.simulated;

import static io.eksllmperf.simulated.Experiments.A10G;
import static io.eksllmperf.simulated.Experiments.L40S;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Reports;
import io.eksllmperf.Shipped;
import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.Report.FrontPoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sweep on a node that is 1.5 times as fast at 1.85 times the price. */
class SideBySideTest {
    private static final int TOKENS = 100;

    /** Throughput and so the cost are the same from 80 on: what noise makes cheaper at 120 is on no front. */
    private static final List<Integer> LEVELS = List.of(10, 20, 40, 80, 120);

    @TempDir
    private static Path folder;

    private static Report report = new Report("none", List.of(), List.of(), List.of());

    /** A level as it was planted. */
    private record Planted(String label, int concurrency, double latency, double usdPerToken) {
        boolean isBeatenBy(Planted other) {
            return other.latency < latency && other.usdPerToken <= usdPerToken;
        }
    }

    @BeforeAll
    static void measure() {
        Repository repository =
                new Repository(folder, SimulatedServer.inputs(Experiments.withFaster(Shipped.experiments())));
        for (int concurrency : LEVELS) {
            for (int repeat = 1; repeat <= 2; repeat++) {
                repository.volume().level(Experiments.a10g(repository.inputs()), concurrency, repeat);
                repository.volume().level(Experiments.l40s(repository.inputs()), concurrency, repeat);
            }
        }
        repository.imported();
        report = repository.sideBySide(A10G, L40S);
    }

    private static List<Planted> planted() {
        List<Planted> all = new ArrayList<>();
        for (int concurrency : LEVELS) {
            all.add(planted(A10G, concurrency, ServerModel.A10G, 2.448));
            all.add(planted(L40S, concurrency, Experiments.L40S_SERVER, 4.52856));
        }
        return all;
    }

    private static Planted planted(String label, int concurrency, ServerModel server, double usd) {
        ServerModel.Truth truth = server.truth(concurrency, TOKENS);
        return new Planted(label, concurrency, truth.latency(), usd / (truth.requestsPerSecond() * TOKENS * 3600));
    }

    @Test
    void theFrontIsThePlantedOne() {
        List<String> front = planted().stream()
                .filter(one -> planted().stream().noneMatch(one::isBeatenBy))
                .map(one -> one.label() + " " + one.concurrency())
                .toList();

        assertThat(report.front().stream().map(point -> point.label() + " " + point.concurrency()))
                .containsExactlyInAnyOrderElementsOf(front)
                .contains(A10G + " 80", L40S + " 10", L40S + " 80");
        assertThat(front).as("some levels are beaten").hasSizeLessThan(2 * LEVELS.size());
    }

    @Test
    void itsFiguresAreThoseThatAllLevelsCarry() {
        assertThat(report.front()).allSatisfy((FrontPoint point) -> {
            assertThat(point.latency()).isEqualTo(Figure.LATENCY_AVG);
            assertThat(point.cost()).isEqualTo(Figure.COST_OUTPUT);
        });
        assertThat(Reports.files(report)).containsKey("report-pareto.svg");
    }
}
