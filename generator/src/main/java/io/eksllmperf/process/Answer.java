package io.eksllmperf.process;

import java.util.Optional;
import java.util.function.Function;

/** What another program answered: a value, or one sentence about why there is none. */
public sealed interface Answer<T> {
    record Given<T>(T value) implements Answer<T> {}

    /**
     * @param trouble for who has to decide what to do
     * @param sentence for who reads it: what went wrong and, where it is known, what would help; without a full stop
     */
    record Failed<T>(Trouble trouble, String sentence) implements Answer<T> {
        /** The same failure where another value was asked for. */
        <U> Answer<U> instead() {
            return new Failed<>(trouble, sentence);
        }
    }

    /** Why there is no answer. */
    enum Trouble {
        /** The program is not installed, or the system does not start it. */
        NO_PROGRAM,
        /** The program does not know which cluster or repository is meant. */
        NO_TARGET,
        /** The cluster cannot be reached. */
        UNREACHABLE,
        /** Who asks is not known, or may not do it. */
        FORBIDDEN,
        /** What was asked for is not there. */
        NOT_FOUND,
        /** No answer in time. */
        TIMED_OUT,
        /** We were interrupted. */
        STOPPED,
        /** What came is not what was asked for, or should not be taken. */
        UNUSABLE,
        /** Anything else, with the program's own words. */
        OTHER
    }

    static <T> Answer<T> of(T value) {
        return new Given<>(value);
    }

    static <T> Answer<T> failed(Trouble trouble, String sentence) {
        return new Failed<>(trouble, sentence);
    }

    default <U> Answer<U> then(Function<T, Answer<U>> next) {
        if (this instanceof Given<T> given) {
            return next.apply(given.value());
        }
        return ((Failed<T>) this).instead();
    }

    default <U> Answer<U> map(Function<T, U> function) {
        return then(value -> of(function.apply(value)));
    }

    default Optional<T> found() {
        return this instanceof Given<T> given ? Optional.of(given.value()) : Optional.empty();
    }
}
