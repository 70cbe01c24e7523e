package io.eksllmperf.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.catalog.Version;
import io.eksllmperf.spec.Experiment.Policy;
import io.eksllmperf.spec.Experiment.Slo;
import io.eksllmperf.spec.ResourceOverride.Container;
import io.eksllmperf.spec.ResourceOverride.Pod;
import io.eksllmperf.spec.ResourceOverride.Target;
import io.eksllmperf.spec.ResourceOverride.Toleration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every key of the input is read, and stands for what its description says. */
class EveryKeyTest {
    private static final InputParser.Parsed PARSED =
            InputParser.parse(List.of(Everything.CLUSTER, Everything.EXPERIMENT, Everything.SECOND));

    @Test
    void isUnderstoodWithoutFindings() {
        assertThat(PARSED.findings()).isEmpty();
        assertThat(PARSED.ok()).isTrue();
    }

    @Test
    void clusterIsReadIntoItsRecord() {
        Cluster cluster = PARSED.inputs().clusters().get(0);

        assertThat(cluster)
                .isEqualTo(new Cluster(
                        cluster.source(),
                        "lab",
                        "eu-west-1",
                        Version.of("1.34"),
                        List.of("eu-west-1a", "eu-west-1b"),
                        new Cluster.Vpc("10.1.0.0/20", "Single"),
                        Cluster.Provisioner.EKS_AUTO_MODE,
                        new Cluster.SystemNodes("m6i.xlarge", 3, new Quantity("50Gi", 50 * 1024)),
                        new Cluster.LoadNodes("m6i.4xlarge", new Quantity("1Ti", 1024 * 1024)),
                        new Cluster.Access(
                                List.of("arn:aws:iam::111122223333:role/admin", "arn:aws:iam::111122223333:user/ann"),
                                false,
                                List.of("192.0.2.0/24")),
                        new Cluster.Versions(
                                "1.14.0",
                                Optional.of("0.19.3"),
                                Optional.of("4.8.2"),
                                Optional.of("bottlerocket@v1.54.0")),
                        true,
                        new Cluster.GitOps(
                                "git@github.com:acme/llm.git", "release/1", new Cluster.Destination.Named("lab-eu")),
                        Map.of("team", "ml", "cost centre", "4711"),
                        List.of(new Waiver("ELP208", "a small region"))));
        assertThat(cluster.autoMode()).isTrue();
        assertThat(cluster.nodeProvisioner()).hasToString("eks-auto-mode");
    }

    @Test
    void servingIsReadIntoItsRecord() {
        Experiment experiment = experiment("every-key");

        assertThat(experiment.serving())
                .isEqualTo(new Serving(
                        "every-key",
                        "lab",
                        "llm-lab",
                        new Serving.Nodes("g5.12xlarge", "spot", new Quantity("400Gi", 400 * 1024)),
                        "llm",
                        0,
                        new Serving.Model("openai/gpt-oss-120b", "0123456789abcdef"),
                        new Serving.Engine(
                                "0.24.0",
                                Optional.of("registry.example/vllm:v0.24.0@sha256:"
                                        + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"),
                                List.of("--max-num-seqs=256", "--enforce-eager"),
                                Map.of("VLLM_LOGGING_LEVEL", "DEBUG", "A", "1")),
                        4,
                        32768,
                        "0.85",
                        "TRITON_ATTN",
                        new Serving.Cache.Volume(new Quantity("200Gi", 200 * 1024)),
                        Optional.of(new Serving.SecretKey("hugging-face", "hub"))));
        assertThat(experiment.serving().parked()).isTrue();
    }

    @Test
    void loadIsReadIntoItsRecordWithItsLevelsInAscendingOrder() {
        assertThat(experiment("every-key").load())
                .isEqualTo(new Load(
                        new Load.Tool(
                                "aiperf",
                                "0.13.0",
                                Optional.of("registry.example/aiperf:0.13.0"),
                                List.of("--verbose")),
                        new Load.Request(
                                "chat",
                                true,
                                "hf-internal-testing/llama-tokenizer",
                                new Load.Tokens(512, 64),
                                new Load.Tokens(128, 8)),
                        7,
                        16,
                        3,
                        Duration.ofMillis(500),
                        5,
                        List.of(
                                new Load.Level(1, 8, 80, Optional.of(80)),
                                new Load.Level(0, 40, 300, Optional.of(500)))));
    }

    @Test
    void policyIsReadIntoItsRecord() {
        Experiment experiment = experiment("every-key");

        assertThat(experiment.runId()).isEqualTo("2");
        assertThat(experiment.policy())
                .isEqualTo(new Policy(
                        Optional.of(25),
                        new Slo(
                                Optional.of(Duration.ofSeconds(10)),
                                Optional.of(Duration.ofMillis(800)),
                                Optional.of(Duration.ofMillis(50))),
                        List.of(new Waiver("ELP031", "the model card says so"))));
    }

    @Test
    void overridesAreReadIntoTheirRecordsAsWritten() {
        Pod pod = new Pod(
                Map.of("zone", "blue"),
                Map.of("backup", "no"),
                Map.of("disk", "fast"),
                List.of(
                        new Toleration("team", "Equal", Optional.of("ml"), Optional.of("NoSchedule")),
                        new Toleration("spare", "Exists", Optional.empty(), Optional.empty())),
                List.of("registry"),
                new Container(
                        Optional.of("registry.example/vllm:pinned"),
                        Map.of("PROXY", "http://proxy.example:3128"),
                        Map.of("cpu", "8", "memory", "64Gi"),
                        Map.of("ephemeral-storage", "10Gi")));
        Pod none = new Pod(
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                new Container(Optional.empty(), Map.of(), Map.of(), Map.of()));
        List<ResourceOverride> overrides = experiment("every-key").overrides();

        assertThat(overrides)
                .containsExactly(
                        new ResourceOverride(
                                new Target("Deployment", Optional.of("serving")),
                                Map.of("example.com/team", "ml"),
                                Map.of("note", "two\nlines"),
                                pod,
                                Map.of()),
                        new ResourceOverride(
                                new Target("EC2NodeClass", Optional.empty()),
                                Map.of(),
                                Map.of(),
                                none,
                                Map.of("owner", "ml")));
        assertThat(overrides.get(0).pod().isEmpty()).isFalse();
        assertThat(overrides.get(1).pod().isEmpty()).isTrue();
        assertThat(overrides.get(0).target()).hasToString("Deployment of role serving");
        assertThat(overrides.get(1).target()).hasToString("EC2NodeClass");
    }

    /** A key that is added to a table and not to these files fails here. */
    @Test
    void noKeyOfTheTablesIsLeftOutOfTheseFiles() {
        List<Value> files = List.of(
                tree(Everything.CLUSTER),
                tree(Everything.LEAST_CLUSTER),
                tree(Everything.EXPERIMENT),
                tree(Everything.SECOND));
        TreeSet<String> unset = new TreeSet<>(keys(ClusterTable.TABLE, ""));
        unset.addAll(keys(ExperimentTable.TABLE, ""));
        int keys = unset.size();
        unset.removeIf(path -> files.stream().anyMatch(file -> file.find(path).isPresent()));

        assertThat(keys).isGreaterThan(100);
        assertThat(unset).containsExactly("spec.gitops.destination.server");
    }

    private static List<String> keys(Shape shape, String path) {
        List<String> keys = new ArrayList<>();
        if (shape instanceof Shape.Fields fields) {
            for (Shape.Field field : fields.fields()) {
                String below = path.isEmpty() ? field.name() : path + "." + field.name();
                keys.add(below);
                keys.addAll(keys(field.shape(), below));
            }
        } else if (shape instanceof Shape.Items items) {
            keys.addAll(keys(items.item(), path + "[0]"));
        } else if (shape instanceof Shape.Either either) {
            keys.addAll(keys(either.marked(), path));
            keys.addAll(keys(either.other(), path));
        }
        return keys;
    }

    private static Value tree(InputFile file) {
        return ValueParser.parse(file, new ArrayList<>()).orElseThrow();
    }

    private static Experiment experiment(String name) {
        return PARSED.inputs().experiments().stream()
                .filter(experiment -> experiment.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
