package io.eksllmperf.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.SeedRows;
import io.eksllmperf.report.Sweep;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartsTest {
    private static final Report.Section SEED = SeedRows.report().sections().get(0);

    @Test
    void theSeedHasNoPictureOfWhatItDidNotMeasure() {
        assertThat(ids(Charts.of(SEED)))
                .containsExactly(
                        "throughput", "token-throughput", "latency", "percentiles", "latency-throughput", "cost");
    }

    @Test
    void aStreamedAndRecordedSweepHasThemAll() {
        assertThat(ids(Charts.of(Sweeps.section("x", 1))))
                .containsExactly(
                        "throughput",
                        "token-throughput",
                        "latency",
                        "percentiles",
                        "ttft",
                        "itl",
                        "latency-throughput",
                        "cost",
                        "timeline-c0016-r1-requests",
                        "timeline-c0016-r1-gpu",
                        "timeline-c0016-r1-power",
                        "timeline-c0064-r2-requests",
                        "timeline-c0064-r2-gpu",
                        "timeline-c0064-r2-power");
    }

    @Test
    void aReportOfOneSweepHasThePicturesOfTheSweep() {
        assertThat(Charts.of(SeedRows.report())).isEqualTo(Charts.of(SEED));
    }

    @Test
    void aReportOfNothingHasNone() {
        Sweep empty = new Sweep(SEED.sweep().subject(), List.of());
        Report.Section section = new Report.Section(empty, List.of(), Map.of(), Optional.empty());

        assertThat(Charts.of(new Report("x", List.of(), List.of(), List.of()))).isEmpty();
        assertThat(Charts.of(new Report("x", List.of(section), List.of(), List.of())))
                .isEmpty();
        assertThat(Charts.of(new Report("x", List.of(section, section), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void levelsThatDidNotHoldTheirConcurrencyAreALineOfTheirOwn() {
        Chart chart = chart(Charts.of(SEED), "throughput");

        assertThat(chart.lines().stream().map(Chart.Line::name)).containsExactly("requests/s", "not usable");
        assertThat(chart.lines().get(0).points())
                .containsExactly(
                        Chart.Point.of(10, 1.91, true, "concurrency 10"),
                        Chart.Point.of(20, 4.42, true, "concurrency 20"),
                        Chart.Point.of(40, 6.15, true, "concurrency 40"));
        assertThat(chart.lines().get(1).dashed()).isTrue();
        assertThat(chart.lines().get(1).points())
                .containsExactly(
                        Chart.Point.of(80, 6.58, false, "concurrency 80"),
                        Chart.Point.of(120, 7.80, false, "concurrency 120"),
                        Chart.Point.of(200, 6.14, false, "concurrency 200"));
        assertThat(chart.x()).isEqualTo(new Chart.Axis("concurrency (requests held open)", true));
        assertThat(chart.description())
                .isEqualTo("requests/s: 1.91 at concurrency 10, 4.42 at concurrency 20, 6.15 at concurrency 40. "
                        + "Not usable: 6.58 at concurrency 80, 7.80 at concurrency 120, 6.14 at concurrency 200.");
    }

    @Test
    void tokensOfAForeignTokenizerAreAllHollow() {
        assertThat(chart(Charts.of(SEED), "token-throughput").lines())
                .singleElement()
                .satisfies(line -> assertThat(line.name()).isEqualTo("not usable"))
                .satisfies(line -> assertThat(line.points()).hasSize(6));
    }

    @Test
    void theCostIsPerRequestWhereTokensDoNotCount() {
        assertThat(chart(Charts.of(SEED), "cost").title()).isEqualTo("Cost per 1,000 requests against concurrency");
        assertThat(chart(Charts.of(Sweeps.section("x", 1)), "cost").title())
                .isEqualTo("Cost per million output tokens against concurrency");
    }

    @Test
    void aPercentileOfTooFewSamplesIsHollowAtUsableLevels() {
        Chart chart = chart(Charts.of(SEED), "percentiles");

        assertThat(chart.lines().stream().map(Chart.Line::name))
                .containsExactly("p75", "p90", "p99", "SLO: p95 at most 10 s");
        assertThat(stands(chart.lines().get(1))).containsExactly(true, true, true, false, false, false);
        assertThat(stands(chart.lines().get(2))).containsOnly(false);
        assertThat(chart.lines().get(3).points())
                .containsExactly(Chart.Point.of(10, 10, true, ""), Chart.Point.of(200, 10, true, ""));
    }

    @Test
    void aLimitFarAboveEverythingIsSaidInsteadOfDrawn() {
        Chart chart = chart(Charts.of(Sweeps.section("x", 8)), "itl");

        assertThat(chart.lines().stream().map(Chart.Line::name)).containsExactly("mean", "p95");
        assertThat(chart.description()).endsWith(" SLO: p95 at most 400 ms, far above all of them.");
    }

    @Test
    void repeatsAreBarsAroundTheirMean() {
        Chart.Point point = chart(Charts.of(Sweeps.section("x", 1)), "throughput")
                .lines()
                .get(0)
                .points()
                .get(0);

        assertThat(point.y()).isEqualTo(1.8);
        assertThat(point.low()).hasValueSatisfying(low -> assertThat(low).isCloseTo(1.71, within(1e-9)));
        assertThat(point.high()).hasValueSatisfying(high -> assertThat(high).isCloseTo(1.89, within(1e-9)));
    }

    @Test
    void theKneeIsMarkedAtItsLevelAndOnTheCurve() {
        List<Chart> charts = Charts.of(Sweeps.section("x", 1));

        assertThat(chart(charts, "throughput").marks()).containsExactly(new Chart.Mark(16, Optional.empty(), "knee"));
        assertThat(chart(charts, "latency-throughput").marks()).singleElement().satisfies(mark -> {
            assertThat(mark.text()).isEqualTo("knee: concurrency 16");
            assertThat(mark.x()).isEqualTo(11.52);
            assertThat(mark.y()).hasValueSatisfying(y -> assertThat(y).isEqualTo(16 / 11.52));
        });
    }

    @ParameterizedTest
    @EnumSource(Insight.Standing.class)
    void onlyAKneeThatCarriesIsMarked(Insight.Standing standing) {
        Insight knee =
                new Insight(Insight.Kind.KNEE, standing, "x", List.of(40), List.of(), Map.of("concurrency", 40.0));
        Report.Section section = new Report.Section(SEED.sweep(), List.of(knee), Map.of(), Optional.empty());
        boolean carries = standing == Insight.Standing.STANDS || standing == Insight.Standing.LIMITED;

        assertThat(chart(Charts.of(section), "latency-throughput").marks()).hasSize(carries ? 1 : 0);
        assertThat(chart(Charts.of(section), "throughput").marks()).hasSize(carries ? 1 : 0);
    }

    @Test
    void severalSweepsStandSideBySide() {
        List<Chart> charts = Charts.of(Sweeps.report());

        assertThat(ids(charts)).containsExactly("throughput", "latency", "cost", "pareto");
        assertThat(charts)
                .allSatisfy(chart -> assertThat(chart.lines().stream().map(Chart.Line::name))
                        .startsWith(
                                "gpt-oss-20b-g5",
                                "gpt-oss-20b-g6e",
                                "a name that is as long as names of experiments and their setups can get"));
        assertThat(stands(charts.get(0).lines().get(0))).containsExactly(true, true, true, true, true, true, false);
    }

    @Test
    void theFrontIsALineThroughTheUsableLevels() {
        Chart pareto = chart(Charts.of(Sweeps.report()), "pareto");

        assertThat(pareto.lines()).hasSize(4);
        assertThat(pareto.lines().subList(0, 3)).allSatisfy(line -> {
            assertThat(line.dashed()).isTrue();
            assertThat(line.points()).hasSize(6).allMatch(Chart.Point::stands);
        });
        assertThat(pareto.lines().get(3).name()).isEqualTo("no other level beats these in both");
        assertThat(pareto.lines().get(3).points())
                .hasSize(4)
                .isSortedAccordingTo((a, b) -> Double.compare(a.x(), b.x()));
        assertThat(pareto.description())
                .endsWith(" No other level beats these in both: gpt-oss-20b-g6e at concurrency 4, "
                        + "gpt-oss-20b-g6e at concurrency 8, gpt-oss-20b-g6e at concurrency 16, "
                        + "gpt-oss-20b-g6e at concurrency 32.");
    }

    @Test
    void aFrontOfOneLevelIsAMark() {
        Report report = Sweeps.report();
        Chart pareto = chart(
                Charts.of(new Report("x", report.sections(), report.front().subList(0, 1), List.of())), "pareto");

        assertThat(pareto.lines()).hasSize(3);
        assertThat(pareto.marks())
                .singleElement()
                .satisfies(mark -> assertThat(mark.text()).isEqualTo("best in both"));
    }

    @Test
    void whatIsDividedByNothingIsLeftOut() {
        Level level = SEED.sweep().levels().get(0);
        Map<Figure, Double> values = new EnumMap<>(level.values());
        values.put(Figure.COST_REQUESTS, Double.POSITIVE_INFINITY);
        values.put(Figure.LATENCY_AVG, Double.NaN);
        Row row = level.rows().get(0);
        Row broken = new Row(row.run(), values, List.of(), row.errors(), row.samples(), row.verdicts());
        Sweep sweep = new Sweep(
                SEED.sweep().subject(), List.of(new Level(10, List.of(broken), values, Map.of(), level.verdicts())));

        assertThat(ids(Charts.of(new Report.Section(sweep, List.of(), Map.of(), Optional.empty()))))
                .containsExactly("throughput", "token-throughput", "percentiles");
    }

    static Chart chart(List<Chart> charts, String id) {
        return charts.stream()
                .filter(chart -> chart.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(List<Chart> charts) {
        return charts.stream().map(Chart::id).toList();
    }

    private static List<Boolean> stands(Chart.Line line) {
        return line.points().stream().map(Chart.Point::stands).toList();
    }
}
