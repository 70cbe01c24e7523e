package io.eksllmperf.catalog;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An EC2 instance type (amd64).
 *
 * @param name such as {@code g5.8xlarge}
 * @param vcpu virtual CPUs
 * @param memoryMib memory in MiB as EC2 reports it
 * @param gpu name in the table of GPUs; empty for a type without
 * @param gpus number of GPUs
 * @param nvmeGb local NVMe in GB, all disks together
 * @param networkMbps network bandwidth in Mbit/s that the type holds or bursts to
 * @param maxPods pods that the VPC CNI has addresses for
 * @param usdPerHour on-demand price in us-east-1, Linux, US dollars; see {@link Catalog#onDemand} for its date and
 *     source
 */
public record InstanceType(
        String name,
        int vcpu,
        int memoryMib,
        Optional<String> gpu,
        int gpus,
        int nvmeGb,
        int networkMbps,
        int maxPods,
        BigDecimal usdPerHour) {
    static final String COLUMNS =
            "type | vcpu | memory MiB | gpu | gpus | nvme GB | network Mbps | max pods | usd per hour";

    static InstanceType from(Row row) {
        return new InstanceType(
                row.text("type"),
                row.whole("vcpu"),
                row.whole("memory MiB"),
                row.optional("gpu"),
                row.whole("gpus"),
                row.whole("nvme GB"),
                row.whole("network Mbps"),
                row.whole("max pods"),
                row.money("usd per hour"));
    }

    /** {@code g5} of {@code g5.8xlarge}. */
    public String family() {
        return name.substring(0, name.indexOf('.'));
    }

    public Allocatable allocatable() {
        return Allocatable.of(vcpu, memoryMib, maxPods);
    }
}
