package io.eksllmperf.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a run not usable, and what is written down of it. */
class VerdictTest {
    private static final String FAILED = Pod.RUN_ID + ".failed-1";
    private final FakeServer server = new FakeServer();
    private Pod pod;

    @BeforeEach
    void mount(@TempDir Path folder) {
        pod = new Pod(folder);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void anAiperfThatExits0AfterFailuresOnlyIsNotUsable() {
        Map<String, Object> run =
                failed(Runs.aiperf(server, "aiperf-0.7.0-allfailed-exit0.json=artifacts/profile_export_aiperf.json"));

        assertThat(run.get("reasons"))
                .isEqualTo(List.of(
                        "the export holds no valid request", "80 requests failed: 100.0 %, maxErrorPercent is 10"));
        assertThat(run.get("errors"))
                .isEqualTo(Map.of("recorded", true, "count", 80, "percent", 100.0, "source", "export"));
    }

    @Test
    void anAiperfWithoutSummaryIsNotUsableAndNamesItsFirstFailedRequest() {
        assertThat(failed(Runs.aiperf(server, "failed-request.jsonl=artifacts/profile_export.jsonl"))
                        .get("reasons"))
                .isEqualTo(List.of("the load tool wrote no *_aiperf.json; its first failed request: {\"code\": 500, "
                        + "\"type\": \"Internal Server Error\", \"message\": \"mock failure\"}"));
    }

    @Test
    void anExportOfAiperfIsFoundAboveThoseOfItsPhases() {
        Map<String, Object> run = usable(Runs.aiperf(
                server,
                "aiperf-0.13.0.json=artifacts/profile_export_aiperf.json",
                "aiperf-0.7.0.json=artifacts/phases/warmup/profile_export_aiperf.json"));

        assertThat(run).containsEntry("export", "artifacts/profile_export_aiperf.json");
        assertThat(run.get("requests")).isEqualTo(Map.of("recorded", true, "count", 80));
    }

    @Test
    void metricsBelowRecordsAreReadToo() {
        assertThat(usable(Runs.aiperf(server, "aiperf-0.1.1.json=artifacts/profile_export_aiperf.json"))
                        .get("requests"))
                .isEqualTo(Map.of("recorded", true, "count", 80));
    }

    @Test
    void aRequestCountThatNoFileHoldsIsNotRecorded() {
        Map<String, Object> run = usable(Runs.genaiPerf(server, Runs.GENAI_24_12));

        assertThat(run.get("requests").toString()).isEqualTo("{recorded=false, count=null}");
    }

    @Test
    void genaiPerfWithoutExportIsNotUsableThoughItExits0() {
        assertThat(failed(Runs.genaiPerf(server)).get("reasons"))
                .isEqualTo(List.of("the load tool wrote no *_genai_perf.json"));
    }

    @Test
    void twoExportsAreNotGuessedBetween() {
        assertThat(failed(Runs.genaiPerf(server, Runs.GENAI_24_12, Runs.GENAI_25_08))
                        .get("reasons"))
                .isEqualTo(List.of("more than one export: artifacts/my_profile_export_genai_perf.json, artifacts/"
                        + "openai_gpt-oss-20b-openai-completions-concurrency4/profile_export_genai_perf.json"));
    }

    @Test
    void errorsThatGenaiPerfDoesNotRecordComeFromTheServer() {
        assertThat(failed(Runs.genaiPerf(server, Runs.GENAI_25_08, "--refused", "5"))
                        .get("reasons"))
                .isEqualTo(List.of("5 requests failed: 33.333 %, maxErrorPercent is 10"));
    }

    @Test
    void fewErrorsAreWrittenDownAndLetPass() {
        assertThat(usable(Runs.genaiPerf(server, Runs.GENAI_25_08, "--refused", "1"))
                        .get("errors"))
                .isEqualTo(Map.of("recorded", true, "count", 1, "percent", 9.091, "source", "http_requests_total"));
    }

    @Test
    void aServerThatStartedAgainDuringTheRun() {
        assertThat(failed(Runs.genaiPerf(server, Runs.GENAI_25_08, "--poke", "restart"))
                        .get("reasons"))
                .isEqualTo(List.of(
                        "the server changed during the run: processStartTime was 1764300000.0, " + "is 1764400000.0"));
    }

    @Test
    void aServerOfAnotherVersionAfterTheRun() {
        assertThat(failed(Runs.genaiPerf(server, Runs.GENAI_25_08, "--poke", "version"))
                        .get("reasons"))
                .isEqualTo(List.of("the server changed during the run: version was 0.27.1, is 0.32.0"));
    }

    @Test
    void aCounterThatWentBack() {
        assertThat(failed(Runs.genaiPerf(server, Runs.GENAI_25_08, "--poke", "reset"))
                        .get("reasons"))
                .isEqualTo(List.of(
                        "the server's counter finished.stop went back from 1 to 0",
                        "the server's counter http.2xx went back from 1 to 0"));
    }

    @Test
    void aToolThatLoadedAnotherServer() {
        assertThat(failed(Runs.genaiPerf(server, Runs.GENAI_25_08, "--requests", "0"))
                        .get("reasons"))
                .isEqualTo(List.of("the server counted no request: the tool loaded another one, or none"));
    }

    @Test
    void foreignLoadInTwoSamplesInARow() {
        assertThat(failed(Runs.genaiPerf(server, Runs.GENAI_25_08, "--poke", "crowd", "--linger", "2.5"))
                        .get("reasons"))
                .isEqualTo(List.of(
                        "foreign load: the server held 50 requests, more than the 21 that concurrency 20 " + "allows"));
    }

    private Map<String, Object> usable(Map<String, String> script) {
        Pod.Ended ended = pod.run(script);
        assertThat(ended.code()).as(ended.output()).isZero();
        return pod.runYaml(Pod.RUN_ID);
    }

    private Map<String, Object> failed(Map<String, String> script) {
        Pod.Ended ended = pod.run(script);
        assertThat(ended.code()).as(ended.output()).isOne();
        assertThat(pod.published()).containsExactly(FAILED);
        assertThat(pod.runYaml(FAILED)).containsEntry("valid", false);
        return pod.runYaml(FAILED);
    }
}
