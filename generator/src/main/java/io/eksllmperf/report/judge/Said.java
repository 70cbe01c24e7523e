package io.eksllmperf.report.judge;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Something known of a run.
 *
 * @param value in words
 * @param recorded whether the run's own files say so; otherwise the experiment file does, as it is today
 */
record Said(String value, boolean recorded) {
    static Optional<Said> recorded(Optional<String> value) {
        return value.map(found -> new Said(found, true));
    }

    static Optional<Said> ofExperiment(Optional<String> value) {
        return value.map(found -> new Said(found, false));
    }

    /** The first that anybody said, the run's own files before the experiment's. */
    static Optional<Said> first(Optional<String> recorded, Optional<String> ofExperiment) {
        return recorded(recorded).or(() -> ofExperiment(ofExperiment));
    }

    Said map(UnaryOperator<String> words) {
        return new Said(words.apply(value), recorded);
    }
}
