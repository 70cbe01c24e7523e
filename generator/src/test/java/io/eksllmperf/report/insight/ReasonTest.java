package io.eksllmperf.report.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonTest {
    private static final Level LEVEL = Planted.level(10, 2.0, 5000, 0.01);

    @Test
    void givesTheNumberThatDecided() {
        assertThat(reason(Verdict.Kind.ERRORS_ABOVE_LIMIT, Figure.ERROR_SHARE, 12.5))
                .isEqualTo("errors above the limit: 12.50 %");
        assertThat(reason(Verdict.Kind.ABOVE_ROOFLINE, Figure.ROOFLINE_SHARE, 131))
                .isEqualTo("above the roofline: 131.0 %");
        assertThat(reason(Verdict.Kind.FOREIGN_LOAD, Figure.SERVER_LITTLE, 1.42))
                .isEqualTo("foreign load: 1.42 times the concurrency in the server");
        assertThat(reason(Verdict.Kind.SERVING_CHANGED, Figure.LITTLE, 0.99)).isEqualTo("serving changed");
    }

    @Test
    void namesEachKindOnceOverAllRepeats() {
        Verdict one = Verdict.of(Verdict.Kind.CONCURRENCY_NOT_HELD, "0.80");
        Verdict other = Verdict.of(Verdict.Kind.CONCURRENCY_NOT_HELD, "0.82");
        Verdict changed = Verdict.of(Verdict.Kind.SERVING_CHANGED, "restarted");
        Map<Figure, Double> values = Map.of(Figure.LITTLE, 0.81);
        Level level = new Level(
                10,
                List.of(Planted.row(10, 1, values, List.of(one)), Planted.row(10, 2, values, List.of(other, changed))),
                values,
                Map.of(),
                List.of(one, other, changed));
        assertThat(Reason.against(level, Figure.LATENCY_AVG))
                .contains("serving changed; concurrency not held: Little's ratio 0.81");
        assertThat(Reason.shortUnusable(level)).isEqualTo("serving changed");
    }

    @Test
    void letsOneUsableRepeatStandForItsLevel() {
        Row good = LEVEL.rows().get(0);
        Row bad = Planted.row(10, 2, LEVEL.values(), List.of(Planted.NOT_HELD));
        Level level = new Level(10, List.of(good, bad), LEVEL.values(), Map.of(), List.of());
        assertThat(Reason.against(level, Figure.LATENCY_AVG)).isEmpty();
        assertThat(Reservations.singleRuns(List.of(level)))
                .contains("Concurrency 10 rests on one run, so its noise is not known.");
    }

    @Test
    void takesAnInfiniteFigureAsNotRecorded() {
        assertThat(Reason.against(
                        Planted.with(LEVEL, Figure.LATENCY_AVG, Double.POSITIVE_INFINITY), Figure.LATENCY_AVG))
                .contains("latency mean not recorded");
    }

    private static String reason(Verdict.Kind kind, Figure figure, double value) {
        Level level = Planted.with(Planted.with(LEVEL, figure, value), Verdict.of(kind, "seen"));
        return Reason.against(level, Figure.LATENCY_AVG).orElseThrow();
    }
}
