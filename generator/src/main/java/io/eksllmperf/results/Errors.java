package io.eksllmperf.results;

/** How many requests failed. That nobody counted is a value of its own: it is not 0. */
@SuppressWarnings("ClassInitializationDeadlock") // its constant is one of its own records
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

    Errors NOT_RECORDED = new NotRecorded();

    default boolean recorded() {
        return this instanceof Recorded;
    }
}
