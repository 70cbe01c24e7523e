package io.eksllmperf.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceTypeTest {
    private final Catalog catalog = Catalog.shipped();

    /** What Karpenter's own reference says these types offer to pods (v1.14 reference/instance-types.md). */
    @ParameterizedTest
    @CsvSource({
        "g5.xlarge, 3920, 14162, 58",
        "g5.2xlarge, 7910, 29317, 58",
        "g5.4xlarge, 15890, 57691, 234",
        "g5.8xlarge, 31850, 118312, 234",
        "g5.12xlarge, 47810, 173400, 737",
        "g5.16xlarge, 63770, 239554, 234",
        "g5.24xlarge, 95690, 355262, 737",
        "g5.48xlarge, 191450, 723299, 345",
        "g6.xlarge, 3920, 14162, 58",
        "g6.2xlarge, 7910, 29317, 58",
        "g6.4xlarge, 15890, 57691, 234",
        "g6.8xlarge, 31850, 118312, 234",
        "g6.12xlarge, 47810, 178933, 234",
        "g6.16xlarge, 63770, 234021, 737",
        "g6.24xlarge, 95690, 355262, 737",
        "g6.48xlarge, 191450, 718987, 737",
        "g6e.xlarge, 3920, 29317, 58",
        "g6e.2xlarge, 7910, 59627, 58",
        "g6e.4xlarge, 15890, 118312, 234",
        "g6e.8xlarge, 31850, 239554, 234",
        "g6e.12xlarge, 47810, 360157, 292",
        "g6e.16xlarge, 63770, 476504, 737",
        "g6e.24xlarge, 95690, 721682, 492",
        "g6e.48xlarge, 191450, 1449132, 492",
        "p4d.24xlarge, 95690, 1082712, 737",
        "p4de.24xlarge, 95690, 1082712, 737",
        "p5.4xlarge, 15890, 240830, 118",
        "p5.48xlarge, 191450, 1938410, 100",
        "p5en.48xlarge, 191450, 1937332, 198",
        "m5.large, 1930, 6903, 29",
        "m5.xlarge, 3920, 14162, 58",
        "m5.2xlarge, 7910, 29317, 58",
        "m5.4xlarge, 15890, 57691, 234",
        "m6i.large, 1930, 6903, 29",
        "m6i.xlarge, 3920, 14162, 58",
        "m6i.2xlarge, 7910, 29317, 58",
        "m6i.4xlarge, 15890, 57691, 234",
        "m6i.8xlarge, 31850, 118312, 234",
        "m7i.large, 1930, 6903, 29",
        "m7i.xlarge, 3920, 14162, 58",
        "m7i.2xlarge, 7910, 29317, 58",
        "m7i.4xlarge, 15890, 57691, 234",
        "m7i.8xlarge, 31850, 118312, 234",
        "c6i.2xlarge, 7910, 14162, 58",
        "c6i.4xlarge, 15890, 27381, 234",
        "c6i.8xlarge, 31850, 57691, 234",
        "c7i.2xlarge, 7910, 14162, 58",
        "c7i.4xlarge, 15890, 27381, 234",
        "c7i.8xlarge, 31850, 57691, 234",
    })
    void allocatableIsWhatKarpenterComputes(String name, int cpuMillis, long memoryMib, int pods) {
        assertThat(catalog.instanceType(name).orElseThrow().allocatable())
                .isEqualTo(new Allocatable(cpuMillis, memoryMib, pods));
    }

    @Test
    void theShippedNodeIsComplete() {
        InstanceType g5 = catalog.instanceType("g5.8xlarge").orElseThrow();
        assertThat(g5.vcpu()).isEqualTo(32);
        assertThat(g5.memoryMib()).isEqualTo(128 * 1024);
        assertThat(g5.gpu()).contains("A10G");
        assertThat(g5.gpus()).isEqualTo(1);
        assertThat(g5.nvmeGb()).isEqualTo(900);
        assertThat(g5.networkMbps()).isEqualTo(25_000);
        assertThat(g5.maxPods()).isEqualTo(234);
        assertThat(g5.usdPerHour()).isEqualTo(new BigDecimal("2.448"));
        assertThat(g5.family()).isEqualTo("g5");
    }

    @Test
    void aBiggerG5HasNotAlwaysMoreGpus() {
        assertThat(catalog.instanceType("g5.16xlarge").orElseThrow().gpus()).isEqualTo(1);
        assertThat(catalog.instanceType("g5.12xlarge").orElseThrow().gpus()).isEqualTo(4);
    }

    @Test
    void everyGpuNamedByATypeIsInTheTableOfGpus() {
        for (String name : catalog.instanceTypeNames()) {
            InstanceType type = catalog.instanceType(name).orElseThrow();
            assertThat(type.gpu().isPresent()).as(name).isEqualTo(type.gpus() > 0);
            assertThat(catalog.gpuOf(type).isPresent()).as(name).isEqualTo(type.gpus() > 0);
        }
    }

    @Test
    void everyGpuIsCarriedByAType() {
        assertThat(catalog.gpuNames())
                .allSatisfy(gpu -> assertThat(catalog.instanceTypeNames())
                        .anyMatch(name -> catalog.instanceType(name)
                                .orElseThrow()
                                .gpu()
                                .filter(gpu::equals)
                                .isPresent()));
    }

    @Test
    void anUnknownTypeIsEmpty() {
        assertThat(catalog.instanceType("g5.9xlarge")).isEmpty();
    }

    @Test
    void diskForPodsIsWhatEvictionAndKubeletLeave() {
        assertThat(Allocatable.diskGib(20)).isCloseTo(17, within(1e-9));
        assertThat(Allocatable.diskGib(300)).isCloseTo(269, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "A10G, 8.6, 22888, a10g, 256",
        "L4, 8.9, 22888, l4, 256",
        "L40S, 8.9, 45776, l40s, 256",
        "A100-40GB, 8.0, 40960, a100, 256",
        "A100-80GB, 8.0, 81920, a100, 256",
        "H100, 9.0, 81920, h100, 1024",
        "H200, 9.0, 144384, h200, 1024",
    })
    void gpusAreKnownAsKarpenterAndCudaNameThem(
            String name, String capability, int memoryMib, String karpenterName, int sequences) {
        Gpu gpu = catalog.gpu(name).orElseThrow();
        assertThat(gpu.computeCapability()).isEqualTo(Version.of(capability));
        assertThat(gpu.memoryMib()).isEqualTo(memoryMib);
        assertThat(gpu.karpenterName()).isEqualTo(karpenterName);
        assertThat(gpu.defaultMaxNumSeqs()).isEqualTo(sequences);
        assertThat(gpu.isHopper()).isEqualTo(capability.equals("9.0"));
        assertThat(gpu.deviceGib()).isLessThan(memoryMib / 1024.0).isGreaterThan(memoryMib / 1024.0 * 0.95);
        assertThat(gpu.marketingName()).startsWith("NVIDIA ");
    }
}
