package io.eksllmperf.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.results.Errors;
import io.eksllmperf.results.Samples;
import io.eksllmperf.results.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowTest {
    @Test
    void saysHowTheServerEndedItsRequests() {
        assertThat(row(Map.of("stop", 15.0, "length", 980.0, "abort", 0.0, "error", 5.0))
                        .finishReasons())
                .isEqualTo("length 98.0 %, stop 1.5 %, error 0.5 %");
        assertThat(row(Map.of()).finishReasons()).isEmpty();
    }

    private static Row row(Map<String, Double> finished) {
        Samples samples = new Samples(
                2,
                new Samples.Queue(Series.EMPTY, Series.EMPTY, Series.EMPTY),
                Map.of(),
                new Samples.Counters(finished, Map.of(), Map.of(), 0),
                List.of());
        return new Row(
                new Row.Source("r", "results/e/r", 20, 1),
                Map.of(),
                List.of(),
                new Errors.NotRecorded(),
                Optional.of(samples),
                List.of());
    }
}
