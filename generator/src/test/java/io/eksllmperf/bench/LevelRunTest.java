package io.eksllmperf.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run from its start to its folder on the volume. */
class LevelRunTest {
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
    void publishesAUsableRunUnderItsName() {
        Pod.Ended ended = pod.run(Runs.genaiPerf(server, Runs.GENAI_24_12, Runs.RAW_24_12));

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(pod.published()).containsExactly(Pod.RUN_ID);
        assertThat(pod.results(Pod.RUN_ID)).isDirectoryContaining("glob:**/run.yaml");
        assertThat(Pod.text(pod.results(Pod.RUN_ID).resolve("tool.log"))).isEqualTo("columns 200 home /tmp\n");
        assertThat(ended.output())
                .contains("columns 200 home /tmp\n")
                .endsWith("published " + pod.results(Pod.RUN_ID) + "\n");
        assertThat(Pod.text(pod.results(Pod.RUN_ID).resolve("samples.prom")))
                .containsPattern("(?s)^# sample \\d+\\.\\d{3}\n.*\n# sample ")
                .contains("vllm:e2e_request_latency_seconds_bucket{engine=\"0\",le=\"+Inf\"} 7.0")
                .doesNotContain("python_gc");
    }

    @Test
    void recordsInputsServerAndFiguresInRunYaml() {
        pod.run(Runs.genaiPerf(server, Runs.GENAI_24_12, Runs.RAW_24_12, "--exit", "1"));

        Map<String, Object> run = pod.runYaml(Pod.RUN_ID);
        assertThat(run)
                .containsEntry("apiVersion", "eksllmperf.io/v1")
                .containsEntry("kind", "Run")
                .containsEntry("id", Pod.RUN_ID)
                .containsEntry("experiment", Runs.EXPERIMENT)
                .containsEntry("inputs", Map.of("tokenizer", "hf-internal-testing/llama-tokenizer"))
                .containsEntry("export", "artifacts/my_profile_export_genai_perf.json")
                .containsEntry("requests", Map.of("recorded", true, "count", 5))
                .containsEntry("valid", true)
                .containsEntry("reasons", List.of());
        assertThat(run.get("errors"))
                .isEqualTo(Map.of("recorded", true, "count", 0, "percent", 0, "source", "http_requests_total"));
        assertThat(run.toString())
                .contains("exitCode=1", "serving-0a1b2c3d", "num_gpu_blocks=15000", "ip-10-0-1-2.ec2.internal")
                .containsPattern("start=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }

    @Test
    void aCompleteRunEndsAtOnceWithoutAskingTheServer() throws IOException {
        Files.createDirectories(pod.results(Pod.RUN_ID));
        Files.writeString(pod.results(Pod.RUN_ID).resolve("run.yaml"), "{}");

        Pod.Ended ended = pod.run(Runs.genaiPerf(server, Runs.GENAI_24_12));

        assertThat(ended).isEqualTo(new Pod.Ended(0, pod.results(Pod.RUN_ID) + " is complete: nothing to do\n"));
        assertThat(server.asked).hasValue(0);
    }

    @Test
    void startsAnewOverAPartialFolderAndAFailedRun() throws IOException {
        Files.createDirectories(pod.results(FAILED));
        Files.createDirectories(pod.results(Pod.RUN_ID + ".partial"));
        Files.writeString(pod.results(Pod.RUN_ID + ".partial").resolve("old.txt"), "old");

        assertThat(pod.run(Runs.genaiPerf(server, "--requests", "0")).code()).isOne();
        assertThat(pod.published()).containsExactly(FAILED, Pod.RUN_ID + ".failed-2");
        assertThat(pod.run(Runs.genaiPerf(server, Runs.GENAI_25_08)).code()).isZero();
        assertThat(pod.published()).containsExactly(Pod.RUN_ID, FAILED, Pod.RUN_ID + ".failed-2");
        assertThat(pod.results(Pod.RUN_ID).resolve("old.txt")).doesNotExist();
    }

    @Test
    void aToolThatCannotStartFailsTheRunWithItsName() {
        String script = Runs.genaiPerf(server, Runs.GENAI_24_12).get("level.py").replace("\"python3\"", "\"no-tool\"");

        assertThat(pod.run(Map.of("level.py", script)).code()).isOne();
        assertThat(pod.runYaml(FAILED).get("reasons"))
                .isEqualTo(List.of("[Errno 2] No such file or directory: 'no-tool'"));
    }

    @Test
    void aFolderOfItsNameThatIsNoResultIsNotOverwritten() throws IOException {
        Files.createDirectories(pod.results(Pod.RUN_ID));

        assertThat(pod.run(Runs.genaiPerf(server, Runs.GENAI_24_12)))
                .isEqualTo(new Pod.Ended(
                        1, pod.results(Pod.RUN_ID) + " has no run.yaml, so it is not a result: move it away\n"));
    }

    @Test
    void aVolumeThatCannotBeWrittenIsSaidInOneLine() throws IOException {
        Files.writeString(pod.root().resolve("results"), "a file where the volume should be");

        assertThat(pod.run(Runs.genaiPerf(server, Runs.GENAI_24_12)))
                .isEqualTo(new Pod.Ended(
                        1,
                        "nothing is published: [Errno 20] Not a directory: '" + pod.results(Pod.RUN_ID + ".partial")
                                + "'\n"));
    }

    @Test
    void refusesARunIdThatIsNoJobName() {
        String script = Runs.genaiPerf(server, Runs.GENAI_24_12)
                .get("level.py")
                .replace("import os\n", "import os\nos.environ[\"RUN_ID\"] = \"../x\"\n");

        assertThat(pod.run(Map.of("level.py", script)))
                .isEqualTo(new Pod.Ended(1, "RUN_ID must be the Job's name, not '../x'\n"));
    }
}
