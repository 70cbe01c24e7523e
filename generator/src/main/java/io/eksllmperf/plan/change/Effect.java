package io.eksllmperf.plan.change;

/** What happens to a cluster, the gravest first. */
public enum Effect {
    /** The API server refuses it: the sync fails at this object, and what comes after it is not applied. */
    REFUSED("cannot be applied"),
    /** The file of the base is none that can be read. */
    UNKNOWN("is not known"),
    /** What it holds or serves is gone, and nothing brings it back. */
    DELETES("deletes"),
    /** The server stops, and a new one loads the model. */
    RESTARTS("restarts the server"),
    /** A node goes, another comes. */
    REPLACES_NODE("replaces a node"),
    /** A node comes, and is billed. */
    LAUNCHES_NODE("launches a node"),
    /** A node goes, and is no longer billed. */
    RELEASES_NODE("releases a node"),
    /** A level is measured. */
    RUNS("runs"),
    /** A level is measured again, since what it depends on changed. */
    RUNS_AGAIN("runs again"),
    /** Argo CD removes the object; what it stood for ended before or stays. */
    PRUNES("prunes"),
    /** It is no longer in Git, and stays in the cluster, billed where it costs something. */
    STAYS("stays in the cluster"),
    /** Somebody has to do it: no controller reads this from Git. */
    BY_HAND("is to be done by hand"),
    /** Something other than server, node and runs starts again. */
    ROLLS("rolls"),
    /** New in the cluster; nothing that runs notices. */
    CREATES("creates"),
    /** Changed in place; nothing restarts. */
    IN_PLACE("changes in place"),
    /** Labels or annotations only. */
    METADATA("metadata only"),
    /** The text differs, its meaning does not. */
    NOTHING("no consequence");

    private final String words;

    Effect(String words) {
        this.words = words;
    }

    /** As a heading says it. */
    public String words() {
        return words;
    }
}
