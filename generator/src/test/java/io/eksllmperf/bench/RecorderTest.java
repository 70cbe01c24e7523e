package io.eksllmperf.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.render.manifests.LevelScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples of the server and of the GPUs, and that their lack fails nothing. */
class RecorderTest {
    private static final String GPU =
            "DCGM_FI_DEV_GPU_UTIL{gpu=\"0\",Hostname=\"ip-10-0-1-2\",namespace=\"%s\",pod=\"%s\"} 97";
    private final FakeServer server = new FakeServer();
    private final FakeServer exporter = new FakeServer();
    private Pod pod;

    @BeforeEach
    void mount(@TempDir Path folder) {
        pod = new Pod(folder);
    }

    @AfterEach
    void close() {
        server.close();
        exporter.close();
    }

    @Test
    void keepsTheGpusOfTheServingsPodsOnly() {
        String ours = GPU.formatted("llm", "llm-gpu-7c9d8b6f5-x2x4z");
        exporter.page = String.join(
                "\n",
                ours,
                GPU.formatted("other", "llm-gpu-7c9d8b6f5-x2x4z"),
                GPU.formatted("llm", "llm-gpu-b-7c9d8b6f5-x2x4z"),
                GPU.formatted("", ""),
                "");

        assertThat(samples(exporter.hostAndPort()).lines().filter(line -> line.startsWith("DCGM")))
                .isNotEmpty()
                .containsOnly(ours);
    }

    @Test
    void anExporterThatIsDownIsAComment() {
        String address = exporter.hostAndPort();
        exporter.close();

        assertThat(samples(address)).contains("# http://" + address + "/metrics: [Errno 111] Connection refused\n");
    }

    @Test
    void anExporterWithoutAddressIsAComment() {
        assertThat(samples("dcgm-exporter.invalid")).contains("# no address for dcgm-exporter.invalid\n");
    }

    @Test
    void garbageOfAnExporterLeavesNoTrace() {
        exporter.page = "\0\u001b[31m{{{\nDCGM_FI_DEV_GPU_UTIL{pod=\n";

        assertThat(samples(exporter.hostAndPort())).doesNotContain("DCGM").doesNotContain("{{{");
    }

    @Test
    void answersTermWithALastSampleWithinTwoSeconds() throws Exception {
        Path file = pod.root().resolve("samples.prom");
        String settings = """
                {"url": "%s", "gpus": null, "path": "%s", "namespace": "llm", "deployment": "llm-gpu"}""".formatted(server.url(), file);
        Process recorder = pod.python(
                List.of("-S", pod.root().resolve("opt/bench/recorder.py").toString(), settings));
        try {
            Await.until(() -> Files.exists(file) && Files.size(file) > 0);
            recorder.destroy();
            assertThat(recorder.waitFor(2, TimeUnit.SECONDS)).isTrue();
        } finally {
            recorder.destroyForcibly();
        }

        assertThat(recorder.exitValue()).as(pod.output()).isZero();
        assertThat(Pod.text(file).split("# sample ")).hasSize(3);
    }

    private String samples(String gpuExporter) {
        Pod.Ended ended = pod.run(LevelScript.render(
                Runs.inputs(server, Runs.tool("genai-perf", server, Runs.GENAI_25_08), Optional.of(gpuExporter))));
        assertThat(ended.code()).as(ended.output()).isZero();
        return Pod.text(pod.results(Pod.RUN_ID).resolve("samples.prom"));
    }
}
