package io.eksllmperf.render.argocd;

import io.eksllmperf.spec.Cluster;

/** Which charts a cluster needs beside the DCGM exporter: what its nodes do not bring with them. */
public final class Charts {
    private Charts() {}

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
