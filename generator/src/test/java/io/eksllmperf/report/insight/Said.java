package io.eksllmperf.report.insight;

import io.eksllmperf.report.Insight;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a conclusion says: its sentence, and what limits it. */
final class Said {
    private Said() {}

    static String by(Insight insight) {
        return Stream.concat(Stream.of(insight.sentence()), insight.reservations().stream())
                .collect(Collectors.joining(" "));
    }
}
