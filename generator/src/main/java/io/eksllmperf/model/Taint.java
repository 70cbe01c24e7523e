package io.eksllmperf.model;

import java.util.Optional;

/**
 * A taint on a node; Karpenter and eksctl spell it alike.
 *
 * @param key such as {@code nvidia.com/gpu}
 * @param value empty when the key alone repels
 * @param effect what happens to pods without a toleration
 */
public record Taint(String key, Optional<String> value, Effect effect) {

    /** The three effects that Kubernetes knows. */
    public enum Effect {
        NO_SCHEDULE("NoSchedule"),
        PREFER_NO_SCHEDULE("PreferNoSchedule"),
        NO_EXECUTE("NoExecute");

        private final String text;

        Effect(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    public Taint {
        Require.text(key, "taint.key");
    }

    /** Pods without a toleration for {@code key} are not scheduled here. */
    public static Taint noSchedule(String key, String value) {
        return new Taint(key, Optional.of(value), Effect.NO_SCHEDULE);
    }
}
