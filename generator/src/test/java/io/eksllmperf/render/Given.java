package io.eksllmperf.render;

import io.eksllmperf.Shipped;
import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.InputParser;
import io.eksllmperf.spec.InputParser.Parsed;
import io.eksllmperf.spec.Inputs;
import io.eksllmperf.yaml.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Experiments as the resources of a cluster get them: read and resolved.
 *
 * @param cluster the shipped cluster or a variant of it
 * @param servers its servers
 */
public record Given(Cluster cluster, List<ResolvedServing> servers) {
    private static final Catalog CATALOG = Catalog.shipped();

    /** The shipped experiments, self-managed Karpenter. */
    public static Given karpenter() {
        return of(Shipped.experiments());
    }

    /** The same on EKS Auto Mode. */
    public static Given autoMode() {
        return of(Shipped.experiments()
                .with(Shipped.CLUSTER, "nodeProvisioner: karpenter", "nodeProvisioner: eks-auto-mode"));
    }

    /** The shipped experiments, with a text of the cluster's file replaced. */
    public static Given cluster(String from, String to) {
        return of(Shipped.experiments().with(Shipped.CLUSTER, from, to));
    }

    public static Given of(Shipped shipped) {
        Parsed parsed = InputParser.parse(shipped.files());
        if (!parsed.ok()) {
            throw new IllegalArgumentException("the input has errors: " + parsed.findings());
        }
        Inputs inputs = parsed.inputs();
        Cluster cluster = inputs.clusters().get(0);
        Resolver resolver = new Resolver(CATALOG);
        List<ResolvedServing> servers = inputs.on(cluster).stream()
                .filter(Experiment::ownsServing)
                .map(owner -> resolver.serving(cluster, owner))
                .flatMap(Optional::stream)
                .toList();
        return new Given(cluster, servers);
    }

    /** A resource as whoever reads its file sees it. */
    public static Map<String, Object> readBack(Object resource) {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(Yaml.text(resource));
        Map<String, Object> tree = new TreeMap<>();
        ((Map<?, ?>) read).forEach((key, value) -> tree.put((String) key, value));
        return tree;
    }
}
