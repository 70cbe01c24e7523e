package io.eksllmperf.model.argocd;

import io.eksllmperf.model.Require;
import java.util.List;
import java.util.Optional;

/**
 * How and when an application is applied.
 *
 * @param automated empty means by hand only
 * @param syncOptions each once, only those that mean something on an application
 * @param retry a missing key means five retries, so it is always written; {@link Retry#NEVER} is {@code retry: {}}
 */
public record SyncPolicy(Optional<Automated> automated, List<SyncOption> syncOptions, Retry retry) {
    public SyncPolicy {
        syncOptions = List.copyOf(syncOptions);
        Require.distinct(syncOptions, "Application spec.syncPolicy.syncOptions");
        for (SyncOption option : syncOptions) {
            if (!option.onApplication()) {
                throw new IllegalArgumentException("Application spec.syncPolicy.syncOptions: " + option
                        + " means something in a resource's annotation only");
            }
        }
    }

    /** Every commit is applied, by these rules. */
    public static SyncPolicy automated(Automated automated, List<SyncOption> syncOptions, Retry retry) {
        return new SyncPolicy(Optional.of(automated), syncOptions, retry);
    }

    /**
     * @param prune whether what left Git is deleted
     * @param selfHeal whether drift in the cluster is undone; it skips the waves, so never where order matters
     */
    public record Automated(Optional<Boolean> prune, Optional<Boolean> selfHeal) {
        /** Applies commits, deletes nothing: {@code automated: {}}. */
        public static final Automated APPLY_ONLY = new Automated(Optional.empty(), Optional.empty());

        /** Deletes what left Git, leaves drift alone. */
        public static final Automated PRUNE = new Automated(Optional.of(true), Optional.empty());

        /** Deletes what left Git, undoes drift. */
        public static final Automated PRUNE_AND_SELF_HEAL = new Automated(Optional.of(true), Optional.of(true));

        public Automated {
            Zero.refuse(prune, "Application spec.syncPolicy.automated.prune");
            Zero.refuse(selfHeal, "Application spec.syncPolicy.automated.selfHeal");
        }
    }
}
