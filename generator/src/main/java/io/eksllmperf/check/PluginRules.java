package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;
import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.eksllmperf.spec.Cluster;
import java.util.List;
import java.util.Optional;

/** What makes a GPU of a node into a resource of Kubernetes, and where that is missing or there twice. */
final class PluginRules {
    private static final String PLUGIN = "nvidia-device-plugin";
    private static final String PRESENT = "nvidia.com/gpu.present";
    private static final String AL2023 = "al2023@";

    static final List<Rule> RULES = List.of(
            error(
                            "ELP221",
                            "GPUs that nobody announces, or two do",
                            "An AL2023 node without device plugin is Ready and offers no nvidia.com/gpu, and is never"
                                    + " removed as empty; Bottlerocket and Auto Mode have a plugin built in (Karpenter"
                                    + " #1914, #3862).")
                    .on(View.ALL, PluginRules::plugin)
                    .never(),
            warning(
                            "ELP225",
                            "A GPU type where no GPU is used",
                            "The GPU is billed and does nothing. On system nodes eksctl installs a device plugin of"
                                    + " its own, the second one of the cluster; on load nodes there is none, so that"
                                    + " Karpenter takes them for unfinished (eksctl tasks.go).")
                    .on(View.CLUSTERS, PluginRules::unusedGpu));

    private PluginRules() {}

    private static void plugin(View view, Found found) {
        for (Cluster cluster : view.clusters()) {
            Optional<Item> plugin = view.app(cluster, PLUGIN).map(App::item);
            for (Pool pool : view.pools(cluster.name())) {
                if (!pool.hasGpus()) {
                    continue;
                }
                boolean needs = image(view, cluster, pool).startsWith(AL2023);
                if (needs && plugin.isEmpty()) {
                    found.at(
                            pool.item(),
                            "boots AL2023, which has no device plugin, and no application installs chart " + PLUGIN);
                }
                if (!needs && plugin.isPresent()) {
                    found.at(
                            plugin.get(),
                            "installs a device plugin that the nodes of pool "
                                    + pool.item().name() + " have built in; remove it");
                }
                if (needs && !"true".equals(pool.labels().get(PRESENT))) {
                    found.at(
                            pool.item(),
                            "has no label " + PRESENT + ": \"true\", without which no device plugin runs on its"
                                    + " nodes; add it");
                }
            }
        }
    }

    /** The alias that the pool's nodes boot; the empty text where AWS chooses it. */
    private static String image(View view, Cluster cluster, Pool pool) {
        for (Item item : view.in("manifests/" + cluster.name() + "/platform")) {
            if (item.resource() instanceof Ec2NodeClass nodes
                    && item.name().equals(pool.nodes().nodeClassRef().name())) {
                return nodes.spec().amiSelectorTerms().get(0).alias();
            }
        }
        return "";
    }

    private static void unusedGpu(Cluster cluster, Found found) {
        String system = cluster.systemNodes().instanceType();
        if (!cluster.autoMode() && hasGpu(system, found)) {
            found.at(
                    cluster,
                    "spec.systemNodes.instanceType",
                    system + " has a GPU that system nodes do not use, and eksctl installs a second device plugin for"
                            + " it; take m6i.2xlarge, for example");
        }
        String load = cluster.loadNodes().instanceType();
        if (hasGpu(load, found)) {
            found.at(
                    cluster,
                    "spec.loadNodes.instanceType",
                    load + " has a GPU that load nodes do not use, and without a device plugin Karpenter never takes"
                            + " such a node for ready or empty; take m6i.2xlarge, for example");
        }
    }

    private static boolean hasGpu(String type, Found found) {
        return found.catalog()
                .instanceType(type)
                .map(InstanceType::gpus)
                .filter(gpus -> gpus > 0)
                .isPresent();
    }
}
