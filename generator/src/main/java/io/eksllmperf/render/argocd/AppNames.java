package io.eksllmperf.render.argocd;

import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Serving;
import io.eksllmperf.yaml.ContentHash;
import java.util.Locale;

/**
 * Names of applications and projects. All of them stand in one namespace, that of Argo CD, which may serve many clusters
 * and many repositories: so the cluster's name comes first, and the parts are joined by a dot, which neither clusters nor
 * experiments have in their names. {@code a.b-c.bench} and {@code a-b.c.bench} stay apart.
 */
public final class AppNames {
    /** Longest label value: where Argo CD is set to track by label, an application's name becomes one. */
    private static final int LONGEST = 63;

    private static final int HASH = 8;

    private AppNames() {}

    /** The application of applications: {@code <cluster>}. */
    public static String root(Cluster cluster) {
        return lower(cluster.name());
    }

    /** {@code <cluster>.<part>}, an application or a project. */
    public static String of(Cluster cluster, String part) {
        return fitting(lower(cluster.name()), part);
    }

    /** {@code <cluster>.<experiment>.<part>}, an application and its project. */
    public static String of(Serving serving, String part) {
        return fitting(lower(serving.cluster()) + "." + serving.owner(), part);
    }

    /** Cut where it is too long, with a hash of the whole in place of what is lost. */
    private static String fitting(String whose, String part) {
        String name = whose + "." + part;
        if (name.length() <= LONGEST) {
            return name;
        }
        String hash = "-" + ContentHash.of(whose).shortId(HASH) + "." + part;
        String start = whose.substring(0, LONGEST - hash.length());
        return start.replaceFirst("[.-]+$", "") + hash;
    }

    /** EKS tells upper case from lower case, Kubernetes allows lower case only. */
    private static String lower(String cluster) {
        return cluster.toLowerCase(Locale.ROOT);
    }
}
