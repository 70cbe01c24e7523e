package io.eksllmperf.render.argocd;

import io.eksllmperf.spec.Cluster;

/** What a cluster's nodes bring with them, and what a chart has to add. */
public final class Platform {
    private Platform() {}

    /** Karpenter runs in the cluster, and not beside it as with Auto Mode. */
    public static boolean hasKarpenter(Cluster cluster) {
        return !cluster.autoMode();
    }

    /** Bottlerocket and Auto Mode have the device plugin in their image; a second one would fight it. */
    public static boolean hasDevicePlugin(Cluster cluster) {
        boolean bottlerocket = cluster.versions().amiAlias().orElse("").startsWith("bottlerocket@");
        return !cluster.autoMode() && !bottlerocket;
    }
}
