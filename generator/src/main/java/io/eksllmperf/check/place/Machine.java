package io.eksllmperf.check.place;

import io.eksllmperf.catalog.Allocatable;
import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.catalog.InstanceType;
import java.util.HashMap;
import java.util.Map;

/** The labels that a node has by its EC2 type, and what it offers. */
final class Machine {
    static final String TYPE = "node.kubernetes.io/instance-type";
    private static final double MIB = 1024 * 1024;
    private static final double GB = 1e9;
    private static final double GIB_IN_MIB = 1024;

    private Machine() {}

    /** What every node of the type has, whoever launches it. */
    static Map<String, Values> labels(String type) {
        Map<String, Values> labels = new HashMap<>();
        labels.put(TYPE, Values.of(type));
        labels.put("kubernetes.io/arch", Values.of("amd64"));
        labels.put("kubernetes.io/os", Values.of("linux"));
        return labels;
    }

    /**
     * What Karpenter, or EKS Auto Mode, says of it (aws/karpenter-provider-aws v1.14 pkg/providers/instancetype/types.go;
     * EKS User Guide, automode/create-node-pool).
     *
     * @param group {@code karpenter.k8s.aws} or {@code eks.amazonaws.com}
     */
    static Map<String, Values> described(InstanceType type, String group, Catalog catalog) {
        Map<String, Values> labels = labels(type.name());
        String prefix = group + "/instance-";
        String family = type.family();
        labels.put(prefix + "family", Values.of(family));
        labels.put(prefix + "category", Values.of(letters(family)));
        labels.put(prefix + "generation", Values.of(digits(family)));
        labels.put(prefix + "size", Values.of(type.name().substring(family.length() + 1)));
        labels.put(prefix + "cpu", Values.of(Integer.toString(type.vcpu())));
        labels.put(prefix + "memory", Values.of(Integer.toString(type.memoryMib())));
        labels.put(prefix + "network-bandwidth", Values.of(Integer.toString(type.networkMbps())));
        labels.put(prefix + "local-nvme", type.nvmeGb() == 0 ? Values.NONE : number(type.nvmeGb()));
        for (String name : new String[] {"gpu-name", "gpu-manufacturer", "gpu-count", "gpu-memory"}) {
            labels.put(prefix + name, Values.NONE);
        }
        for (String name : new String[] {"accelerator-name", "accelerator-manufacturer", "accelerator-count"}) {
            labels.put(prefix + name, Values.NONE);
        }
        catalog.gpuOf(type).ifPresent(gpu -> {
            labels.put(prefix + "gpu-name", Values.of(gpu.karpenterName()));
            labels.put(prefix + "gpu-manufacturer", Values.of("nvidia"));
            labels.put(prefix + "gpu-count", number(type.gpus()));
            labels.put(prefix + "gpu-memory", number(gpu.memoryMib()));
        });
        return labels;
    }

    /** @param diskMib size of the disk that images, containers and emptyDirs share */
    static Room room(InstanceType type, double diskMib) {
        Allocatable offered = type.allocatable();
        long disk = (long) (Allocatable.diskGib(diskMib / GIB_IN_MIB) * GIB_IN_MIB);
        return new Room(offered.cpuMillis(), offered.memoryMib(), disk, type.gpus());
    }

    /** MiB of the type's NVMe disks together. */
    static double nvmeMib(InstanceType type) {
        return type.nvmeGb() * GB / MIB;
    }

    private static Values number(int number) {
        return Values.of(Integer.toString(number));
    }

    private static String letters(String family) {
        return family.substring(0, digit(family));
    }

    /** {@code 6} of {@code g6e}. */
    private static String digits(String family) {
        int start = digit(family);
        int end = start;
        while (end < family.length() && Character.isDigit(family.charAt(end))) {
            end++;
        }
        return family.substring(start, end);
    }

    private static int digit(String family) {
        int at = 0;
        while (at < family.length() && !Character.isDigit(family.charAt(at))) {
            at++;
        }
        return at;
    }
}
