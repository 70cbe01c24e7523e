package io.eksllmperf.render.argocd;

import io.eksllmperf.model.argocd.Destination;
import io.eksllmperf.render.Names;
import io.eksllmperf.spec.Cluster;

/**
 * Which cluster is meant. Applications and projects always live in the cluster that Argo CD runs in; what they bring up
 * goes to the cluster that is measured. Often both are one.
 */
public final class Targets {
    /** What Argo CD calls its own cluster where clusters go by name. */
    private static final String OWN_NAME = "in-cluster";

    private Targets() {}

    /** A namespace of the cluster that is measured. */
    static Destination measured(Cluster cluster, String namespace) {
        Cluster.Destination where = cluster.gitops().destination();
        return where instanceof Cluster.Destination.Named named
                ? Destination.named(named.name(), namespace)
                : Destination.server(((Cluster.Destination.Server) where).url(), namespace);
    }

    /** Where applications and projects live. */
    static Destination argocd(Cluster cluster) {
        return remote(cluster)
                ? Destination.server(Destination.IN_CLUSTER, Names.ARGOCD_NAMESPACE)
                : measured(cluster, Names.ARGOCD_NAMESPACE);
    }

    /** Whether Argo CD runs in another cluster than the one that is measured. */
    public static boolean remote(Cluster cluster) {
        Cluster.Destination where = cluster.gitops().destination();
        return !where.equals(new Cluster.Destination.Server(Destination.IN_CLUSTER))
                && !where.equals(new Cluster.Destination.Named(OWN_NAME));
    }
}
