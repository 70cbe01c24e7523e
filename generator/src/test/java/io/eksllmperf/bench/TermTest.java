package io.eksllmperf.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.render.manifests.ReadyScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pod is told to go while its script works. */
class TermTest {
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
    void aRunThatIsEndedPublishesNothingAndLeavesNoProcessBehind() throws Exception {
        Path child = pod.root().resolve("child.pid");
        Process script =
                pod.start(Runs.genaiPerf(server, Runs.GENAI_25_08, "--child", child.toString(), "--linger", "60"));
        try {
            Await.until(() -> Files.exists(child) && Files.size(child) > 0 && server.answered.get() > 10);
            script.destroy();
            assertThat(script.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            script.destroyForcibly();
        }

        assertThat(script.exitValue()).as(pod.output()).isEqualTo(143);
        assertThat(pod.output()).contains("signal 15: ending, nothing is published\n");
        assertThat(pod.published()).containsExactly(Pod.RUN_ID + ".partial");
        assertThat(isRunning(Pod.text(child).strip())).isFalse();
    }

    @Test
    void whatTheToolLeavesRunningIsEndedBeforeTheRunIsPublished() {
        Path child = pod.root().resolve("child.pid");

        Pod.Ended ended = pod.run(Runs.genaiPerf(server, Runs.GENAI_25_08, "--child", child.toString()));

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(isRunning(Pod.text(child).strip())).isFalse();
    }

    @Test
    void theReadyJobEndsWhenTold() throws Exception {
        server.unhealthyAnswers = 1000;
        Process script = pod.start(ReadyScript.render(Runs.server(server), 3600));
        try {
            Await.until(() -> server.asked.get() > 0);
            script.destroy();
            assertThat(script.waitFor(5, TimeUnit.SECONDS)).isTrue();
        } finally {
            script.destroyForcibly();
        }

        assertThat(script.exitValue()).as(pod.output()).isEqualTo(143);
    }

    /** A zombie that nobody has reaped yet does not run any more. */
    private static boolean isRunning(String processId) {
        Path status = Path.of("/proc", processId, "status");
        return Files.exists(status) && !Pod.text(status).contains("State:\tZ");
    }
}
