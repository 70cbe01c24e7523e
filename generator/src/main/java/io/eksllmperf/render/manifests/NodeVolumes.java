package io.eksllmperf.render.manifests;

import io.eksllmperf.model.karpenter.BlockDeviceMapping;
import io.eksllmperf.model.karpenter.BlockDeviceMapping.Ebs;
import io.eksllmperf.spec.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * The EBS volumes of a node: one for all that is pulled and written. AL2023 boots from it; Bottlerocket boots from a
 * small one of its own and keeps images and containers on a second.
 */
final class NodeVolumes {
    private static final String OPERATING_SYSTEM = "4Gi";
    /** gp3's own operations per second, in its price; they allow 750 MiB/s. */
    private static final int IOPS = 3000;
    /** MiB/s: AWS's recipe for nodes that pull images of 10 GB (EKS User Guide, ml-cluster-setup-cli, 2026). */
    private static final int THROUGHPUT = 600;

    private NodeVolumes() {}

    static List<BlockDeviceMapping> of(String ami, Quantity size) {
        Ebs data = Ebs.gp3(size.gibibytes() + "Gi", Optional.of(IOPS), Optional.of(THROUGHPUT));
        if (ami.startsWith("bottlerocket@")) {
            Ebs system = Ebs.gp3(OPERATING_SYSTEM, Optional.empty(), Optional.empty());
            return List.of(
                    new BlockDeviceMapping("/dev/xvda", Optional.empty(), system),
                    BlockDeviceMapping.root("/dev/xvdb", data));
        }
        return List.of(BlockDeviceMapping.root("/dev/xvda", data));
    }
}
