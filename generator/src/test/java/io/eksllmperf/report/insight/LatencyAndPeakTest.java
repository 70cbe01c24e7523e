package io.eksllmperf.report.insight;

import static io.eksllmperf.report.insight.Planted.level;
import static io.eksllmperf.report.insight.Planted.once;
import static io.eksllmperf.report.insight.Planted.sweep;
import static io.eksllmperf.report.insight.Planted.tooFew;
import static io.eksllmperf.report.insight.Planted.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Insight.Kind;
import io.eksllmperf.report.Insight.LeftOut;
import io.eksllmperf.report.Insight.Standing;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.Verdict;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LatencyAndPeakTest {
    private static final Level L10 = level(10, 2.0, 5000, 0.01);
    private static final Level L20 = level(20, 3.8, 5400, 0.01);

    @Test
    void readLevelsInAnyOrder() {
        Sweep sweep = sweep(L20, L10);
        assertThat(Said.by(latency(sweep))).isEqualTo("The lowest mean latency is 5.00 s, at concurrency 10.");
        assertThat(latency(sweep).standing()).isEqualTo(Standing.STANDS);
        assertThat(Said.by(peak(sweep))).isEqualTo("The highest throughput is 3.80 requests/s, at concurrency 20.");
        assertThat(peak(sweep).standing()).isEqualTo(Standing.STANDS);
    }

    @Test
    void nameTheFurthestPercentileThatStandsAndThoseThatDoNot() {
        Level level = with(
                with(with(with(L10, Figure.LATENCY_P90, 6000), Figure.LATENCY_P95, 7000), Figure.LATENCY_P99, 9000),
                tooFew(Figure.LATENCY_P95, Figure.LATENCY_P99));
        assertThat(Said.by(latency(sweep(level))))
                .isEqualTo(
                        "The lowest mean latency is 5.00 s, at concurrency 10; its p90 is 6.00 s. Its p95 and p99 do not"
                                + " stand (too few samples).");
    }

    @Test
    void nameTheFirstTokenOfStreamingRuns() {
        Sweep sweep = sweep(with(L10, Figure.TTFT_AVG, 210), with(L20, Figure.TTFT_AVG, 180));
        assertThat(Said.by(latency(sweep)))
                .endsWith(" The lowest mean time to first token is 180.0 ms, at concurrency 20.");
        assertThat(latency(sweep).values().toString())
                .isEqualTo("{concurrency=10.0, latency_mean_ms=5000.0, ttft_concurrency=20.0, ttft_mean_ms=180.0}");
    }

    @Test
    void leaveOutTheFirstTokenOfRunsThatDidNotStream() {
        Verdict notStreaming =
                new Verdict(Verdict.Kind.NOT_STREAMING, Set.of(Figure.TTFT_AVG, Figure.ITL_AVG), "not streaming");
        assertThat(latency(sweep(with(with(L10, Figure.TTFT_AVG, 5000), notStreaming)))
                        .sentence())
                .isEqualTo("The lowest mean latency is 5.00 s, at concurrency 10.");
    }

    @Test
    void takeAPercentileWhereNobodyRecordedTheMean() {
        Sweep sweep = sweep(Planted.level(10, Map.of(Figure.LATENCY_P90, 6000.0), Map.of(), 2));
        assertThat(Said.by(latency(sweep))).isEqualTo("The lowest p90 latency is 6.00 s, at concurrency 10.");
    }

    @Test
    void doNotTellLevelsApartInsideTheirSpread() {
        Sweep sweep = sweep(level(10, 2.0, 5000, 0.1), level(20, 2.1, 5300, 0.1), level(40, 4.0, 9000, 0.1));
        assertThat(Said.by(latency(sweep)))
                .isEqualTo(
                        "The lowest mean latency is 5.00 s, at concurrency 10. Within the spread of the repeats it cannot be"
                                + " told from concurrency 20.");
        assertThat(latency(sweep).standing()).isEqualTo(Standing.LIMITED);
        assertThat(peak(sweep).standing()).isEqualTo(Standing.STANDS);
    }

    @Test
    void sayWhichLevelsWereMeasuredOnce() {
        Sweep sweep = sweep(once(10, 2.0, 5000), once(20, 3.8, 5400), level(40, 6.0, 7000, 0.01));
        assertThat(Said.by(peak(sweep)))
                .endsWith(" Concurrency 10 and 20 rest on one run each, so their noise is not known.");
        assertThat(peak(sweep).standing()).isEqualTo(Standing.LIMITED);
    }

    @Test
    void sayWhatIsSaidBesideTheLevelTheyName() {
        Level busy = with(
                L20,
                Verdict.of(Verdict.Kind.CLIENT_BUSY, "busy"),
                Verdict.of(Verdict.Kind.OUTPUT_LENGTH_OFF, "off"),
                Verdict.of(Verdict.Kind.ERRORS_NOT_RECORDED, "no errors"));
        assertThat(Said.by(peak(sweep(L10, busy))))
                .isEqualTo(
                        "The highest throughput is 3.80 requests/s, at concurrency 20. Said beside concurrency 20: output"
                                + " length off and client busy.");
    }

    @Test
    void tellTokensOfTheModelsOwnTokenizer() {
        assertThat(Said.by(peak(sweep(L10, with(L20, Figure.OUTPUT_THROUGHPUT, 475)))))
                .isEqualTo("The highest throughput is 3.80 requests/s (475.00 output tokens/s), at concurrency 20.");
    }

    @Test
    void doNotExpectMoreOfLevelsBelowTheLastUsableOne() {
        Sweep sweep = sweep(L10, L20, level(40, 3.7, 10800, 0.01), with(level(80, 9, 1000, 0), Planted.NOT_HELD));
        assertThat(Said.by(peak(sweep))).isEqualTo("The highest throughput is 3.80 requests/s, at concurrency 20.");
        assertThat(peak(sweep).leftOut()).containsExactly(new LeftOut(80, "concurrency not held"));
    }

    @Test
    void areNotMeasurableWithoutUsableLevels() {
        Sweep sweep = sweep(with(with(L10, Figure.LITTLE, 0.5), Planted.NOT_HELD), with(L20, Planted.NOT_HELD));
        assertThat(Insights.of(sweep)).hasSize(7).allSatisfy(insight -> {
            assertThat(insight.standing()).isEqualTo(Standing.NOT_MEASURABLE);
            assertThat(insight.rests()).isEmpty();
            assertThat(insight.values()).isEmpty();
            assertThat(insight.leftOut())
                    .containsExactly(
                            new LeftOut(10, "concurrency not held: Little's ratio 0.50"),
                            new LeftOut(20, "concurrency not held"));
        });
        assertThat(Said.by(latency(sweep))).isEqualTo("None of the levels is usable.");
    }

    @Test
    void areNotMeasurableWithoutLevels() {
        assertThat(Insights.of(sweep()))
                .allSatisfy(insight -> assertThat(insight.standing()).isEqualTo(Standing.NOT_MEASURABLE));
        assertThat(Said.by(peak(sweep()))).isEqualTo("No level was measured.");
    }

    @Test
    void neverNameALevelThatServedNothing() {
        Sweep sweep = sweep(L10, once(20, 0, 1));
        assertThat(Said.by(latency(sweep))).contains("at concurrency 10");
        assertThat(latency(sweep).leftOut()).containsExactly(new LeftOut(20, "no request was served"));
        assertThat(Said.by(peak(sweep(once(20, 0, 1))))).isEqualTo("No usable level carries requests/s.");
    }

    private static Insight latency(Sweep sweep) {
        return Planted.insight(sweep, Kind.LOWEST_LATENCY);
    }

    private static Insight peak(Sweep sweep) {
        return Planted.insight(sweep, Kind.PEAK_THROUGHPUT);
    }
}
