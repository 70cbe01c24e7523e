package io.eksllmperf.report.judge;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Numbers;
import java.util.Optional;

/**
 * All that a verdict on one run may rest on.
 *
 * @param known what was asked for
 * @param measured what came of it
 * @param policy where the lines are drawn
 */
record Evidence(Known known, Measured measured, Policy policy) {
    Optional<Double> value(Figure figure) {
        return measured.value(figure);
    }

    /** 0 where it was not measured: for sentences about what was. */
    double number(Figure figure) {
        return value(figure).orElse(0.0);
    }

    /** In the figure's own unit and digits. */
    String shown(Figure figure) {
        return Numbers.of(figure, number(figure));
    }
}
