package io.eksllmperf.model.argocd;

import java.util.Optional;

/**
 * Every sync option that Argo CD reads (argo-cd docs/user-guide/sync-options.md, gitops-engine pkg/sync/common/types.go; 3.5.1 and
 * 3.6.1). Argo CD takes any other text as well, and ignores it without a word.
 */
public enum SyncOption {
    CREATE_NAMESPACE("CreateNamespace=true", Where.APPLICATION),
    SERVER_SIDE_APPLY("ServerSideApply=true", Where.BOTH),
    CLIENT_SIDE_APPLY("ServerSideApply=false", Where.RESOURCE),
    CLIENT_SIDE_APPLY_MIGRATION_FALSE("ClientSideApplyMigration=false", Where.BOTH),
    SKIP_DRY_RUN_ON_MISSING_RESOURCE("SkipDryRunOnMissingResource=true", Where.BOTH),
    FAIL_ON_SHARED_RESOURCE("FailOnSharedResource=true", Where.APPLICATION),
    RESPECT_IGNORE_DIFFERENCES("RespectIgnoreDifferences=true", Where.APPLICATION),
    APPLY_OUT_OF_SYNC_ONLY("ApplyOutOfSyncOnly=true", Where.APPLICATION),
    PRUNE_PROPAGATION_FOREGROUND("PrunePropagationPolicy=foreground", Where.APPLICATION),
    PRUNE_PROPAGATION_BACKGROUND("PrunePropagationPolicy=background", Where.APPLICATION),
    PRUNE_PROPAGATION_ORPHAN("PrunePropagationPolicy=orphan", Where.APPLICATION),
    PRUNE_LAST("PruneLast=true", Where.BOTH),
    PRUNE_FALSE("Prune=false", Where.BOTH),
    PRUNE_CONFIRM("Prune=confirm", Where.BOTH),
    DELETE_FALSE("Delete=false", Where.BOTH),
    DELETE_CONFIRM("Delete=confirm", Where.BOTH),
    VALIDATE_FALSE("Validate=false", Where.BOTH),
    REPLACE("Replace=true", Where.BOTH),
    FORCE("Force=true", Where.RESOURCE);

    private enum Where {
        APPLICATION,
        RESOURCE,
        BOTH
    }

    private final String text;
    private final Where where;

    SyncOption(String text, Where where) {
        this.text = text;
        this.where = where;
    }

    /** Whether it means something in {@code spec.syncPolicy.syncOptions}. */
    public boolean onApplication() {
        return where != Where.RESOURCE;
    }

    /** Whether it means something in a resource's {@code sync-options} annotation. */
    public boolean onResource() {
        return where != Where.APPLICATION;
    }

    /** The option that is spelled so, letter for letter. */
    public static Optional<SyncOption> parse(String text) {
        for (SyncOption option : values()) {
            if (option.text.equals(text)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** As it is written, such as {@code Prune=false}. */
    @Override
    public String toString() {
        return text;
    }
}
