package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;

import io.eksllmperf.model.argocd.SyncOption;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Cluster.Destination;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resources as Argo CD sees them. */
final class GitOpsRules {
    private static final Set<String> KEPT =
            Set.of("NodePool", "EC2NodeClass", "NodeClass", "Namespace", "PersistentVolumeClaim");
    private static final Set<String> HOLDING_DATA = Set.of("Namespace", "PersistentVolumeClaim");
    private static final Set<String> ARGOCD_KINDS = Set.of("Application", "AppProject");

    static final List<Rule> RULES = List.of(
            error(
                            "ELP120",
                            "An annotation that Argo CD does not know",
                            "Argo CD accepts any text as a sync option and ignores what it does not know, without"
                                    + " a condition (seen with Argo CD 3.6.1; argoproj/argo-cd"
                                    + " docs/user-guide/sync-options.md).")
                    .on(View.ITEMS, GitOpsRules::annotations)
                    .never(),
            error(
                            "ELP121",
                            "One object in two files",
                            "Two applications would overwrite each other's object for ever, or one would prune"
                                    + " the other's (argoproj/argo-cd docs/user-guide/sync-options.md,"
                                    + " FailOnSharedResource).")
                    .on(View.ALL, GitOpsRules::twoOwners)
                    .never(),
            error(
                            "ELP126",
                            "An object that must stay can be pruned or deleted",
                            "A pool that goes before its controller leaves machines running (Karpenter #6870,"
                                    + " #5079); a deleted root application took claims and results in a second"
                                    + " (aws/karpenter-provider-aws#6870, #5079; seen with Argo CD 3.6.1).")
                    .on(View.ITEMS, GitOpsRules::kept)
                    .never(),
            error(
                            "ELP131",
                            "A node class that is not before its pool",
                            "A pool whose class comes later is not Ready for a moment, which fails its wave"
                                    + " (argoproj/argo-cd resource_customizations/karpenter.sh/NodePool/health.lua).")
                    .on(View.FOLDERS, GitOpsRules::classBeforePool)
                    .never());

    private GitOpsRules() {}

    private static void annotations(Item item, Found found) {
        for (Map.Entry<String, String> annotation : item.annotations().entrySet()) {
            if (annotation.getKey().startsWith(SyncTexts.PREFIX)) {
                SyncTexts.fault(annotation)
                        .ifPresent(fault -> found.at(item, "has the annotation " + annotation.getKey() + ": " + fault));
            }
        }
    }

    /** Objects of clusters that one Argo CD serves share Argo CD's own namespace. */
    private static void twoOwners(View view, Found found) {
        Set<String> served = new HashSet<>();
        for (Cluster cluster : view.clusters()) {
            if (!isInCluster(cluster)) {
                served.add(cluster.name());
            }
        }
        Map<String, Item> seen = new HashMap<>();
        for (Item item : view.items()) {
            boolean shared = ARGOCD_KINDS.contains(item.kind()) && served.contains(item.cluster());
            String key = (shared ? "" : item.cluster()) + "/" + item.group() + "/" + item.kind() + "/"
                    + item.namespace() + "/" + item.name();
            Item first = seen.putIfAbsent(key, item);
            if (first != null) {
                found.at(
                        item,
                        "of " + item.file().by().getSimpleName() + " is also in " + first.path() + ", by "
                                + first.file().by().getSimpleName() + "; one object has one file");
            }
        }
    }

    private static boolean isInCluster(Cluster cluster) {
        return cluster.gitops().destination() instanceof Destination.Server server
                && server.url().equals(io.eksllmperf.model.argocd.Destination.IN_CLUSTER);
    }

    private static void kept(Item item, Found found) {
        if (KEPT.contains(item.kind()) && !SyncTexts.hasOption(item, SyncOption.PRUNE_FALSE)) {
            found.at(item, "has no sync option Prune=false: a mistake in Git would remove it");
        }
        if (HOLDING_DATA.contains(item.kind()) && !SyncTexts.hasOption(item, SyncOption.DELETE_FALSE)) {
            found.at(item, "has no sync option Delete=false: it would go with its application, and what it holds");
        }
    }

    private static void classBeforePool(Folder folder, Found found) {
        for (Item item : folder.items()) {
            Pool.of(item)
                    .ifPresent(pool -> folder.items().stream()
                            .filter(other -> other.kind()
                                            .equals(pool.nodes().nodeClassRef().kind())
                                    && other.name()
                                            .equals(pool.nodes().nodeClassRef().name())
                                    && other.wave() >= item.wave())
                            .forEach(other -> found.at(
                                    other,
                                    "has wave " + other.wave() + ", which must be below " + item.wave() + ", that of "
                                            + item.title())));
        }
    }
}
