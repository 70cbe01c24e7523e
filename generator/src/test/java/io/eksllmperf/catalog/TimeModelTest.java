package io.eksllmperf.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeModelTest {
    private final Catalog catalog = Catalog.shipped();
    private final TimeModel times = catalog.timeModel();
    private final InstanceType gpuNode = catalog.instanceType("g5.8xlarge").orElseThrow();
    private final InstanceType loadNode = catalog.instanceType("m6i.2xlarge").orElseThrow();
    private final Model model = catalog.model("openai/gpt-oss-20b").orElseThrow();
    private final Gpu a10g = catalog.gpu("A10G").orElseThrow();
    private final TokenRate rate = times.tokenRate(model, a10g, 1);

    @Test
    void aPullOf10GbTakesTheMeasuredTimeAndLessInParallel() {
        assertThat(times.imagePullSeconds(10.7, gpuNode, false)).isCloseTo(138, within(2));
        assertThat(times.imagePullSeconds(10.7, gpuNode, true)).isCloseTo(56, within(2));
    }

    @Test
    void aSlowNetworkBoundsPullAndDownload() {
        InstanceType slow = catalog.instanceType("m5.large").orElseThrow();
        assertThat(times.imagePullSeconds(10.7, slow, true)).isEqualTo(115);
        assertThat(times.downloadSeconds(14, slow)).isEqualTo(150);
        assertThat(times.downloadSeconds(14, gpuNode)).isEqualTo(140);
    }

    @Test
    void aGpuNodeTakesLongerThanACpuNode() {
        assertThat(times.nodeLaunchSeconds(gpuNode)).isEqualTo(180);
        assertThat(times.nodeLaunchSeconds(loadNode)).isEqualTo(100);
    }

    @Test
    void theServersStartIsTheSumOfItsParts() {
        StartTime start = times.start(model.downloadGb(), gpuNode);
        assertThat(start.expectedSeconds())
                .isEqualTo(start.nodeSeconds() + start.imageSeconds() + start.downloadSeconds() + start.loadSeconds())
                .isBetween(600, 900);
        assertThat(start.loadSeconds()).isEqualTo(112 + 196);
    }

    @Test
    void genaiPerfMeasuresThreeWindowsAtLeast() {
        assertThat(times.windowsSeconds(Optional.empty())).isEqualTo(36);
        assertThat(times.windowsSeconds(Optional.of(10_000.0))).isCloseTo(36, within(1e-9));
        assertThat(times.windowsSeconds(Optional.of(4_000.0))).isCloseTo(14.4, within(1e-9));
    }

    @Test
    void aProbeNeverGivesUpBeforeAQuarterOfAnHour() {
        StartTime start = times.start(model.downloadGb(), gpuNode);
        assertThat(start.probeBudgetSeconds()).isEqualTo(900);
        assertThat(start.probeFailureThreshold()).isEqualTo(90);
    }

    @Test
    void aBigModelGetsALongerProbe() {
        StartTime start = times.start(65.3, gpuNode);
        assertThat(start.probeBudgetSeconds()).isEqualTo(2 * (start.downloadSeconds() + start.loadSeconds()));
        int budget = start.probeBudgetSeconds();
        assertThat(start.probeFailureThreshold() * 10).isBetween(budget, budget + 9);
    }

    @Test
    void theRolloutOutlastsTheProbeAndTheReadyJobTheRollout() {
        StartTime start = times.start(model.downloadGb(), gpuNode);
        assertThat(start.rolloutBudgetSeconds())
                .isEqualTo(2 * (start.nodeSeconds() + start.imageSeconds()) + start.probeBudgetSeconds())
                .isGreaterThan(600);
        assertThat(start.readyDeadlineSeconds()).isEqualTo(4 * 3600 + start.rolloutBudgetSeconds());
    }

    /** The seed document's expected durations, upper ends in minutes. */
    @ParameterizedTest
    @CsvSource({"20, 3", "40, 4", "80, 6", "120, 8", "200, 12"})
    void theSeedsExpectationsLieInsideTheDeadline(int concurrency, int minutes) {
        LevelLoad load = new LevelLoad(genaiPerf(), concurrency, 0, 0, 100);
        int deadline = times.levelDeadlineSeconds(load, rate, loadNode);
        assertThat(deadline).isGreaterThanOrEqualTo(minutes * 60).isLessThanOrEqualTo(20 * 60);
        assertThat(times.levelSeconds(load, rate)).isLessThan(minutes * 60);
    }

    @Test
    void aLevelOfWindowsLastsThreeWindowsAndWhatIsAround() {
        LevelLoad load = new LevelLoad(genaiPerf(), 20, 0, 0, 100);
        assertThat(times.levelSeconds(load, rate)).isBetween(36 + 60, 36 + 60 + 10);
    }

    @Test
    void theDeadlineHoldsTenWindows() {
        LevelLoad load = new LevelLoad(genaiPerf(), 20, 0, 0, 100);
        int image = times.imagePullSeconds(genaiPerf().imageGb(), loadNode, false);
        assertThat(times.levelDeadlineSeconds(load, rate, loadNode) - image - 120)
                .isGreaterThanOrEqualTo(10 * 12 + 60);
    }

    @Test
    void aCountOfRequestsLastsAsLongAsItsTokens() {
        LevelLoad load = new LevelLoad(aiperf(), 200, 2000, 400, 100);
        assertThat(times.levelSeconds(load, rate)).isCloseTo(60 + (2400 + 200) * 100 / 767, within(2));
    }

    @Test
    void aCountThatIsLeftToTheToolIsTwiceTheClients() {
        assertThat(times.levelSeconds(new LevelLoad(aiperf(), 40, 0, 0, 100), rate))
                .isEqualTo(times.levelSeconds(new LevelLoad(aiperf(), 40, 80, 0, 100), rate));
        assertThat(times.levelSeconds(new LevelLoad(aiperf(), 1, 0, 0, 100), rate))
                .isEqualTo(times.levelSeconds(new LevelLoad(aiperf(), 1, 10, 0, 100), rate));
    }

    @Test
    void aRequestCountEndsTheWindowsOfGenaiPerf() {
        assertThat(times.levelSeconds(new LevelLoad(genaiPerf(), 20, 2000, 0, 100), rate))
                .isGreaterThan(times.levelSeconds(new LevelLoad(genaiPerf(), 20, 0, 0, 100), rate));
    }

    @Test
    void aLevelIsTheSumOfItsPartsToTheSecond() {
        for (LoadTool tool : new LoadTool[] {genaiPerf(), aiperf()}) {
            for (int concurrency = 1; concurrency <= 400; concurrency += 7) {
                for (int requests : new int[] {0, 1, 333, 4000}) {
                    LevelLoad load = new LevelLoad(tool, concurrency, requests, 3 * concurrency, 97);
                    LevelTime time = times.levelTime(load, rate);
                    assertThat(time.seconds()).isEqualTo(times.levelSeconds(load, rate));
                    assertThat(time.warmupSeconds())
                            .isEqualTo((int) Math.round(3 * concurrency * 97 / rate.at(concurrency)));
                    assertThat(time.loadSeconds()).isPositive();
                    assertThat(time.toolSeconds()).isEqualTo(60);
                }
            }
        }
    }

    @Test
    void aMonthIsATwelfthOfAYear() {
        assertThat(times.hoursPerMonth()).isEqualTo(730);
    }

    @Test
    void tokensComeFasterWithBandwidthAndSlowerWithWeights() {
        assertThat(rate.at(10)).isCloseTo(190, within(1.0));
        assertThat(rate.at(200)).isCloseTo(767, within(1.0));
        TokenRate h100 = times.tokenRate(model, catalog.gpu("H100").orElseThrow(), 1);
        assertThat(h100.plateau()).isCloseTo(767 * 3350 / 600.0, within(1.0));
        assertThat(times.tokenRate(model, a10g, 2).plateau()).isCloseTo(2 * 767, within(1.0));
        Model big = catalog.model("openai/gpt-oss-120b").orElseThrow();
        assertThat(times.tokenRate(big, a10g, 1).plateau()).isLessThan(rate.plateau() / 4);
    }

    @Test
    void aLoadOfNothingIsRefused() {
        for (int[] bad : new int[][] {{0, 0, 0, 1}, {1, -1, 0, 1}, {1, 0, -1, 1}, {1, 0, 0, 0}}) {
            assertThatThrownBy(() -> new LevelLoad(aiperf(), bad[0], bad[1], bad[2], bad[3]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("clients and tokens count from 1, requests from 0");
        }
    }

    private LoadTool genaiPerf() {
        return catalog.loadTool("genai-perf", "24.12").orElseThrow();
    }

    private LoadTool aiperf() {
        return catalog.loadTool("aiperf", "0.13.0").orElseThrow();
    }
}
