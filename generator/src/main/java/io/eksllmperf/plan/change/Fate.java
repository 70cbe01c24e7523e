package io.eksllmperf.plan.change;

/**
 * What becomes of an object that is no longer in Git. Argo CD 3.5.1: prune and its options in docs/user-guide/sync-options.md;
 * cascades in controller/appcontroller.go finalizeApplicationDeletion; what a project does not permit is not seen at all, in
 * controller/state.go CompareAppState ("filter out all resources which are not permitted in the application project").
 */
enum Fate {
    /** Argo CD deletes it. */
    PRUNED(""),
    /** Prune=false or Delete=false. */
    KEPT("It is marked to be kept, so it stays in the cluster until somebody deletes it."),
    /** The project of its Application does not permit its namespace or kind any more. */
    OUT_OF_SIGHT("The project of its Application no longer permits it, so Argo CD no longer sees it: "
            + "it stays in the cluster until somebody deletes it."),
    /** The Application syncs to another cluster now. */
    LEFT_BEHIND("Its Application syncs to another place now: it stays in the old one until somebody deletes it."),
    /** The Application goes, and has no finalizer. */
    ORPHANED("Its Application goes without what it synced (it has no finalizer): "
            + "it stays in the cluster, and nobody looks after it."),
    /** The Application does not prune. */
    UNPRUNED("Its Application does not prune, so it stays in the cluster until somebody deletes it."),
    /** Nothing reads the root's removal, and with it that of all else. */
    UNREAD("The root Application is no longer in Git either, and nothing acts on that: "
            + "it stays in the cluster until somebody deletes the root there.");

    private final String sentence;

    Fate(String sentence) {
        this.sentence = sentence;
    }

    boolean isGone() {
        return this == PRUNED;
    }

    /** Why it stays; the empty text when it does not. */
    String sentence() {
        return sentence;
    }
}
