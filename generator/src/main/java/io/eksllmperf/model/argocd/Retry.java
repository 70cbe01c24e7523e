package io.eksllmperf.model.argocd;

import io.eksllmperf.model.Require;
import java.util.Optional;

/**
 * How often a failed sync is tried again.
 *
 * @param limit how often; zero is written as an empty object, since Argo CD drops a zero
 * @param backoff how long between tries
 * @param refresh whether a retry takes the newest commit instead of the one that failed
 */
public record Retry(Optional<Integer> limit, Optional<Backoff> backoff, Optional<Boolean> refresh) {
    /** {@code retry: {}}: no retry at all. A run that failed must not start again by itself. */
    public static final Retry NEVER = new Retry(Optional.empty(), Optional.empty(), Optional.empty());

    public Retry {
        Require.that(
                limit.isEmpty() || limit.get() > 0,
                "Application spec.syncPolicy.retry.limit: a number below 1 is dropped by Argo CD; use retry: {} for"
                        + " none");
        Require.that(
                limit.isPresent() || backoff.isEmpty() && refresh.isEmpty(),
                "Application spec.syncPolicy.retry: backoff and refresh need a limit");
        Zero.refuse(refresh, "Application spec.syncPolicy.retry.refresh");
    }

    /** Up to {@code limit} more tries, with the newest commit. */
    public static Retry times(int limit, Backoff backoff) {
        return new Retry(Optional.of(limit), Optional.of(backoff), Optional.of(true));
    }

    /**
     * @param duration before the first retry, such as {@code 10s}
     * @param factor by which it grows
     * @param maxDuration longest wait
     */
    public record Backoff(String duration, int factor, String maxDuration) {
        public Backoff {
            Require.duration(duration, "Application spec.syncPolicy.retry.backoff.duration");
            Require.that(factor > 0, "Application spec.syncPolicy.retry.backoff.factor: it must be 1 or more");
            Require.duration(maxDuration, "Application spec.syncPolicy.retry.backoff.maxDuration");
        }
    }
}
