package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;
import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.model.argocd.Application;
import io.eksllmperf.model.argocd.Destination;
import io.eksllmperf.model.argocd.SyncAnnotations;
import io.eksllmperf.model.argocd.SyncOption;
import io.eksllmperf.render.argocd.Targets;
import io.eksllmperf.spec.Cluster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which Application owns what, where it goes, and what goes with it. */
final class OwnershipRules {
    private static final String CRDS = "karpenter-crd";
    private static final Set<String> KEPT_CHARTS = Set.of("karpenter", CRDS);
    private static final String ANNOTATIONS = "additionalAnnotations";
    private static final Set<String> OWN_NAMES = Set.of(
            "https://kubernetes",
            "https://kubernetes.default",
            "https://kubernetes.default.svc",
            "https://kubernetes.default.svc.cluster.local");
    private static final String HTTPS_PORT = ":443";

    static final List<Rule> RULES = List.of(
            error(
                            "ELP132",
                            "A file that two applications sync",
                            "Both are OutOfSync in turn for ever, and the first that loses it prunes it for both"
                                    + " (argoproj/argo-cd docs/user-guide/sync-options.md, FailOnSharedResource).")
                    .on(View.ALL, OwnershipRules::twoApplications)
                    .never(),
            error(
                            "ELP133",
                            "Two clusters with one destination",
                            "Each would bring its own pools, classes and namespaces to the same cluster, under the"
                                    + " same names: they overwrite each other for ever (argoproj/argo-cd docs/user-guide/sync-options.md, FailOnSharedResource).")
                    .on(View.ALL, OwnershipRules::oneDestination)
                    .never(),
            error(
                            "ELP134",
                            "Karpenter would go with its application",
                            "A controller that is deleted before its nodes leaves finalizers and running machines"
                                    + " behind (Karpenter #6870, #5079).")
                    .on(View.APPS, OwnershipRules::cascades)
                    .never(),
            error(
                            "ELP135",
                            "Karpenter's CRDs can be pruned or deleted",
                            "With a CRD go all its objects: pools, classes, and so every node (aws/karpenter-provider-aws"
                                    + "#3179, #6462).")
                    .on(View.APPS, OwnershipRules::definitions)
                    .never(),
            warning(
                            "ELP136",
                            "Argo CD's own cluster under another address",
                            "Argo CD knows its own cluster as https://kubernetes.default.svc, letter for letter: any"
                                    + " other address is a cluster that nobody registered (argoproj/argo-cd util/argo/argo.go).")
                    .on(View.CLUSTERS, OwnershipRules::otherAddress));

    private OwnershipRules() {}

    /** Once for two applications, however many files they share. */
    private static void twoApplications(View view, Found found) {
        Map<String, App> owners = new HashMap<>();
        for (App app : view.apps()) {
            Map<String, List<String>> shared = new LinkedHashMap<>();
            for (Item resource : app.synced()) {
                App first = owners.putIfAbsent(resource.path(), app);
                if (first != null) {
                    shared.computeIfAbsent(first.item().path(), other -> new ArrayList<>())
                            .add(resource.path());
                }
            }
            shared.forEach((other, files) -> found.at(
                    app.item(),
                    "syncs " + files.get(0) + (files.size() == 1 ? "" : " and " + (files.size() - 1) + " more")
                            + ", as does the application in " + other + "; one of them must not read that folder"));
        }
    }

    private static void oneDestination(View view, Found found) {
        Map<Cluster.Destination, Cluster> seen = new HashMap<>();
        for (Cluster cluster : view.clusters()) {
            if (!Targets.remote(cluster)) {
                continue;
            }
            Cluster.Destination where = cluster.gitops().destination();
            Optional.ofNullable(seen.putIfAbsent(where, cluster))
                    .ifPresent(first -> found.at(
                            cluster,
                            "spec.gitops.destination",
                            cluster.name() + " goes to " + text(where) + ", as does " + first.name()
                                    + "; each cluster has a destination of its own"));
        }
    }

    private static String text(Cluster.Destination where) {
        return where instanceof Cluster.Destination.Named named
                ? named.name()
                : ((Cluster.Destination.Server) where).url();
    }

    private static void cascades(App app, Found found) {
        String chart = app.spec().source().chart().orElse("");
        List<String> finalizers =
                Optional.ofNullable(app.item().metadata().getFinalizers()).orElse(List.of());
        for (String finalizer : finalizers) {
            if (KEPT_CHARTS.contains(chart) && finalizer.startsWith(Application.FINALIZER)) {
                found.at(
                        app.item(),
                        "has the finalizer " + finalizer + ": chart " + chart
                                + " would be deleted with it, before the nodes; remove it");
            }
        }
    }

    private static void definitions(App app, Found found) {
        if (!app.installs(CRDS)) {
            return;
        }
        String options = app.spec()
                .source()
                .helm()
                .map(helm -> helm.valuesObject().get(ANNOTATIONS))
                .filter(Map.class::isInstance)
                .map(annotations -> ((Map<?, ?>) annotations).get(SyncAnnotations.OPTIONS))
                .map(Object::toString)
                .orElse("");
        for (SyncOption option : List.of(SyncOption.PRUNE_FALSE, SyncOption.DELETE_FALSE)) {
            if (!SyncTexts.words(options).contains(option.toString())) {
                found.at(
                        app.item(),
                        "installs CRDs without the sync option " + option + "; name it in " + ANNOTATIONS
                                + " of the chart's values");
            }
        }
    }

    private static void otherAddress(Cluster cluster, Found found) {
        if (cluster.gitops().destination() instanceof Cluster.Destination.Server server
                && !server.url().equals(Destination.IN_CLUSTER)
                && OWN_NAMES.contains(plain(server.url()))) {
            found.at(
                    cluster,
                    "spec.gitops.destination.server",
                    server.url() + " is Argo CD's own cluster under another address; write " + Destination.IN_CLUSTER);
        }
    }

    private static String plain(String url) {
        String host = url;
        while (host.endsWith("/")) {
            host = host.substring(0, host.length() - 1);
        }
        return host.endsWith(HTTPS_PORT) ? host.substring(0, host.length() - HTTPS_PORT.length()) : host;
    }
}
