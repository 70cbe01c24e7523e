package io.eksllmperf.report.insight;

import static io.eksllmperf.report.insight.Planted.level;
import static io.eksllmperf.report.insight.Planted.slo;
import static io.eksllmperf.report.insight.Planted.sweep;
import static io.eksllmperf.report.insight.Planted.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Insight.LeftOut;
import io.eksllmperf.report.Insight.Standing;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Sweep;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductionRangeTest {
    private static final Level L10 = level(10, 2.0, 5000, 0.01);
    private static final Level L20 = level(20, 3.8, 5200, 0.01);
    private static final Level L40 = level(40, 5.7, 7000, 0.01);
    private static final Level L80 = level(80, 5.9, 13500, 0.01);

    @Test
    void endsAtTheKnee() {
        Insight range = range(sweep(L10, L20, L40, L80));
        assertThat(Said.by(range))
                .isEqualTo(
                        "Production can run at concurrency 10 to 40: 2.00 requests/s at a mean latency of 5.00 s, up to 5.70"
                                + " requests/s at a mean latency of 7.00 s.");
        assertThat(range.standing()).isEqualTo(Standing.STANDS);
        assertThat(range.rests()).containsExactly(10, 20, 40);
        assertThat(range.leftOut()).containsExactly(new LeftOut(80, "beyond the knee"));
    }

    @Test
    void endsBeforeTheLevelThatExceedsALimit() {
        Sweep sweep = sweep(
                slo(6000, 0, 0),
                with(L10, Figure.LATENCY_P95, 5500),
                with(L20, Figure.LATENCY_P95, 6000),
                with(L40, Figure.LATENCY_P95, 9000),
                with(L80, Figure.LATENCY_P95, 20000));
        Insight range = range(sweep);
        assertThat(range.rests()).containsExactly(10, 20);
        assertThat(range.leftOut())
                .containsExactly(new LeftOut(40, "over the SLO"), new LeftOut(80, "beyond the knee"));
        assertThat(range.standing()).isEqualTo(Standing.STANDS);
    }

    @Test
    void isEmptyWhereEveryLevelExceedsALimit() {
        Insight range =
                range(sweep(slo(1000, 0, 0), with(L10, Figure.LATENCY_P90, 5500), with(L20, Figure.LATENCY_P90, 6000)));
        assertThat(Said.by(range))
                .isEqualTo(
                        "No level is fit for production: each usable one is beyond the knee, over the SLO or outdone by"
                                + " the next.");
        assertThat(range.standing()).isEqualTo(Standing.STANDS);
        assertThat(range.rests()).isEmpty();
        assertThat(range.leftOut()).containsExactly(new LeftOut(10, "over the SLO"), new LeftOut(20, "over the SLO"));
    }

    @Test
    void leavesOutALevelThatTheNextOutdoesInBothRespects() {
        Insight range = range(sweep(level(10, 1.0, 6000, 0), L20, L40, L80));
        assertThat(range.leftOut())
                .containsExactly(new LeftOut(10, "outdone by concurrency 20"), new LeftOut(80, "beyond the knee"));
    }

    @Test
    void keepsALevelThatIsSlowerThanTheNextAndServesMoreThanHalfOfTheBest() {
        Insight range = range(sweep(level(10, 3.0, 5300, 0), L20, L40, L80));
        assertThat(range.rests()).containsExactly(10, 20, 40);
    }

    @Test
    void listsLevelsWhereOneBetweenThemIsLeftOut() {
        Insight range = range(sweep(
                slo(6000, 0, 0),
                with(L10, Figure.LATENCY_P95, 5500),
                with(L20, Figure.LATENCY_P95, 6001),
                with(L40, Figure.LATENCY_P95, 5900)));
        assertThat(Said.by(range)).startsWith("Production can run at concurrency 10 and 40: ");
    }

    @Test
    void saysThatASingleLevelTellsNoKnee() {
        Insight range = range(sweep(L20));
        assertThat(Said.by(range))
                .isEqualTo(
                        "Production can run at concurrency 20: 3.80 requests/s at a mean latency of 5.20 s. It is the only"
                                + " usable level, so the knee is not known.");
        assertThat(range.standing()).isEqualTo(Standing.LIMITED);
    }

    @Test
    void takesBothFiguresFromTheSameLevel() {
        Insight range = range(sweep(
                Planted.level(10, Map.of(Figure.REQUEST_THROUGHPUT, 2.0), Map.of(), 2),
                Planted.level(20, Map.of(Figure.LATENCY_AVG, 5000.0), Map.of(), 2)));
        assertThat(Said.by(range)).isEqualTo("No usable level carries both requests/s and latency mean.");
        assertThat(range.standing()).isEqualTo(Standing.NOT_MEASURABLE);
        assertThat(range.leftOut())
                .containsExactly(
                        new LeftOut(10, "carries only one of requests/s and latency mean"),
                        new LeftOut(20, "requests/s not recorded"));
    }

    private static Insight range(Sweep sweep) {
        return Planted.insight(sweep, Insight.Kind.PRODUCTION_RANGE);
    }
}
