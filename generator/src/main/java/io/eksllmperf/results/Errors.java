package io.eksllmperf.results;

import java.util.Optional;

/** How many requests failed. That nobody counted is a value of its own: it is not 0. */
public sealed interface Errors {

    /**
     * Somebody counted.
     *
     * @param count failed requests
     */
    record Recorded(long count) implements Errors {
        public Recorded {
            if (count < 0) {
                throw new IllegalArgumentException("a count is not negative: " + count);
            }
        }

        @Override
        public String toString() {
            return Long.toString(count);
        }
    }

    /** Nobody counted: genai-perf never does. */
    record NotRecorded() implements Errors {
        @Override
        public String toString() {
            return "not recorded";
        }
    }

    /** A count that may be missing. */
    static Errors of(Optional<Long> count) {
        return count.isPresent() ? new Recorded(count.get()) : new NotRecorded();
    }

    default boolean recorded() {
        return this instanceof Recorded;
    }
}
