package io.eksllmperf.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.catalog.Version;
import io.eksllmperf.spec.Experiment.Policy;
import io.eksllmperf.spec.Experiment.Slo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands for the keys that are left out. */
class DefaultsTest {
    @Test
    void clusterOfFourKeysIsTheShippedOne() {
        Cluster cluster = parse(Everything.LEAST_EXPERIMENT).clusters().get(0);

        assertThat(cluster)
                .isEqualTo(new Cluster(
                        cluster.source(),
                        "least",
                        "us-east-1",
                        Version.of("1.33"),
                        List.of("us-east-1a", "us-east-1b"),
                        new Cluster.Vpc("10.0.0.0/16", "HighlyAvailable"),
                        Cluster.Provisioner.KARPENTER,
                        new Cluster.SystemNodes("m6i.2xlarge", 2, new Quantity("100Gi", 102_400)),
                        new Cluster.LoadNodes("m6i.2xlarge", new Quantity("200Gi", 204_800)),
                        new Cluster.Access(List.of(), true, List.of()),
                        new Cluster.Versions("1.14.1", Optional.empty(), Optional.empty(), Optional.empty()),
                        false,
                        new Cluster.GitOps(
                                "https://github.com/OWNER/REPO.git",
                                "main",
                                new Cluster.Destination.Server("https://kubernetes.default.svc")),
                        Map.of(),
                        List.of()));
        assertThat(cluster.autoMode()).isFalse();
    }

    @Test
    void servingIsOneReplicaOnDemandInNamespaceLlm() {
        assertThat(only(Everything.LEAST_EXPERIMENT).serving())
                .isEqualTo(new Serving(
                        "least",
                        "least",
                        "llm",
                        new Serving.Nodes("g5.8xlarge", "on-demand", new Quantity("300Gi", 307_200)),
                        "llm-gpu",
                        1,
                        new Serving.Model("openai/gpt-oss-20b", "main"),
                        new Serving.Engine("0.27.1", Optional.empty(), List.of(), Map.of()),
                        1,
                        100_000,
                        "0.90",
                        "auto",
                        new Serving.Cache.NodeDisk(),
                        Optional.empty()));
    }

    @Test
    void loadIsOneRoundOfCompletionsCountedByTheModelsOwnTokenizer() {
        assertThat(only(Everything.LEAST_EXPERIMENT).load())
                .isEqualTo(new Load(
                        new Load.Tool("genai-perf", "24.12", Optional.empty(), List.of()),
                        new Load.Request(
                                "completions",
                                false,
                                "openai/gpt-oss-20b",
                                new Load.Tokens(200, 0),
                                new Load.Tokens(100, 0)),
                        0,
                        0,
                        1,
                        Duration.ofSeconds(30),
                        10,
                        List.of(new Load.Level(0, 20, 100, Optional.empty()))));
    }

    @Test
    void nothingIsJudgedWaivedOrOverridden() {
        Experiment experiment = only(Everything.LEAST_EXPERIMENT);

        assertThat(experiment.runId()).isEqualTo("1");
        assertThat(experiment.overrides()).isEmpty();
        assertThat(experiment.policy())
                .isEqualTo(new Policy(
                        Optional.empty(), new Slo(Optional.empty(), Optional.empty(), Optional.empty()), List.of()));
    }

    @Test
    void aiperfMeasuresTenRequestsForEachConcurrentOne() {
        InputFile aiperf = replaced("{name: genai-perf, version: \"24.12\"}", "{name: aiperf, version: \"0.13.0\"}");

        assertThat(only(aiperf).load().tool().isAiperf()).isTrue();
        assertThat(only(aiperf).load().levels()).containsExactly(new Load.Level(0, 20, 200, Optional.of(200)));
    }

    @Test
    void tokenSecretHasItsTokenUnderToken() {
        InputFile token =
                replaced("maxModelLen: 100000", "maxModelLen: 100000\n    huggingFaceToken: {secretName: hf}");

        assertThat(only(token).serving().huggingFaceToken()).contains(new Serving.SecretKey("hf", "token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget: null", "budget: ~", "budget:", "matrix: null"})
    void nullIsTheSameAsLeftOutWhereNothingStandsForTheKey(String line) {
        assertThat(only(Everything.leastWith(line)).policy().budgetUsd()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"250ms, PT0.25S", "0s, PT0S", "999999s, PT999999S", "10m, PT10M", "2h, PT2H", "9999h, PT9999H"})
    void durationsAreReadInTheirUnit(String written, Duration expected) {
        assertThat(only(Everything.leastWith("slo: {requestLatencyP95: " + written + "}"))
                        .policy()
                        .slo()
                        .requestLatencyP95())
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"1Gi, 1024, 1", "2Gi, 2048, 2", "3Ti, 3145728, 3072"})
    void quantitiesAreReadInTheirUnit(String written, long mebibytes, long gibibytes) {
        Quantity quantity = only(replaced("g5.8xlarge", "g5.8xlarge, rootVolume: " + written))
                .serving()
                .nodes()
                .rootVolume();

        assertThat(quantity).isEqualTo(new Quantity(written, mebibytes)).hasToString(written);
        assertThat(quantity.gibibytes()).isEqualTo(gibibytes);
    }

    private static InputFile replaced(String old, String text) {
        assertThat(Everything.LEAST_EXPERIMENT.text()).contains(old);
        return new InputFile(
                Everything.LEAST_EXPERIMENT.path(),
                Everything.LEAST_EXPERIMENT.text().replace(old, text));
    }

    private static Experiment only(InputFile experiment) {
        return parse(experiment).experiments().get(0);
    }

    private static Inputs parse(InputFile experiment) {
        InputParser.Parsed parsed = InputParser.parse(List.of(Everything.LEAST_CLUSTER, experiment));
        assertThat(parsed.findings()).isEmpty();
        return parsed.inputs();
    }
}
