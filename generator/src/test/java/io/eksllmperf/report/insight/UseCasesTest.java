package io.eksllmperf.report.insight;

import static io.eksllmperf.report.insight.Planted.level;
import static io.eksllmperf.report.insight.Planted.slo;
import static io.eksllmperf.report.insight.Planted.sweep;
import static io.eksllmperf.report.insight.Planted.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Sweep;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UseCasesTest {
    private static final Level L10 = level(10, 2.0, 5000, 0.01);
    private static final Level L20 = level(20, 3.8, 5200, 0.01);
    private static final Level L40 = level(40, 5.7, 7000, 0.01);
    private static final Level L80 = level(80, 5.9, 13500, 0.01);
    private static final Level L120 = level(120, 5.5, 21500, 0.01);

    @Test
    void followALadderThatPassesItsKnee() {
        assertThat(uses(sweep(L10, L20, L40, L80, L120)))
                .isEqualTo(Map.of(
                        10, "production: lowest latency",
                        20, "production: balanced",
                        40, "production: balanced",
                        80, "peak throughput, but beyond the knee",
                        120, "beyond the knee: avoid"));
    }

    @Test
    void namesLevelsOverALimit() {
        assertThat(uses(sweep(
                        slo(6000, 0, 0),
                        with(L10, Figure.LATENCY_P95, 5500),
                        with(L20, Figure.LATENCY_P95, 7000),
                        with(L40, Figure.LATENCY_P95, 9000))))
                .isEqualTo(Map.of(
                        10, "production: lowest latency",
                        20, "over the SLO: avoid",
                        40, "peak throughput, but over the SLO"));
    }

    @Test
    void namesALevelThatIsOutdoneWhileWarm() {
        assertThat(uses(sweep(level(10, 1.0, 6000, 0), L20, L40)))
                .containsEntry(10, "outdone by concurrency 20: avoid");
    }

    @Test
    void givesBothTagsToASingleLevel() {
        assertThat(uses(sweep(L20))).isEqualTo(Map.of(20, "production: lowest latency, peak throughput"));
    }

    @Test
    void saysWhatKeepsAUsableLevelFromBeingJudged() {
        assertThat(uses(sweep(
                        L20, level(40, 0, 10, 0), Planted.level(80, Map.of(Figure.LATENCY_AVG, 9000.0), Map.of(), 2))))
                .containsEntry(40, "no request was served: avoid")
                .containsEntry(80, "not judged: requests/s not recorded");
    }

    private static Map<Integer, String> uses(Sweep sweep) {
        return UseCases.of(sweep, Insights.of(sweep));
    }
}
