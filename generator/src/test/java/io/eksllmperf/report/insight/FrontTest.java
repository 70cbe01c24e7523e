package io.eksllmperf.report.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report.FrontPoint;
import io.eksllmperf.report.Sweep;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrontTest {
    @Test
    void holdsWhatNoOtherLevelBeatsInBoth() {
        List<FrontPoint> front = Front.of(List.of(
                sweep("a", level(10, 4000, 0.9), level(20, 5000, 0.5), level(40, 9000, 0.4)),
                sweep("b", level(10, 3000, 1.2), level(20, 5000, 0.7), level(40, 8000, 0.4))));
        assertThat(front)
                .containsExactly(
                        point("b", 10, 3000, 1.2),
                        point("a", 10, 4000, 0.9),
                        point("a", 20, 5000, 0.5),
                        point("b", 40, 8000, 0.4));
    }

    @Test
    void keepsEqualsOfBothSweeps() {
        assertThat(Front.of(List.of(sweep("b", level(10, 4000, 0.9)), sweep("a", level(20, 4000, 0.9)))))
                .containsExactly(point("a", 20, 4000, 0.9), point("b", 10, 4000, 0.9));
    }

    @Test
    void isEmptyWhereOnlyOneSweepHasPoints() {
        Level unusable = Planted.with(level(20, 100, 0.1), Planted.NOT_HELD);
        assertThat(Front.of(List.of(sweep("a", level(10, 4000, 0.9)), sweep("b", unusable))))
                .isEmpty();
        assertThat(Front.of(List.of())).isEmpty();
    }

    @Test
    void takesThe95thPercentileWhereAllCarryIt() {
        Level a = Planted.with(level(10, 4000, 0.9), Figure.LATENCY_P95, 6000);
        Level b = Planted.with(level(10, 3000, 0.8), Figure.LATENCY_P95, 7000);
        assertThat(Front.of(List.of(sweep("a", a), sweep("b", b))))
                .extracting(FrontPoint::latency, FrontPoint::latencyMillis)
                .containsExactly(tuple(Figure.LATENCY_P95, 6000.0), tuple(Figure.LATENCY_P95, 7000.0));
        assertThat(Front.of(List.of(sweep("a", a), sweep("b", level(10, 3000, 1.0)))))
                .extracting(FrontPoint::latency)
                .containsExactly(Figure.LATENCY_AVG, Figure.LATENCY_AVG);
    }

    @Test
    void takesTheCostOfRequestsWhereTokensAreForeignSomewhere() {
        Level a = Planted.with(Planted.with(level(10, 4000, 0.9), Figure.COST_REQUESTS, 0.2), Planted.FOREIGN);
        Level b = Planted.with(level(10, 3000, 0.8), Figure.COST_REQUESTS, 0.3);
        assertThat(Front.of(List.of(sweep("a", a), sweep("b", b, level(20, 10, 0.01)))))
                .extracting(FrontPoint::label, FrontPoint::cost, FrontPoint::usd)
                .containsExactly(tuple("b", Figure.COST_REQUESTS, 0.3), tuple("a", Figure.COST_REQUESTS, 0.2));
    }

    private static Level level(int concurrency, double latency, double usd) {
        Map<Figure, Double> values = new EnumMap<>(Figure.class);
        values.put(Figure.LATENCY_AVG, latency);
        values.put(Figure.COST_OUTPUT, usd);
        return Planted.level(concurrency, values, Map.of(), 2);
    }

    private static Sweep sweep(String label, Level... levels) {
        return new Sweep(
                Planted.subject(label, List.of(), Planted.slo(0, 0, 0), Planted.prices("on-demand", "2.00")),
                List.of(levels));
    }

    private static FrontPoint point(String label, int concurrency, double latency, double usd) {
        return new FrontPoint(label, concurrency, Figure.LATENCY_AVG, latency, Figure.COST_OUTPUT, usd);
    }
}
