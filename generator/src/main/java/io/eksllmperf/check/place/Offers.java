package io.eksllmperf.check.place;

import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.model.Taint;
import io.eksllmperf.model.eksctl.ClusterConfig;
import io.eksllmperf.model.eksctl.ManagedNodeGroup;
import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.eksllmperf.model.karpenter.NodeClass;
import io.eksllmperf.model.karpenter.NodePool;
import io.eksllmperf.model.karpenter.Requirement;
import io.eksllmperf.model.karpenter.Requirement.Operator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nodes of a cluster: those that pools can launch, and those that are there. */
public final class Offers {
    private static final String CAPACITY = "karpenter.sh/capacity-type";
    private static final List<String> CAPACITIES = List.of("on-demand", "reserved", "spot");
    /** Beginnings of the keys that every node of Kubernetes on EC2 has in some value. */
    private static final Set<String> ON_EVERY_NODE = Set.of(
            "topology.kubernetes.io/",
            "topology.k8s.aws/",
            "topology.ebs.csi.aws.com/",
            "node.kubernetes.io/",
            "kubernetes.io/",
            "beta.kubernetes.io/");

    /** Replicas of Karpenter's chart, each on a node of its own (charts/karpenter/values.yaml). */
    private static final int KARPENTERS = 2;

    private Offers() {}

    /**
     * What a pool can launch.
     *
     * @param offers one for each EC2 type of the pool
     * @param excluded types that the pool names, or that the catalog has, and that its own requirements exclude
     */
    public record OfPool(List<Offer> offers, List<Excluded> excluded) {}

    public static OfPool of(NodePool pool, Ground ground) {
        List<Condition> conditions = new ArrayList<>();
        Collection<String> types = ground.catalog().instanceTypeNames();
        for (Requirement requirement : pool.spec().template().spec().requirements()) {
            boolean namesTypes = requirement.key().equals(Machine.TYPE) && requirement.operator() == Operator.IN;
            types = namesTypes ? requirement.values() : types;
            conditions.add(Condition.of(requirement));
        }
        List<Offer> offers = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        for (String type : types) {
            Offer any = launched(type, pool, ground);
            Map<String, Values> seen = new HashMap<>();
            Optional<String> fault = Placing.narrow(any, conditions, seen);
            if (fault.isPresent()) {
                excluded.add(new Excluded(any, Excluded.Constraint.LABEL, fault.get(), 1));
            } else {
                offers.add(labelled(any, seen));
            }
        }
        return new OfPool(List.copyOf(offers), List.copyOf(excluded));
    }

    /** A node of a type, before the pool's requirements. */
    private static Offer launched(String name, NodePool pool, Ground ground) {
        String group = pool.spec().template().spec().nodeClassRef().group();
        Optional<InstanceType> type = ground.catalog().instanceType(name);
        Map<String, Values> labels = new HashMap<>(type.map(known -> Machine.described(known, group, ground.catalog()))
                .orElseGet(() -> Machine.labels(name)));
        labels.putAll(ground.topology());
        labels.put(CAPACITY, Values.of(CAPACITIES));
        labels.put("karpenter.sh/nodepool", Values.of(pool.metadata().getName()));
        pool.spec().template().metadata().labels().forEach((key, value) -> labels.put(key, Values.of(value)));
        return new Offer(
                name,
                "pool " + pool.metadata().getName(),
                labels,
                open(group),
                pool.spec().template().spec().taints(),
                type.map(known -> Machine.room(known, disk(known, pool, ground)))
                        .orElse(Room.UNKNOWN),
                ground.daemonSets(),
                true);
    }

    private static double disk(InstanceType type, NodePool pool, Ground ground) {
        return isAutoMode(pool)
                ? Ground.autoModeDiskMib(type)
                : ground.diskMib(
                        type, pool.spec().template().spec().nodeClassRef().name());
    }

    private static boolean isAutoMode(NodePool pool) {
        return pool.spec().template().spec().nodeClassRef().group().equals(NodeClass.GROUP);
    }

    /** Labels of Karpenter mean nothing on Auto Mode, and the reverse. */
    private static Set<String> open(String group) {
        Set<String> keys = new HashSet<>(ON_EVERY_NODE);
        keys.add(group + "/instance-");
        keys.add(group + "/capacity-reservation-");
        keys.add(group.equals(Ec2NodeClass.GROUP) ? group + "/ec2nodeclass" : group + "/compute-type");
        keys.add("karpenter.sh/");
        return keys;
    }

    private static Offer labelled(Offer offer, Map<String, Values> narrowed) {
        Map<String, Values> labels = new HashMap<>(offer.labels());
        labels.putAll(narrowed);
        return new Offer(
                offer.type(),
                offer.owner(),
                labels,
                offer.open(),
                offer.taints(),
                offer.room(),
                offer.taken(),
                offer.launched());
    }

    /** The nodes that are there before any pod asks: node groups, or the pools that are built into Auto Mode. */
    public static List<Offer> standing(Ground ground) {
        List<Offer> offers = new ArrayList<>();
        ground.cluster().ifPresent(cluster -> {
            int replicas = KARPENTERS;
            for (ManagedNodeGroup group : cluster.managedNodeGroups()) {
                if (group.desiredCapacity() > 0) {
                    offers.add(standing(group, group.desiredCapacity() > replicas ? 0 : replicas, ground));
                }
                replicas = Math.max(0, replicas - group.desiredCapacity());
            }
            if (cluster.autoModeConfig().enabled()) {
                offers.addAll(builtIn(cluster, ground));
            }
        });
        return offers;
    }

    /** @param karpenters nodes of the group on which Karpenter runs, if there is none without */
    private static Offer standing(ManagedNodeGroup group, int karpenters, Ground ground) {
        Map<String, Values> labels = Machine.labels(group.instanceType());
        labels.putAll(ground.topology());
        if (!group.availabilityZones().isEmpty()) {
            labels.put(Offer.ZONE, Values.of(group.availabilityZones()));
        }
        labels.put("eks.amazonaws.com/nodegroup", Values.of(group.name()));
        group.labels().forEach((key, value) -> labels.put(key, Values.of(value)));
        Room taken = karpenters == 0
                ? ground.daemonSets()
                : ground.daemonSets()
                        .plus(Ground.room(ground.catalog().reserves().karpenter()));
        Set<String> open = new HashSet<>(ON_EVERY_NODE);
        open.add("eks.amazonaws.com/");
        return new Offer(
                group.instanceType(),
                "node group " + group.name(),
                labels,
                open,
                group.taints(),
                ground.catalog()
                        .instanceType(group.instanceType())
                        .map(type -> Machine.room(type, group.volumeSize() * 1024.0))
                        .orElse(Room.UNKNOWN),
                taken,
                false);
    }

    /** AWS chooses the type to the pod's size (EKS User Guide, automode/set-builtin-node-pools). */
    private static List<Offer> builtIn(ClusterConfig cluster, Ground ground) {
        List<Offer> offers = new ArrayList<>();
        cluster.autoModeConfig().nodePools().orElse(List.of()).forEach(pool -> {
            boolean forSystem = pool.toString().equals("system");
            Map<String, Values> labels = new HashMap<>(ground.topology());
            labels.put("kubernetes.io/os", Values.of("linux"));
            labels.put("kubernetes.io/arch", Values.of(forSystem ? List.of("amd64", "arm64") : List.of("amd64")));
            labels.put(CAPACITY, Values.of("on-demand"));
            labels.put("karpenter.sh/nodepool", Values.of(pool.toString()));
            labels.put("eks.amazonaws.com/instance-category", Values.of(List.of("c", "m", "r")));
            offers.add(new Offer(
                    "a type of AWS' choice",
                    "the built-in pool " + pool,
                    labels,
                    open(NodeClass.GROUP),
                    forSystem
                            ? List.of(new Taint("CriticalAddonsOnly", Optional.empty(), Taint.Effect.NO_SCHEDULE))
                            : List.of(),
                    new Room(Room.UNKNOWN.cpuMillis(), Room.UNKNOWN.memoryMib(), Room.UNKNOWN.diskMib(), 0),
                    Room.NONE,
                    true));
        });
        return offers;
    }
}
