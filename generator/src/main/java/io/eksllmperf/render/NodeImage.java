package io.eksllmperf.render;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.spec.Cluster;

/** What GPU and load nodes boot. */
public final class NodeImage {
    private static final String AUTO_MODE = "auto-mode";

    private NodeImage() {}

    /** An AMI alias with its version; on Auto Mode AWS chooses, and moves it every week. */
    public static String of(Cluster cluster, Catalog catalog) {
        if (cluster.autoMode()) {
            return AUTO_MODE;
        }
        return cluster.versions()
                .amiAlias()
                .orElseGet(
                        () -> "al2023@v" + catalog.addOns("ami-al2023").get(0).version());
    }
}
