package io.eksllmperf.render.argocd;

import io.eksllmperf.model.argocd.Application;
import io.eksllmperf.model.argocd.Source;
import io.eksllmperf.model.argocd.SyncOption;
import io.eksllmperf.model.argocd.SyncPolicy;
import io.eksllmperf.model.argocd.SyncPolicy.Automated;
import io.eksllmperf.render.Names;
import io.eksllmperf.spec.Cluster;
import java.util.List;
import java.util.Optional;

/**
 * The application of applications: namespaces, projects and one application per folder and chart. It has no finalizer:
 * deleting it leaves everything running, since one slip would otherwise take a whole platform down.
 */
public final class RootApplication {
    private RootApplication() {}

    public static Application render(Cluster cluster) {
        return new Application(
                Parts.metadata(AppNames.root(cluster), Parts.labels("root", cluster), Parts.FOLDER),
                new Application.Spec(
                        AppNames.of(cluster, "root"),
                        source(cluster),
                        Targets.argocd(cluster),
                        SyncPolicy.automated(
                                Automated.PRUNE_AND_SELF_HEAL,
                                List.of(SyncOption.FAIL_ON_SHARED_RESOURCE),
                                Parts.PATIENT)));
    }

    private static Source source(Cluster cluster) {
        return new Source(
                cluster.gitops().repoUrl(),
                Optional.empty(),
                cluster.gitops().targetRevision(),
                Optional.of(Names.argocdFolder(cluster.name())),
                Optional.of(new Source.Directory(Optional.of(true), Optional.of(files(cluster)))),
                Optional.empty());
    }

    /** All but this file. Namespaces are no part of it where they belong to another cluster than the applications. */
    private static String files(Cluster cluster) {
        return Targets.remote(cluster) ? "{apps,projects}/*.yaml" : "{apps,namespaces,projects}/*.yaml";
    }
}
