package io.eksllmperf.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.render.manifests.LevelInputs;
import io.eksllmperf.render.manifests.ReadyScript;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is waited for before anything is measured. */
class GateTest {
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
    void waitsForAServerThatIsNotHealthyYet() {
        server.unhealthyAnswers = 1;

        Pod.Ended ended = pod.run(ready(10));

        assertThat(ended)
                .isEqualTo(new Pod.Ended(
                        0,
                        "gate: waiting, " + server.url() + "/health answers 503\nready: " + server.url()
                                + " serves openai/gpt-oss-20b as serving-0a1b2c3d\n"));
    }

    @Test
    void anOldServerUnderTheSameModelNameIsNotTheServer() {
        server.models = "\"openai/gpt-oss-20b\", \"serving-ffffffff\"";

        assertThat(reasons())
                .isEqualTo("the server is not ready in time: /v1/models lists ['openai/gpt-oss-20b', "
                        + "'serving-ffffffff'], not serving-0a1b2c3d");
    }

    @Test
    void aHealthyServerThatCannotAnswerIsNotReady() {
        server.completionStatus = 500;
        server.completion = "{\"error\": \"no kernel image is available\"}";

        assertThat(reasons())
                .isEqualTo("the server is not ready in time: /v1/completions answers 500: "
                        + "{\"error\": \"no kernel image is available\"}");
    }

    @Test
    void anAnswerWithoutTextIsNoAnswer() {
        server.completion = "{\"choices\": [{\"text\": \"\"}]}";

        assertThat(reasons()).isEqualTo("the server is not ready in time: /v1/completions answers 200 without text");
    }

    @Test
    void aServerThatSomebodyElseUsesFailsTheRun() {
        server.running = 3;

        assertThat(reasons())
                .isEqualTo("the server is not ready in time: server is busy: it holds 3 requests that are not ours");
    }

    @Test
    void aServerThatFinishesItsWorkInTimePasses() {
        server.busyAnswers = 1;

        Pod.Ended ended = pod.run(Runs.genaiPerf(server, Runs.GENAI_25_08));

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).startsWith("gate: waiting, server is busy: it holds 3 requests");
    }

    @Test
    void metricsThatSayNothingDoNotFailTheRun() {
        server.page = "<html>vllm:num_requests_running{ 1 2 3\nvllm:num_requests_running NaN\n\0\n";

        Pod.Ended ended = pod.run(Runs.genaiPerf(server, Runs.GENAI_25_08));

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).startsWith("gate: the server does not say how many requests it holds\n");
        assertThat(pod.runYaml(Pod.RUN_ID).get("errors").toString()).startsWith("{recorded=false, count=null");
        assertThat(pod.runYaml(Pod.RUN_ID).get("load").toString()).startsWith("{recorded=false, samples=0, peak=null");
    }

    @Test
    void reasoningIsTextToo() {
        server.completion = "{\"choices\": [{\"message\": {\"content\": null, \"reasoning_content\": \"Hm\"}}]}";
        LevelInputs.Server completions = Runs.server(server);

        Pod.Ended ended = pod.run(ReadyScript.render(
                new LevelInputs.Server(completions.url(), completions.model(), "chat", completions.serving()), 2));

        assertThat(ended.code()).as(ended.output()).isZero();
    }

    @Test
    void theReadyJobGivesUpAtItsDeadlineAndSaysWhy() {
        String url = server.url();
        server.close();

        assertThat(pod.run(ready(1)))
                .isEqualTo(new Pod.Ended(
                        1,
                        "gate: waiting, " + url + "/health: [Errno 111] Connection refused\n"
                                + "the server is not ready in time: " + url
                                + "/health: [Errno 111] Connection refused\n"));
    }

    private Map<String, String> ready(int seconds) {
        return ReadyScript.render(Runs.server(server), seconds);
    }

    /** The one reason of a run that the gate ends; its tool must not have run. */
    private String reasons() {
        Pod.Ended ended = pod.run(Runs.genaiPerf(server, Runs.GENAI_25_08));
        assertThat(ended.code()).as(ended.output()).isOne();
        String failed = Pod.RUN_ID + ".failed-1";
        assertThat(pod.published()).containsExactly(failed);
        assertThat(pod.results(failed).resolve("tool.log")).doesNotExist();
        return ((List<?>) pod.runYaml(failed).get("reasons")).get(0).toString();
    }
}
