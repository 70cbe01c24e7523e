package io.eksllmperf.simulated;

import static io.eksllmperf.simulated.Experiments.A10G;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.eksllmperf.Reports;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.render.manifests.LevelScript;
import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.results.AiperfJsonReader;
import io.eksllmperf.results.Measurement;
import io.eksllmperf.results.Stats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped AIPerf experiment with nothing planted but the truth: six levels, three repeats, a goal of 6 s. */
class SimulatedSweepTest {
    private static final int TOKENS = 100;
    private static final double PRICE = 2.448;

    @TempDir
    private static Path folder;

    private static List<SimulatedRun> runs = List.of();
    private static List<Finding> findings = List.of();
    private static Report report = new Report("none", List.of(), List.of(), List.of());

    @BeforeAll
    static void measure() {
        Repository repository = new Repository(folder, SimulatedServer.inputs(Experiments.withGoal("6s")));
        runs = repository.volume().sweep(Experiments.a10g(repository.inputs()), RunFolderWriter.QUIET);
        findings = repository.imported();
        report = repository.report(A10G);
    }

    private static Sweep sweep() {
        return report.sections().get(0).sweep();
    }

    private static double shown(int concurrency, Figure figure) {
        return sweep().level(concurrency).orElseThrow().value(figure).orElseThrow();
    }

    private static Insight insight(Insight.Kind kind) {
        return report.sections().get(0).insights().stream()
                .filter(insight -> insight.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static ServerModel.Truth truth(int concurrency) {
        return ServerModel.A10G.truth(concurrency, TOKENS);
    }

    private static void assertShare(double shown, double planted, double tolerance) {
        assertThat(shown / planted).as("%s shown, %s planted", shown, planted).isCloseTo(1, within(tolerance));
    }

    @Test
    void whatALevelJobLeavesIsTakenOverWithoutAWord() {
        assertThat(findings).isEmpty();
        assertThat(report.notRead()).isEmpty();
    }

    @Test
    void runYamlHasExactlyTheKeysThatTheScriptWrites() throws IOException {
        String script = LevelScript.render(runs.get(0).inputs()).getOrDefault("level.py", "");
        List<String> written = Pattern.compile("^        \"(\\w+)\": ", Pattern.MULTILINE)
                .matcher(script.substring(script.indexOf("def new_record")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        List<String> ours = new ArrayList<>();
        new ObjectMapper()
                .readTree(RunRecord.of(runs.get(0)).toPrettyString())
                .fieldNames()
                .forEachRemaining(ours::add);

        assertThat(ours).containsExactlyElementsOf(written).hasSize(18);
    }

    @Test
    void everyRunIsInOneSweepAndUsable() {
        assertThat(report.sections()).hasSize(1);
        assertThat(sweep().levels()).extracting(Level::concurrency).containsExactly(10, 20, 40, 80, 120, 200);
        assertThat(sweep().levels())
                .allSatisfy(level -> assertThat(level.rows())
                        .hasSize(3)
                        .allSatisfy(row -> assertThat(row.isUsable()).isTrue()));
        assertThat(verdicts()).containsExactly(Verdict.Kind.TOO_FEW_SAMPLES);
    }

    private static TreeSet<Verdict.Kind> verdicts() {
        TreeSet<Verdict.Kind> kinds = new TreeSet<>();
        sweep().levels().forEach(level -> level.verdicts().forEach(verdict -> kinds.add(verdict.kind())));
        return kinds;
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 40, 80, 120, 200})
    void steadyFiguresAreTheArithmeticOnes(int concurrency) {
        ServerModel.Truth truth = truth(concurrency);

        assertShare(shown(concurrency, Figure.REQUEST_THROUGHPUT), truth.requestsPerSecond(), 0.01);
        assertShare(shown(concurrency, Figure.OUTPUT_THROUGHPUT), truth.requestsPerSecond() * TOKENS, 0.01);
        assertShare(shown(concurrency, Figure.LATENCY_AVG), truth.latency() * 1000, 0.01);
        assertShare(shown(concurrency, Figure.TTFT_AVG), truth.timeToFirstToken() * 1000, 0.03);
        assertShare(shown(concurrency, Figure.ITL_AVG), truth.interTokenLatency() * 1000, 0.01);
        assertShare(shown(concurrency, Figure.LITTLE), 1, 0.01);
        assertThat(shown(concurrency, Figure.OUTPUT_LENGTH)).isEqualTo(TOKENS);
        assertThat(shown(concurrency, Figure.ERROR_SHARE)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"10, 0.06", "20, 0.05", "40, 0.03", "80, 0.02"})
    void theSummariesOwnFiguresHaveRampAndDrainInThem(int concurrency, double off) throws IOException {
        Row row = sweep().level(concurrency).orElseThrow().rows().get(0);
        String text = Files.readString(folder.resolve(row.run().path()).resolve(RunRecord.EXPORT));
        Measurement summary = AiperfJsonReader.read("summary", text).records().get(0);

        double rate = summary.figures().requestThroughput().orElseThrow();
        double latency = summary.figures().requestLatency().flatMap(Stats::avg).orElseThrow();

        assertThat(rate).isLessThan((1 - off) * truth(concurrency).requestsPerSecond());
        assertThat(latency).isLessThan(truth(concurrency).latency() * 1000);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 40, 80, 120, 200})
    void whatTheServerSaysIsThatOfTheSameSeconds(int concurrency) {
        ServerModel.Truth truth = truth(concurrency);

        assertShare(shown(concurrency, Figure.SERVER_LITTLE), 1, 0.01);
        assertShare(shown(concurrency, Figure.RUNNING), truth.running(), 0.01);
        assertThat(shown(concurrency, Figure.WAITING)).isCloseTo(truth.waiting(), within(0.01 * concurrency));
        assertShare(shown(concurrency, Figure.KV_CACHE), 100 * ServerModel.A10G.kvCache((int) truth.running()), 0.01);
        assertShare(shown(concurrency, Figure.POWER), truth.watts(), 0.01);
        assertShare(shown(concurrency, Figure.ENERGY), truth.kwhPerMillion(), 0.015);
        assertThat(shown(concurrency, Figure.GPU_MEMORY)).isEqualTo(ServerModel.GPU_MEMORY_MIB);
        assertShare(
                shown(concurrency, Figure.GPU_UTILIZATION), ServerModel.A10G.utilization((int) truth.running()), 0.01);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 40, 80, 120, 200})
    void aMillionTokensCostTheHourByWhatTheHourYields(int concurrency) {
        double tokensPerHour = truth(concurrency).requestsPerSecond() * TOKENS * 3600;

        assertShare(shown(concurrency, Figure.COST_OUTPUT), PRICE / tokensPerHour * 1e6, 0.01);
        assertShare(shown(concurrency, Figure.TOKENS_PER_DOLLAR), tokensPerHour / PRICE, 0.01);
    }

    @Test
    void theKneeIsTheBatchLimit() {
        Insight knee = insight(Insight.Kind.KNEE);

        assertThat(knee.standing()).isEqualTo(Insight.Standing.STANDS);
        assertThat(knee.values()).containsEntry("concurrency", (double) ServerModel.A10G.batch());
        assertThat(knee.values()).containsEntry("queueing_concurrency", 120.0);
        assertThat(knee.sentence())
                .startsWith("The knee lies between concurrency 80 and 120. ")
                .contains(" Requests queue in the server from concurrency 120 on: 40.0 wait on average.");
    }

    @Test
    void theGoalIsCrossedWhereTheServerTakesThatLong() {
        // 6 s = prefill + 99 x (base + perRequest x c)
        ServerModel server = ServerModel.A10G;
        double crossing = ((6 - server.prefill()) / (TOKENS - 1) - server.base()) / server.perRequest();

        Insight limit = insight(Insight.Kind.SLO_LIMIT);

        assertThat(limit.standing()).isEqualTo(Insight.Standing.STANDS);
        assertShare(limit.values().getOrDefault("latency_p95_crossed_at_concurrency", 0.0), crossing, 0.03);
        assertThat(limit.sentence()).contains("interpolated between 40 (5.18 s) and 80 (7.16 s)");
    }

    @Test
    void productionEndsWhereTheGoalOrTheKneeDoes() {
        assertThat(insight(Insight.Kind.PRODUCTION_RANGE).sentence())
                .startsWith("Production can run at concurrency 10 to 40: ");
    }

    @Test
    void whatCannotBeToldFromNoiseIsSaid() {
        assertThat(insight(Insight.Kind.PEAK_THROUGHPUT).reservations())
                .anyMatch(
                        said -> said.startsWith("Within the spread of the repeats it cannot be told from concurrency"));
        assertThat(insight(Insight.Kind.LOWEST_LATENCY).sentence())
                .endsWith(
                        "at concurrency 10; within the spread of the repeats it cannot be told from concurrency 20, 40"
                                + " and 80.");
    }

    @Test
    void energyIsLeastAtTheBatchLimit() {
        Insight energy = insight(Insight.Kind.ENERGY);

        assertShare(
                energy.values().getOrDefault("kwh_per_million_output_tokens", 0.0),
                truth(80).kwhPerMillion(),
                0.01);
        assertThat(energy.values().getOrDefault("concurrency", 0.0)).isIn(80.0, 120.0, 200.0);
    }

    @Test
    void filesHaveTimelinesAndGpuFigures() {
        SortedMap<String, byte[]> files = Reports.files(report);

        assertThat(files.keySet().stream().filter(name -> name.startsWith("report-timeline-")))
                .hasSize(3 * 6)
                .contains("report-timeline-c0120-r1-requests.svg", "report-timeline-c0120-r1-power.svg");
        assertThat(text(files, "report.md")).contains("| GPU (%) |", "| kWh / 1M output tokens |");
        assertThat(text(files, "report.csv").lines().findFirst().orElse(""))
                .contains("gpu_utilization", "power", "energy", "waiting");
    }

    private static String text(SortedMap<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }
}
