package io.eksllmperf.check.place;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.catalog.Reserve;
import io.eksllmperf.model.eksctl.ClusterConfig;
import io.eksllmperf.model.karpenter.BlockDeviceMapping;
import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What pools and node groups of a cluster stand on.
 *
 * @param catalog the facts
 * @param cluster its eksctl file; without it zones and region are not known
 * @param classes its EC2 node classes by name
 */
public record Ground(Catalog catalog, Optional<ClusterConfig> cluster, Map<String, Ec2NodeClass> classes) {
    static final String REGION = "topology.kubernetes.io/region";
    /** Karpenter's own volume where the class names none; Auto Mode's (EKS User Guide, create-node-class). */
    private static final double KARPENTERS_DISK_MIB = 20 * 1024;

    private static final double AUTO_MODE_DISK_MIB = 80 * 1024;
    private static final BigDecimal MEBI = BigDecimal.valueOf(1024 * 1024);

    public Ground {
        classes = Map.copyOf(classes);
    }

    /** Zone and region of any node. */
    Map<String, Values> topology() {
        Map<String, Values> labels = new HashMap<>();
        cluster.ifPresent(known -> {
            labels.put(Offer.ZONE, Values.of(known.availabilityZones()));
            labels.put(REGION, Values.of(known.metadata().region()));
        });
        return labels;
    }

    /** What DaemonSets ask for on every node. */
    Room daemonSets() {
        return room(catalog.reserves().daemonSets());
    }

    static Room room(Reserve reserve) {
        return new Room(reserve.cpuMillis(), reserve.memoryMib(), 0, 0);
    }

    /** MiB of the disk of an EC2 node: its NVMe as one RAID, or the root volume. */
    double diskMib(InstanceType type, String nodeClass) {
        Optional<Ec2NodeClass> known = Optional.ofNullable(classes.get(nodeClass));
        boolean raid = known.flatMap(each -> each.spec().instanceStorePolicy()).isPresent();
        if (raid && type.nvmeGb() > 0) {
            return Machine.nvmeMib(type);
        }
        return known.flatMap(each -> root(each.spec().blockDeviceMappings()))
                .map(Ground::mib)
                .orElse(KARPENTERS_DISK_MIB);
    }

    /** Auto Mode makes a RAID of the NVMe where it is larger than the volume. */
    static double autoModeDiskMib(InstanceType type) {
        return Math.max(AUTO_MODE_DISK_MIB, Machine.nvmeMib(type));
    }

    private static Optional<String> root(List<BlockDeviceMapping> volumes) {
        for (BlockDeviceMapping volume : volumes) {
            if (volume.rootVolume().orElse(volumes.size() == 1)) {
                return Optional.of(volume.ebs().volumeSize());
            }
        }
        return Optional.empty();
    }

    private static double mib(String size) {
        return Quantity.parse(size).getNumericalAmount().doubleValue() / MEBI.doubleValue();
    }
}
