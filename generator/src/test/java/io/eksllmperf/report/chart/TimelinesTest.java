package io.eksllmperf.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.results.Series;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelinesTest {
    private static final List<Chart> CHARTS = Charts.of(Sweeps.section("x", 1));

    @Test
    void secondsCountFromTheFirstSample() {
        Chart chart = ChartsTest.chart(CHARTS, "timeline-c0016-r1-requests");

        assertThat(chart.title()).isEqualTo("Requests in the server, concurrency 16, repeat 1");
        assertThat(chart.lines().stream().map(Chart.Line::name)).containsExactly("running", "waiting");
        assertThat(chart.lines().get(0).points().get(0)).isEqualTo(Chart.Point.of(0, 0, true, ""));
        assertThat(chart.lines().get(0).points().get(30)).isEqualTo(Chart.Point.of(60, 14, true, ""));
    }

    @Test
    void whatCameAfterAGapDoesNotStand() {
        Chart.Line line =
                ChartsTest.chart(CHARTS, "timeline-c0016-r1-requests").lines().get(0);

        assertThat(line.points().stream().filter(point -> !point.stands()).map(Chart.Point::x))
                .containsExactly(360.0);
    }

    @Test
    void severalGpusAreTheBusiestAndTheIdlestAndOnePower() {
        assertThat(ChartsTest.chart(CHARTS, "timeline-c0016-r1-gpu").lines().stream()
                        .map(Chart.Line::name))
                .containsExactly("busiest GPU", "idlest GPU", "KV cache");
        assertThat(ChartsTest.chart(CHARTS, "timeline-c0016-r1-power").description())
                .isEqualTo("power of 2 GPUs together: between 120.00 and 580.00.");
    }

    @Test
    void aRunThatIsNotUsableSaysSo() {
        assertThat(ChartsTest.chart(CHARTS, "timeline-c0064-r2-power").title())
                .isEqualTo("GPU power, concurrency 64, repeat 2 (not usable)");
    }

    @Test
    void aLongRunIsThinnedWithoutLosingAPeak() {
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            points.add(new Series.Point(i * 2.0, i == 7_777 ? 99 : i == 3_333 ? -1 : 10));
        }

        Chart.Line line = new Track("x", new Series(points)).line(0);

        assertThat(line.points()).hasSizeBetween(100, Track.MOST_POINTS);
        assertThat(line.points()).contains(Chart.Point.of(15_554, 99, true, ""), Chart.Point.of(6_666, -1, true, ""));
        assertThat(line.points())
                .allMatch(Chart.Point::stands)
                .isSortedAccordingTo((a, b) -> Double.compare(a.x(), b.x()));
    }

    @Test
    void timesWithoutOneOfTheGpusAreLeftOutOfTheirSum() {
        Series both = new Series(List.of(new Series.Point(0, 100), new Series.Point(2, 110)));
        Series one = new Series(List.of(new Series.Point(0, 200)));

        assertThat(Track.together(List.of(both, one, Series.EMPTY), Double::sum).points())
                .containsExactly(new Series.Point(0, 300));
    }
}
