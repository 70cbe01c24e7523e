package io.eksllmperf.catalog;

/**
 * What a node offers to pods, as Karpenter computes it before the node exists (aws/karpenter-provider-aws v1.14.1
 * pkg/providers/instancetype/types.go lines 356-365 and 522-570). DaemonSets take their share of it.
 *
 * @param cpuMillis CPU in thousandths of a vCPU
 * @param memoryMib memory in MiB
 * @param pods pods that get an address
 */
public record Allocatable(int cpuMillis, long memoryMib, int pods) {
    /**
     * The share of memory that Karpenter writes off before it has seen a node of the type (vmMemoryOverheadPercent).
     */
    private static final double VM_OVERHEAD = 0.075;

    private static final int EVICTION_MIB = 100;
    private static final double EVICTION_DISK_SHARE = 0.10;

    static Allocatable of(int vcpu, int memoryMib, int maxPods) {
        int kubeletMib = 11 * maxPods + 255;
        long memory = (long) Math.floor(memoryMib * (1 - VM_OVERHEAD)) - kubeletMib - EVICTION_MIB;
        return new Allocatable(vcpu * 1000 - reservedMillis(vcpu), memory, maxPods);
    }

    /**
     * Ephemeral storage in GiB that pods may use of a disk of so many GiB: 10 % are kept for eviction, 1 for the
     * kubelet.
     */
    public static double diskGib(double gib) {
        return gib - gib * EVICTION_DISK_SHARE - 1;
    }

    /** 6 % of the first core, 1 % of the second, half a percent of the next two, a quarter percent of the rest. */
    private static int reservedMillis(int vcpu) {
        double reserved = 0;
        for (int core = 1; core <= vcpu; core++) {
            reserved += core == 1 ? 60 : core == 2 ? 10 : core <= 4 ? 5 : 2.5;
        }
        return (int) reserved;
    }
}
