package io.eksllmperf.check.place;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a node offers, or a pod asks for. Other resources are not judged: the catalog does not know them.
 *
 * @param cpuMillis CPU in thousandths
 * @param memoryMib memory in MiB
 * @param diskMib ephemeral storage in MiB
 * @param gpus NVIDIA GPUs
 */
public record Room(long cpuMillis, long memoryMib, long diskMib, long gpus) {
    /** The resource that the NVIDIA device plugin offers. */
    public static final String GPU = "nvidia.com/gpu";

    public static final Room NONE = new Room(0, 0, 0, 0);
    /** Of a node that nobody knows. */
    static final Room UNKNOWN = new Room(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private static final BigDecimal MEBI = BigDecimal.valueOf(1024 * 1024);
    private static final BigDecimal MILLI = BigDecimal.valueOf(1000);

    public Room plus(Room other) {
        return new Room(
                cpuMillis + other.cpuMillis, memoryMib + other.memoryMib, diskMib + other.diskMib, gpus + other.gpus);
    }

    private Room atLeast(Room other) {
        return new Room(
                Math.max(cpuMillis, other.cpuMillis),
                Math.max(memoryMib, other.memoryMib),
                Math.max(diskMib, other.diskMib),
                Math.max(gpus, other.gpus));
    }

    public boolean fitsIn(Room other) {
        return cpuMillis <= other.cpuMillis
                && memoryMib <= other.memoryMib
                && diskMib <= other.diskMib
                && gpus <= other.gpus;
    }

    /**
     * What a pod asks for, as the scheduler counts: the containers together, or the largest init container before them if
     * that is more; init containers that go on running count with both (k8s.io/component-helpers resource/helpers.go).
     */
    static Room of(PodSpec pod) {
        Room running = NONE;
        Room most = NONE;
        for (Container init : list(pod.getInitContainers())) {
            Room asked = of(init);
            if ("Always".equals(init.getRestartPolicy())) {
                running = running.plus(asked);
                most = most.atLeast(running);
            } else {
                most = most.atLeast(running.plus(asked));
            }
        }
        for (Container container : list(pod.getContainers())) {
            running = running.plus(of(container));
        }
        return most.atLeast(running);
    }

    private static List<Container> list(List<Container> containers) {
        return Optional.ofNullable(containers).orElse(List.of());
    }

    /** A limit without a request is the request: so the API server fills it in. */
    private static Room of(Container container) {
        Optional<ResourceRequirements> resources = Optional.ofNullable(container.getResources());
        Map<String, Quantity> requests =
                resources.flatMap(all -> Optional.ofNullable(all.getRequests())).orElse(Map.of());
        Map<String, Quantity> limits =
                resources.flatMap(all -> Optional.ofNullable(all.getLimits())).orElse(Map.of());
        return new Room(
                amount(asked("cpu", requests, limits), MILLI, BigDecimal.ONE),
                amount(asked("memory", requests, limits), BigDecimal.ONE, MEBI),
                amount(asked("ephemeral-storage", requests, limits), BigDecimal.ONE, MEBI),
                amount(asked(GPU, requests, limits), BigDecimal.ONE, BigDecimal.ONE));
    }

    private static Optional<Quantity> asked(
            String resource, Map<String, Quantity> requests, Map<String, Quantity> limits) {
        return Optional.ofNullable(requests.get(resource)).or(() -> Optional.ofNullable(limits.get(resource)));
    }

    private static long amount(Optional<Quantity> quantity, BigDecimal times, BigDecimal by) {
        return quantity.map(asked -> asked.getNumericalAmount()
                        .multiply(times)
                        .divide(by, 0, RoundingMode.CEILING)
                        .longValue())
                .orElse(0L);
    }
}
