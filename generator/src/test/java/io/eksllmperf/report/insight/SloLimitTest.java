package io.eksllmperf.report.insight;

import static io.eksllmperf.report.insight.Planted.level;
import static io.eksllmperf.report.insight.Planted.slo;
import static io.eksllmperf.report.insight.Planted.sweep;
import static io.eksllmperf.report.insight.Planted.tooFew;
import static io.eksllmperf.report.insight.Planted.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Insight.LeftOut;
import io.eksllmperf.report.Insight.Standing;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Sweep;
import org.junit.jupiter.api.Test;

class SloLimitTest {
    @Test
    void interpolatesBetweenTheNeighboursOfTheLimit() {
        // (10 - 8) / (13 - 8) of the way from 40 to 80 is 56.
        Insight limit = limit(sweep(slo(10_000, 0, 0), p95(20, 6000), p95(40, 8000), p95(80, 13000)));
        assertThat(Said.by(limit))
                .isEqualTo(
                        "The limit of 10.00 s for p95 latency is crossed at concurrency 56, interpolated between 40 (8.00 s)"
                                + " and 80 (13.00 s).");
        assertThat(limit.standing()).isEqualTo(Standing.STANDS);
        assertThat(limit.values().toString())
                .isEqualTo("{latency_p95_limit_ms=10000.0, latency_p95_crossed_at_concurrency=56.0}");
    }

    @Test
    void roundsDownToRequestsThatStillKeepTheLimit() {
        // 1.0 / 2.6 of 20 levels is 7.7.
        Insight limit = limit(sweep(slo(10_000, 0, 0), p95(20, 9000), p95(40, 11600)));
        assertThat(Said.by(limit)).contains(" is crossed at concurrency 27, ");
    }

    @Test
    void takesAFigureAtTheLimitAsKept() {
        Insight limit = limit(sweep(slo(10_000, 0, 0), p95(20, 9000), p95(40, 10000)));
        assertThat(Said.by(limit))
                .isEqualTo("The limit of 10.00 s for p95 latency is not crossed up to concurrency 40 (10.00 s).");
        assertThat(limit.standing()).isEqualTo(Standing.NOT_REACHED);
    }

    @Test
    void saysWhereItIsExceededFromTheStart() {
        Insight limit = limit(sweep(slo(500, 0, 0), p95(20, 9000), p95(40, 10000)));
        assertThat(Said.by(limit))
                .isEqualTo(
                        "The limit of 500.0 ms for p95 latency is already exceeded at concurrency 20 (9.00 s), the lowest"
                                + " level that carries it.");
        assertThat(limit.values()).containsEntry("latency_p95_exceeded_at_concurrency", 20.0);
    }

    @Test
    void leavesOutLevelsWhose95thPercentileDoesNotStand() {
        Insight limit = limit(sweep(
                slo(10_000, 0, 0),
                p95(20, 6000),
                with(with(p95(40, 30000), Figure.REQUESTS, 40), tooFew(Figure.LATENCY_P95)),
                p95(80, 14000)));
        assertThat(limit.rests()).containsExactly(20, 80);
        assertThat(limit.leftOut()).containsExactly(new LeftOut(40, "too few samples: 40 requests"));
        assertThat(limit.values()).containsEntry("latency_p95_crossed_at_concurrency", 50.0);
    }

    @Test
    void isCrossedAtTheLatestWhereThe90thPercentileIs() {
        Insight limit = limit(sweep(slo(10_000, 0, 0), p90(20, 6000), p90(40, 14000)));
        assertThat(Said.by(limit))
                .isEqualTo(
                        "The limit of 10.00 s for p95 latency is crossed at concurrency 30 at the latest, interpolated"
                                + " between 20 (6.00 s) and 40 (14.00 s). Instead of p95 latency, which no usable level carries, this"
                                + " rests on p90 latency, a lower bound for it.");
        assertThat(limit.standing()).isEqualTo(Standing.LIMITED);
        assertThat(limit.values()).containsEntry("latency_p95_crossed_at_or_below_concurrency", 30.0);
    }

    @Test
    void isExceededFromTheStartWhereEvenThe90thPercentileIs() {
        Insight limit = limit(sweep(slo(5_000, 0, 0), p90(20, 6000), p90(40, 14000)));
        assertThat(Said.by(limit))
                .isEqualTo(
                        "The limit of 5.00 s for p95 latency is already exceeded at concurrency 20 (p90 latency is 6.00 s)."
                                + " Instead of p95 latency, which no usable level carries, this rests on p90 latency, a lower bound"
                                + " for it.");
        assertThat(limit.standing()).isEqualTo(Standing.LIMITED);
    }

    @Test
    void isNotCrossedWhereEvenThe99thPercentileKeepsIt() {
        Insight limit = limit(sweep(
                slo(10_000, 0, 0),
                with(p90(20, 6000), Figure.LATENCY_P99, 7000),
                with(p90(40, 8000), Figure.LATENCY_P99, 9500)));
        assertThat(Said.by(limit))
                .isEqualTo(
                        "The limit of 10.00 s for p95 latency is not crossed up to concurrency 40: even p99 latency is only"
                                + " 9.50 s.");
        assertThat(limit.standing()).isEqualTo(Standing.NOT_REACHED);
    }

    @Test
    void isNotKnownWithoutPercentiles() {
        Insight limit = limit(sweep(slo(10_000, 0, 0), level(20, 4, 4000, 0)));
        assertThat(Said.by(limit))
                .isEqualTo(
                        "Whether the limit of 10.00 s for p95 latency is crossed is not known: no usable level carries p95"
                                + " latency or p90 latency.");
        assertThat(limit.standing()).isEqualTo(Standing.NOT_MEASURABLE);
        assertThat(limit.leftOut()).containsExactly(new LeftOut(20, "latency p95 not recorded"));
    }

    @Test
    void answersEachLimitByItself() {
        Level low = with(with(p95(20, 6000), Figure.TTFT_P95, 200), Figure.ITL_P95, 20);
        Level high = with(with(p95(40, 8000), Figure.TTFT_P95, 600), Figure.ITL_P95, 30);
        Insight limit = limit(sweep(slo(10_000, 500, 0), low, high));
        assertThat(Said.by(limit))
                .isEqualTo(
                        "The limit of 10.00 s for p95 latency is not crossed up to concurrency 40 (8.00 s). The limit of"
                                + " 500.0 ms for p95 TTFT is crossed at concurrency 35, interpolated between 20 (200.0 ms) and 40"
                                + " (600.0 ms).");
        assertThat(limit.standing()).isEqualTo(Standing.STANDS);
        assertThat(Said.by(limit(sweep(slo(0, 0, 25), low, high))))
                .isEqualTo(
                        "The limit of 25.0 ms for p95 ITL is crossed at concurrency 30, interpolated between 20 (20.0 ms)"
                                + " and 40 (30.0 ms).");
    }

    @Test
    void isLimitedWhereOneOfTwoIsNotKnown() {
        Insight limit = limit(sweep(slo(7000, 500, 0), p95(20, 6000), p95(40, 8000)));
        assertThat(limit.standing()).isEqualTo(Standing.LIMITED);
        assertThat(limit.rests()).containsExactly(20, 40);
        assertThat(limit.leftOut()).isEmpty();
    }

    @Test
    void isNotMeasurableWithoutLimits() {
        Insight limit = limit(sweep(level(20, 4, 4000, 0)));
        assertThat(Said.by(limit)).isEqualTo("There is no slo in the experiment.");
        assertThat(limit.standing()).isEqualTo(Standing.NOT_MEASURABLE);
        assertThat(limit.leftOut()).containsExactly(new LeftOut(20, "no slo in the experiment"));
    }

    private static Level p95(int concurrency, double millis) {
        return with(level(concurrency, concurrency / 5.0, 4000, 0), Figure.LATENCY_P95, millis);
    }

    private static Level p90(int concurrency, double millis) {
        return with(level(concurrency, concurrency / 5.0, 4000, 0), Figure.LATENCY_P90, millis);
    }

    private static Insight limit(Sweep sweep) {
        return Planted.insight(sweep, Insight.Kind.SLO_LIMIT);
    }
}
