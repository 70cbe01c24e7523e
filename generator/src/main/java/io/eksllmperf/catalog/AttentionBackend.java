package io.eksllmperf.catalog;

import java.util.Objects;
import java.util.Optional;

/** How an attention backend is asked for: not at all, by environment variable, by flag, or it cannot be had. */
public sealed interface AttentionBackend {
    /** What a user writes to leave the choice to the generator. */
    String AUTO = "auto";

    /** Nothing is written out: vLLM chooses, and every choice it has works. */
    record Nothing() implements AttentionBackend {}

    /**
     * An environment variable, for versions without the flag.
     *
     * @param name {@code VLLM_ATTENTION_BACKEND}
     * @param value the backend as that version spells it
     */
    record Environment(String name, String value) implements AttentionBackend {
        public Environment {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A flag of {@code vllm serve}, written {@code name=value}.
     *
     * @param name {@code --attention-backend}
     * @param value the backend as that version spells it
     */
    record Flag(String name, String value) implements AttentionBackend {
        public Flag {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * What was asked for would not start.
     *
     * @param message why, and what would work
     * @param floor the first engine version that would do, where a newer version is the way out
     */
    record Impossible(String message, Optional<Version> floor) implements AttentionBackend {
        public Impossible {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(floor, "floor");
        }
    }
}
