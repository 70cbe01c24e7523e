package io.eksllmperf;

import static io.eksllmperf.Shipped.AIPERF;
import static io.eksllmperf.Shipped.CLUSTER;
import static io.eksllmperf.Shipped.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A run's Job has another name exactly when something it is made of has changed. */
class RunIdentityTest {
    private static final String BENCH = "manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/";
    private static final String SERVING = "manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/";
    private static final Shipped SHIPPED = Shipped.experiments();
    private static final Map<String, String> BEFORE = SHIPPED.render();

    @Test
    void otherPromptsOfOneLevelChangeThatLevelsJobAndConfigMapAlone() {
        Map<String, String> after =
                SHIPPED.with(SEED, "40, prompts: 200", "40, prompts: 201").render();

        assertThat(Shipped.changed(BEFORE, after))
                .containsExactly(
                        BENCH + "40-configmap-gpt-oss-20b-g5-8xlarge-c0040.yaml",
                        BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0040.yaml");
        assertThat(renamed(after)).containsExactly(BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0040.yaml");
    }

    @Test
    void anotherEngineVersionRenamesEveryJobOnThatServer() {
        Map<String, String> after =
                SHIPPED.with(SEED, "\"0.27.1\"", "\"0.24.0\"").render();

        assertThat(Shipped.changed(BEFORE, after)).contains(SERVING + "40-deployment-llm-gpu.yaml");
        assertThat(renamed(after)).containsExactlyElementsOf(jobs(BEFORE).keySet());
    }

    @Test
    void parkingTheServerChangesItsDeploymentAlone() {
        Map<String, String> after =
                SHIPPED.with(SEED, "replicas: 1", "replicas: 0").render();

        assertThat(Shipped.changed(BEFORE, after)).containsExactly(SERVING + "40-deployment-llm-gpu.yaml");
        assertThat(renamed(after)).isEmpty();
    }

    @Test
    void aNewLevelAddsItsFilesAndChangesNone() {
        Map<String, String> after = SHIPPED.with(
                        SEED,
                        "      - {concurrency: 80",
                        "      - {concurrency: 60, prompts: 300}\n" + "      - {concurrency: 80")
                .render();

        assertThat(Shipped.changed(BEFORE, after))
                .containsExactly(
                        BENCH + "40-configmap-gpt-oss-20b-g5-8xlarge-c0060.yaml",
                        BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0060.yaml");
    }

    @Test
    void oneRepeatMoreAddsItsFilesAndChangesNoName() {
        Map<String, String> after =
                SHIPPED.with(AIPERF, "repeats: 3", "repeats: 4").render();

        assertThat(renamed(after))
                .as("inputs of a run do not say how many there are")
                .isEmpty();
        assertThat(Shipped.changed(BEFORE, after)).hasSize(6).allMatch(path -> path.contains("-r4-"));
    }

    @ParameterizedTest
    @MethodSource("inputsOfARun")
    void everyInputOfTheSeedsRunsRenamesAllOfThem(String what, String file, String from, String to) {
        assertThat(renamed(SHIPPED.with(file, from, to).render()))
                .as(what)
                .containsAll(jobs(BEFORE).keySet().stream()
                        .filter(path -> path.contains("50-job-gpt-oss-20b-g5-8xlarge-r"))
                        .toList());
    }

    static Stream<Arguments> inputsOfARun() {
        return Stream.of(
                Arguments.of("instance type", SEED, "g5.8xlarge, cap", "g5.16xlarge, cap"),
                Arguments.of("capacity type", SEED, "on-demand", "spot"),
                Arguments.of("revision", SEED, "revision: main", "revision: abc"),
                Arguments.of(
                        "engine image",
                        SEED,
                        "image: null, args: [], env: {}}",
                        "image: \"r/vllm:v1\", args: [], env: {}}"),
                Arguments.of("engine args", SEED, "null, args: [], env", "null, args: [--max-num-seqs=128], env"),
                Arguments.of("engine env", SEED, "env: {}}", "env: {NCCL_DEBUG: INFO}}"),
                Arguments.of(
                        "tensor parallel",
                        SEED,
                        "nodes: {instanceType: g5.8xlarge",
                        "nodes: {instanceType: g5.12xlarge"),
                Arguments.of("longest request", SEED, "100000", "50000"),
                Arguments.of("GPU memory", SEED, "\"0.90\"", "\"0.89\""),
                Arguments.of("server name", SEED, "name: llm-gpu", "name: llm-b"),
                Arguments.of("namespace", SEED, "namespace: llm", "namespace: lab"),
                Arguments.of("token", SEED, "huggingFaceToken: null", "huggingFaceToken: {secretName: hf, key: token}"),
                Arguments.of("tool version", SEED, "\"24.12\"", "\"25.03\""),
                Arguments.of("tool image", SEED, "\"24.12\", image: null", "\"24.12\", image: \"r/sdk:v1\""),
                Arguments.of(
                        "tool args",
                        SEED,
                        "image: null, args: []}\n    endpoint",
                        "image: null, args: [--verbose]}\n    endpoint"),
                Arguments.of("endpoint", SEED, "endpoint: completions", "endpoint: chat"),
                Arguments.of("streaming", SEED, "streaming: false", "streaming: true"),
                Arguments.of("tokenizer", SEED, "hf-internal-testing/llama-tokenizer", "openai/gpt-oss-20b"),
                Arguments.of("input length", SEED, "mean: 200", "mean: 201"),
                Arguments.of("input spread", SEED, "stddev: 20", "stddev: 21"),
                Arguments.of("output length", SEED, "mean: 100,", "mean: 101,"),
                Arguments.of("output spread", SEED, "stddev: 10}", "stddev: 11}"),
                Arguments.of("seed", SEED, "seed: 0", "seed: 1"),
                Arguments.of("warm-up", SEED, "warmupRequests: 0", "warmupRequests: 1"),
                Arguments.of("cooldown", SEED, "cooldown: 30s", "cooldown: 31s"),
                Arguments.of("error limit", SEED, "maxErrorPercent: 10", "maxErrorPercent: 11"),
                Arguments.of("run id", SEED, "runId: \"1\"", "runId: \"2\""),
                Arguments.of("kubernetes", CLUSTER, "\"1.33\"", "\"1.34\""),
                Arguments.of("AMI", CLUSTER, "al2023@v20260818", "al2023@v20260801"),
                Arguments.of(
                        "load node",
                        CLUSTER,
                        "loadNodes: {instanceType: m6i.2xlarge",
                        "loadNodes: {instanceType: m6i.4xlarge"));
    }

    @Test
    void anotherModelRenamesEveryRunOnTheServer() {
        Shipped shorter = SHIPPED.with(SEED, "100000", "30000");
        Map<String, String> before = jobs(shorter.render());

        Map<String, String> after = jobs(shorter.with(SEED, "openai/gpt-oss-20b, rev", "Qwen/Qwen2.5-7B-Instruct, rev")
                .render());

        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.values()).doesNotContainAnyElementsOf(before.values());
    }

    @Test
    void anotherRegionRenamesEveryRun() {
        Map<String, String> after = SHIPPED.with(CLUSTER, "region: us-east-1", "region: us-east-2")
                .with(CLUSTER, "[us-east-1a, us-east-1b, us-east-1c]", "[us-east-2a, us-east-2b, us-east-2c]")
                .render();

        assertThat(renamed(after)).containsExactlyElementsOf(jobs(BEFORE).keySet());
    }

    @ParameterizedTest
    @MethodSource("notInputsOfARun")
    void whatARunIsNotMadeOfRenamesNone(String what, String file, String from, String to) {
        assertThat(renamed(SHIPPED.with(file, from, to).render())).as(what).isEmpty();
    }

    static Stream<Arguments> notInputsOfARun() {
        String override = "runId: \"1\" # bump: everything runs again\n  overrides: ";
        return Stream.of(
                Arguments.of("parked", SEED, "replicas: 1", "replicas: 0"),
                Arguments.of("root volume", SEED, "rootVolume: 300Gi", "rootVolume: 400Gi"),
                Arguments.of(
                        "slo",
                        SEED,
                        "runId: \"1\" # bump: everything runs again",
                        "runId: \"1\"\n  slo: {requestLatencyP95: 10s}"),
                Arguments.of(
                        "budget",
                        SEED,
                        "runId: \"1\" # bump: everything runs again",
                        "runId: \"1\"\n  budget: {usd: 25}"),
                Arguments.of(
                        "label on the server",
                        SEED,
                        "runId: \"1\" # bump: everything runs again",
                        override + "[{kind: Deployment, role: serving, labels: {team: ml}, podLabels: {team: ml}}]"),
                Arguments.of(
                        "label on the Jobs",
                        SEED,
                        "runId: \"1\" # bump: everything runs again",
                        override + "[{kind: Job, labels: {team: ml}, annotations: {note: \"x\"}}]"),
                Arguments.of("scrape annotations", CLUSTER, "serviceMonitor: false", "serviceMonitor: true"),
                Arguments.of("system nodes", CLUSTER, "count: 2", "count: 3"),
                Arguments.of("repository", CLUSTER, "targetRevision: main", "targetRevision: live"),
                Arguments.of(
                        "order of levels",
                        SEED,
                        "      - {concurrency: 20, prompts: 100}\n      - {concurrency: 40, prompts: 200}\n",
                        "      - {concurrency: 40, prompts: 200}\n      - {concurrency: 20, prompts: 100}\n"));
    }

    @Test
    void otherPodsOfAJobAreAnotherRun() {
        Map<String, String> after = SHIPPED.with(
                        SEED,
                        "runId: \"1\" # bump: everything runs again",
                        "runId: \"1\"\n  overrides: [{kind: Job, role: level, env: {A: \"1\"}}]")
                .render();

        assertThat(renamed(after)).hasSize(5).allMatch(path -> path.contains("50-job-gpt-oss-20b-g5-8xlarge-r1-"));
    }

    /** Paths of Jobs that are in both outputs under different names. */
    private static List<String> renamed(Map<String, String> after) {
        Map<String, String> names = jobs(after);
        return jobs(BEFORE).entrySet().stream()
                .filter(job ->
                        names.containsKey(job.getKey()) && !job.getValue().equals(names.get(job.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, String> jobs(Map<String, String> output) {
        Map<String, String> names = new TreeMap<>();
        output.forEach((path, text) -> {
            if (path.contains("/50-job-")) {
                names.put(
                        path,
                        text.lines()
                                .filter(line -> line.startsWith("  name: "))
                                .findFirst()
                                .orElseThrow());
            }
        });
        return names;
    }
}
