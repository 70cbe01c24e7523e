package io.eksllmperf.plan.cost;

import io.eksllmperf.catalog.EksVersion;
import io.eksllmperf.catalog.EksVersion.Support;
import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.catalog.Quota;
import io.eksllmperf.plan.cost.ClusterPlan.Nodes;
import io.eksllmperf.render.Rendered;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Cluster.SystemNodes;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Plans one cluster.
 *
 * @param basis all that the plan is made of
 * @param cluster the cluster
 */
record ClusterPlanner(Basis basis, Cluster cluster) {
    private static final BigDecimal BYTES_PER_GIB = BigDecimal.valueOf(1L << 30);

    /** eksctl makes one for each zone, one, or none. */
    static int natGateways(Cluster cluster) {
        return switch (cluster.vpc().natGateway()) {
            case "Disable" -> 0;
            case "Single" -> 1;
            default -> cluster.availabilityZones().size();
        };
    }

    /** @param all servers of all clusters */
    ClusterPlan plan(List<ServerPlan> all) {
        List<ServerPlan> servers = all.stream()
                .filter(server -> server.cluster().equals(cluster.name()))
                .toList();
        List<Nodes> nodes = new ArrayList<>(gpuNodes(servers));
        Optional<Nodes> load = loadNodes(servers);
        load.ifPresent(nodes::add);
        return new ClusterPlan(cluster.name(), cluster.region(), cluster.autoMode(), nodes, quotas(nodes), floor(load));
    }

    /** Auto Mode chooses its system nodes itself. */
    private List<Quota.Need> quotas(List<Nodes> nodes) {
        List<Quota.Nodes> counted = new ArrayList<>();
        for (Nodes some : nodes) {
            basis.catalog()
                    .instanceType(some.rate().instanceType())
                    .ifPresent(type ->
                            counted.add(new Quota.Nodes(type, some.rate().capacityType(), some.count())));
        }
        if (!cluster.autoMode()) {
            basis.catalog()
                    .instanceType(cluster.systemNodes().instanceType())
                    .ifPresent(type -> counted.add(new Quota.Nodes(
                            type, NodeRate.ON_DEMAND, cluster.systemNodes().count())));
        }
        return basis.catalog().quotas(counted);
    }

    private static List<Nodes> gpuNodes(List<ServerPlan> servers) {
        Map<String, Nodes> byKind = new TreeMap<>();
        for (ServerPlan server : servers) {
            if (!server.parked()) {
                NodeRate rate = server.nodes().gpu();
                byKind.merge(
                        rate.instanceType() + " " + rate.capacityType(),
                        new Nodes("GPU", rate, 1),
                        (one, other) -> new Nodes("GPU", rate, one.count() + 1));
            }
        }
        return List.copyOf(byKind.values());
    }

    /** One for each server's triton-perf, which also runs where the server is parked. */
    private static Optional<Nodes> loadNodes(List<ServerPlan> servers) {
        return servers.stream()
                .findFirst()
                .map(server -> new Nodes("load", server.nodes().load(), servers.size()));
    }

    private Floor floor(Optional<Nodes> load) {
        List<Floor.Item> items = new ArrayList<>();
        items.add(controlPlane());
        items.add(systemNodes());
        int gateways = natGateways(cluster);
        if (gateways > 0) {
            items.add(new Floor.Item(
                    count(gateways, "NAT gateway"),
                    basis.price("nat-gateway-hour", cluster.region()).times(gateways),
                    ""));
        }
        load.ifPresent(nodes -> items.add(new Floor.Item(
                count(nodes.count(), "load node") + ", " + nodes.rate().instanceType(),
                nodes.usdPerHour(),
                "triton-perf keeps one for each server, parked or not")));
        items.addAll(volumes(load.map(Nodes::count).orElse(0)));
        return new Floor(items, basis.catalog().timeModel().hoursPerMonth());
    }

    private Floor.Item controlPlane() {
        String version = cluster.kubernetesVersion().text();
        String what = "control plane, EKS " + version;
        Optional<EksVersion> eks = basis.catalog().eksVersion(version);
        if (eks.isEmpty()) {
            return new Floor.Item(what, Usd.UNKNOWN, "no price is known for EKS " + version);
        }
        EksVersion known = eks.get();
        if (basis.date().isEmpty()) {
            return new Floor.Item(
                    what,
                    Usd.of(known.standardUsd()),
                    "standard support until " + known.standardEnds() + ", then $" + known.extendedUsd() + " an hour");
        }
        Support support = known.support(basis.date().get());
        String note = switch (support) {
            case STANDARD -> "standard support until " + known.standardEnds();
            case EXTENDED -> "extended support until " + known.extendedEnds();
            case NOT_YET -> "not on EKS before " + known.since();
            case ENDED -> "out of support since " + known.extendedEnds();
        };
        Usd usd = new Usd(known.controlPlaneUsdPerHour(basis.date().get()));
        return new Floor.Item(what, usd, note);
    }

    private Floor.Item systemNodes() {
        SystemNodes nodes = cluster.systemNodes();
        if (cluster.autoMode()) {
            return new Floor.Item(
                    "system nodes of EKS Auto Mode",
                    Usd.UNKNOWN,
                    "it chooses how many of which type; neither they nor its fee are known here");
        }
        Optional<InstanceType> type = basis.catalog().instanceType(nodes.instanceType());
        Usd usd = type.map(known -> NodeRate.of(basis.catalog(), known, NodeRate.ON_DEMAND, cluster.region())
                        .usdPerHour())
                .orElse(Usd.UNKNOWN);
        return new Floor.Item(
                count(nodes.count(), "system node") + ", " + nodes.instanceType(),
                usd.times(nodes.count()),
                type.isPresent() ? "" : "no price is known for " + nodes.instanceType());
    }

    private List<Floor.Item> volumes(int loadNodes) {
        List<Floor.Item> items = new ArrayList<>();
        // Auto Mode gives its nodes disks of its own choice.
        if (!cluster.autoMode()) {
            SystemNodes nodes = cluster.systemNodes();
            items.add(volume("root volumes of system nodes", nodes.volumeSize().gibibytes() * nodes.count()));
        }
        if (!cluster.autoMode() && loadNodes > 0) {
            items.add(volume(
                    "root volumes of load nodes",
                    cluster.loadNodes().rootVolume().gibibytes() * loadNodes));
        }
        claims().forEach((name, gib) -> items.add(volume("volumes " + name, gib)));
        return items;
    }

    private Floor.Item volume(String what, long gib) {
        Usd month = basis.price("ebs-gp3-gb-month", cluster.region()).times(gib);
        return new Floor.Item(
                what + ", " + gib + " GiB",
                month.dividedBy(basis.catalog().timeModel().hoursPerMonth()),
                "");
    }

    /** GiB of the cluster's claims by name: results and model-cache. They outlive the servers. */
    private Map<String, Long> claims() {
        Map<String, Long> claims = new TreeMap<>();
        for (Rendered file : basis.contents().files()) {
            if (file.resource() instanceof PersistentVolumeClaim claim
                    && file.path().startsWith("manifests/" + cluster.name() + "/")) {
                claims.merge(claim.getMetadata().getName(), gib(claim), Long::sum);
            }
        }
        return claims;
    }

    /** What AWS bills: whole GiB. */
    private static long gib(PersistentVolumeClaim claim) {
        Quantity size = claim.getSpec().getResources().getRequests().getOrDefault("storage", new Quantity("0"));
        return Quantity.getAmountInBytes(size)
                .divide(BYTES_PER_GIB, 0, RoundingMode.CEILING)
                .longValueExact();
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
