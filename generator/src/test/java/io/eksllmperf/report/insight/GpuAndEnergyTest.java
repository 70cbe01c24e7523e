package io.eksllmperf.report.insight;

import static io.eksllmperf.report.insight.Planted.level;
import static io.eksllmperf.report.insight.Planted.sweep;
import static io.eksllmperf.report.insight.Planted.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Insight.Kind;
import io.eksllmperf.report.Insight.LeftOut;
import io.eksllmperf.report.Insight.Standing;
import io.eksllmperf.report.Level;
import org.junit.jupiter.api.Test;

class GpuAndEnergyTest {
    private static final Level L10 = level(10, 2.0, 5000, 0.01);
    private static final Level L20 = level(20, 3.8, 5400, 0.01);

    @Test
    void tellTheGpusAtThePeak() {
        Insight gpu = Planted.insight(
                sweep(
                        with(L10, Figure.GPU_UTILIZATION, 60),
                        with(with(L20, Figure.GPU_UTILIZATION, 97.25), Figure.GPU_MEMORY, 21504)),
                Kind.GPU);
        assertThat(Said.by(gpu))
                .isEqualTo(
                        "At concurrency 20, where throughput is highest, GPU utilization is 97.3 % on average and GPU memory"
                                + " in use is at most 21,504 MiB. Utilization is the share of time in which any kernel ran, not how"
                                + " much of the GPU it used.");
        assertThat(gpu.standing()).isEqualTo(Standing.STANDS);
        assertThat(gpu.rests()).containsExactly(10, 20);
        assertThat(gpu.values().toString())
                .isEqualTo("{concurrency=20.0, gpu_utilization_percent=97.25, gpu_memory_mib=21504.0}");
    }

    @Test
    void sayThatThePeakHasNoGpuFigures() {
        Insight gpu = Planted.insight(sweep(with(L10, Figure.GPU_MEMORY, 20000), L20), Kind.GPU);
        assertThat(Said.by(gpu))
                .isEqualTo(
                        "At concurrency 10, where throughput is highest of the levels with GPU figures, GPU memory in use"
                                + " is at most 20,000 MiB.");
        assertThat(gpu.leftOut()).containsExactly(new LeftOut(20, "GPU memory not recorded"));
    }

    @Test
    void areNotMeasurableWhereOnlyAnUnusableLevelRecordedThem() {
        Level recorded = with(with(with(L20, Figure.GPU_UTILIZATION, 97), Figure.ENERGY, 0.2), Planted.NOT_HELD);
        Insight gpu = Planted.insight(sweep(L10, recorded), Kind.GPU);
        assertThat(Said.by(gpu)).isEqualTo("No usable level carries GPU utilization.");
        assertThat(gpu.standing()).isEqualTo(Standing.NOT_MEASURABLE);
        Insight energy = Planted.insight(sweep(L10, recorded), Kind.ENERGY);
        assertThat(Said.by(energy)).isEqualTo("No usable level carries energy per million output tokens.");
        assertThat(energy.leftOut())
                .containsExactly(
                        new LeftOut(10, "energy per million output tokens not recorded"),
                        new LeftOut(20, "concurrency not held"));
    }

    @Test
    void areLeftOutWhereNobodyRecordedThem() {
        assertThat(Insights.of(sweep(L10, L20))).extracting(Insight::kind).doesNotContain(Kind.GPU, Kind.ENERGY);
    }

    @Test
    void tellTheLeastEnergy() {
        Insight energy = Planted.insight(
                sweep(with(L10, Figure.ENERGY, 0.3), with(with(L20, Figure.ENERGY, 0.125), Figure.POWER, 280)),
                Kind.ENERGY);
        assertThat(Said.by(energy))
                .isEqualTo(
                        "A million output tokens take least energy at concurrency 20: 0.125 kWh, at a mean power of 280.0 W."
                                + " This is the energy of the GPUs alone, without the rest of the node.");
        assertThat(energy.values().toString())
                .isEqualTo("{concurrency=20.0, kwh_per_million_output_tokens=0.125, power_w=280.0}");
    }

    @Test
    void markTheEnergyOfTokensOfAnotherTokenizer() {
        Insight energy = Planted.insight(sweep(with(with(L10, Figure.ENERGY, 0.3), Planted.FOREIGN)), Kind.ENERGY);
        assertThat(Said.by(energy)).endsWith(" Tokens were counted with another tokenizer.");
        assertThat(energy.standing()).isEqualTo(Standing.LIMITED);
        assertThat(energy.values()).containsKey("kwh_per_million_output_tokens_of_foreign_tokenizer");
    }
}
