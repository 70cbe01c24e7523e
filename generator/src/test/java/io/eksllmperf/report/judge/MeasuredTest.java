package io.eksllmperf.report.judge;

import static io.eksllmperf.report.judge.Planted.EXPORT;
import static io.eksllmperf.report.judge.Planted.RUN;
import static io.eksllmperf.report.judge.Planted.SAMPLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.eksllmperf.Shipped;
import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Row;
import io.eksllmperf.results.Errors;
import io.eksllmperf.results.Figures;
import io.eksllmperf.results.RunFolder;
import io.eksllmperf.results.Stats;
import io.eksllmperf.results.Steady;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of a row, worked by hand from the planted files. */
class MeasuredTest {
    private final Planted sound = Planted.sound();

    @ParameterizedTest
    @CsvSource({
        "REQUESTS, 600",
        "REQUEST_THROUGHPUT, 4.9",
        "OUTPUT_THROUGHPUT, 490",
        "INPUT_THROUGHPUT, 980",
        "TOTAL_THROUGHPUT, 1470",
        "LATENCY_AVG, 4000",
        "LATENCY_MIN, 3000",
        "LATENCY_MAX, 6000",
        "LATENCY_P50, 3900",
        "TTFT_P95, 120",
        "ITL_AVG, 39",
        "OUTPUT_LENGTH, 100",
        "INPUT_LENGTH, 200",
        "LITTLE, 0.98",
        "ERROR_SHARE, 0",
        "SERVER_LITTLE, 1",
        "RUNNING, 20",
        "WAITING, 0",
        "KV_CACHE, 25",
        "PREFIX_CACHE_HITS, 5",
        "GPU_UTILIZATION, 95",
        "GPU_MEMORY, 20000",
        "POWER, 245",
        "ENERGY, 0.138889",
        "ROOFLINE_SHARE, 48.5755",
        "COST_OUTPUT, 1.387755",
        "COST_INPUT, 0.693878",
        "COST_TOTAL, 0.462585",
        "COST_REQUESTS, 0.138776",
        "TOKENS_PER_DOLLAR, 720588.235"
    })
    void everyFigureOfASoundRun(Figure figure, double value) {
        assertThat(sound.row().value(figure).orElseThrow()).isCloseTo(value, within(0.001));
        assertThat(sound.row().estimated()).isEmpty();
    }

    @Test
    void whatWasNotRecordedIsAbsent() {
        Row row = sound.without(SAMPLES)
                .with(EXPORT, "output_token_throughput", "something_else")
                .row();
        assertThat(row.values())
                .doesNotContainKeys(
                        Figure.OUTPUT_THROUGHPUT,
                        Figure.TOTAL_THROUGHPUT,
                        Figure.COST_OUTPUT,
                        Figure.ROOFLINE_SHARE,
                        Figure.KV_CACHE,
                        Figure.ENERGY,
                        Figure.LATENCY_P95,
                        Figure.GOODPUT);
    }

    @Test
    void theNodeIsOnlyPricedWhereTheCatalogHasAPrice() {
        Row row = sound.with(RUN, "\"region\": \"us-east-1\"", "\"region\": \"eu-west-1\"")
                .row();
        assertThat(row.values()).doesNotContainKeys(Figure.COST_REQUESTS, Figure.TOKENS_PER_DOLLAR);
    }

    @Test
    void theWholeNodeIsPricedAndOnlyTheUsedGpusCanRead() {
        Row row = sound.with(RUN, "\"instanceType\": \"g5.8xlarge\"", "\"instanceType\": \"g5.12xlarge\"")
                .with(RUN, "\"gpusUsed\": 1, \"gpusOfNode\": 1", "\"gpusUsed\": 2, \"gpusOfNode\": 4")
                .row();
        assertThat(row.value(Figure.COST_OUTPUT).orElseThrow()).isCloseTo(5.672 / (490 * 3600) * 1e6, within(1e-9));
        assertThat(row.value(Figure.ROOFLINE_SHARE).orElseThrow()).isCloseTo(48.5755 / 2, within(0.001));
    }

    @Test
    void serverFiguresAreOfTheTimeUnderLoadWithinTheRun() {
        Row early =
                sound.with(RUN, "2026-11-24T13:25:27Z", "2026-11-24T13:22:57Z").row();
        assertThat(early.value(Figure.RUNNING)).contains(0.0);
        assertThat(early.value(Figure.GPU_UTILIZATION)).contains(0.0);
        Row noPeriod = sound.with(RUN, "\"start\": \"2026-11-24T13:22:47Z\", \"end\": \"2026-11-24T13:25:27Z\",", "")
                .row();
        assertThat(noPeriod.value(Figure.RUNNING)).contains(20.0);
        Row elsewhere = sound.with(RUN, "2026-11-24T13", "2026-11-25T13").row();
        assertThat(elsewhere.values()).doesNotContainKeys(Figure.RUNNING, Figure.POWER, Figure.SERVER_LITTLE);
    }

    @Test
    void aServerThatNeverHeldHalfIsMeasuredOverAllOfTheRun() {
        Row row = sound.and(SAMPLES, Planted.samples(8)).row();
        // 8 requests over 110 s of 160 s, and two ramps of 10 s.
        assertThat(row.value(Figure.RUNNING).orElseThrow()).isCloseTo(8 * 120 / 160.0, within(1e-9));
    }

    @Test
    void aSteadyPartReplacesTheSummary() {
        RunFolder read = sound.read();
        Row row = Judge.row(Known.of(Planted.context(Planted.AIPERF), steady(read, 5000.0, 3900.0)), 1);
        assertThat(row.value(Figure.REQUEST_THROUGHPUT)).contains(5.0);
        assertThat(row.value(Figure.LATENCY_AVG)).contains(4000.0);
        assertThat(row.value(Figure.LATENCY_P99)).contains(4900.0);
        assertThat(row.value(Figure.LATENCY_P50)).isEmpty();
        assertThat(row.value(Figure.REQUESTS)).contains(450.0);
        assertThat(row.value(Figure.OUTPUT_THROUGHPUT)).contains(490.0);
        assertThat(row.value(Figure.LITTLE)).contains(1.0);
        assertThat(Planted.said(row.verdicts()))
                .containsExactly("TOO_FEW_SAMPLES: 450 requests are too few for p99 (500 needed)");
    }

    @Test
    void aSlowFirstWaveIsCold() {
        RunFolder read = sound.read();
        Row row = Judge.row(Known.of(Planted.context(Planted.AIPERF), steady(read, 9000.0, 3900.0)), 1);
        assertThat(Planted.said(row.verdicts()))
                .contains(
                        "COLD_FIRST_WAVE: the first 20 requests took 9.00 s on average, all later ones 3.90 s: send at"
                                + " least 40 warm-up requests");
    }

    private static RunFolder steady(RunFolder read, double first, double later) {
        Optional<Double> none = Optional.empty();
        Optional<Stats> noStats = Optional.empty();
        Stats latency = new Stats(Optional.of(4000.0), none, none, none, Map.of(99.0, 4900.0));
        Figures figures = new Figures(
                Optional.of(5.0),
                none,
                none,
                none,
                Optional.of(latency),
                noStats,
                noStats,
                noStats,
                noStats,
                Optional.of(450L),
                none);
        Steady steady = new Steady(figures, 450, 20, 20, Optional.of(first), Optional.of(later), 0, 0);
        return new RunFolder(
                read.path(), read.run(), read.measurements(), Optional.of(steady), read.samples(), read.findings());
    }

    @Test
    void theNumberOfRequestsThatWasAskedForIsAnEstimate() {
        Row row = sound.with(EXPORT, "\"request_count\"", "\"request_x\"").row();
        assertThat(row.value(Figure.REQUESTS)).contains(600.0);
        assertThat(row.estimated()).containsExactly(Figure.REQUESTS);
    }

    @Test
    void theDurationGivesTheNumberOfRequests() {
        Row row = sound.with(
                        EXPORT,
                        "\"request_count\": {\"unit\": \"requests\"",
                        "\"benchmark_duration\": {\"unit\": \"sec\"")
                .with(EXPORT, "\"avg\": 600}", "\"avg\": 100}")
                .with(RUN, "\"requests\": 600,", "")
                .row();
        assertThat(row.value(Figure.REQUESTS).orElseThrow()).isCloseTo(490, within(1e-9));
        assertThat(row.estimated()).containsExactly(Figure.REQUESTS);
    }

    @Test
    void aShareOfErrorsOfEstimatedRequestsIsAnEstimate() {
        Row row = sound.with(EXPORT, "\"request_count\"", "\"request_x\"")
                .with(EXPORT, "\"error_summary\": []", "\"error_summary\": [{\"count\": 6}]")
                .row();
        assertThat(row.errors()).isEqualTo(new Errors.Recorded(6));
        assertThat(row.estimated()).containsExactly(Figure.REQUESTS, Figure.ERROR_SHARE);
    }

    @Test
    void moreSequencesThanTheDefaultRaiseTheRoofline() {
        Planted wide = sound.with(RUN, "\"concurrency\": 20", "\"concurrency\": 512");
        Sweeps.Context asked = Planted.context(
                Shipped.experiments()
                        .with(
                                Shipped.SEED,
                                "image: null, args: [], env: {}}\n    tensor",
                                "image: null, args: [--max-num-seqs=512], env: {}}\n    tensor"),
                Planted.AIPERF);
        Sweeps.Context plain = Planted.context(Planted.AIPERF);
        assertThat(new Served(Known.of(plain, wide.read())).roofline().orElseThrow())
                .isCloseTo(256 * 600 / 12.6, within(1.0));
        assertThat(new Served(Known.of(asked, wide.read())).roofline().orElseThrow())
                .isCloseTo(512 * 600 / 12.6, within(1.0));
    }

    @Test
    void prefixCachingThatWasAskedForIsNoFault() {
        Planted warm = sound.with(SAMPLES, "prefix_cache_hits_total 8000", "prefix_cache_hits_total 32000");
        Sweeps.Context asked = Planted.context(
                Shipped.experiments()
                        .with(
                                Shipped.SEED,
                                "image: null, args: [], env: {}}\n    tensor",
                                "image: null, args: [--enable-prefix-caching], env: {}}\n    tensor"),
                Planted.AIPERF);
        assertThat(Judge.row(Known.of(asked, warm.read()), 1).verdicts()).isEmpty();
    }

    @Test
    void withoutAnExperimentTheRunsOwnWordsAreEnough() {
        Sweeps.Context nothing = new Sweeps.Context(Optional.empty(), Optional.empty(), Catalog.shipped());
        Row row = Sweeps.of(nothing, List.of(sound.read()))
                .get(0)
                .levels()
                .get(0)
                .rows()
                .get(0);
        assertThat(row.verdicts()).isEmpty();
        assertThat(row.values()).isEqualTo(sound.row().values());
    }
}
