package io.eksllmperf.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Generator.Generated;
import io.eksllmperf.InputFiles;
import io.eksllmperf.SchemaCheck;
import io.eksllmperf.SchemaCheck.Judgement;
import io.eksllmperf.Shipped;
import io.eksllmperf.check.schema.GivenCrds;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.model.eksctl.ClusterConfig;
import io.eksllmperf.model.eksctl.ClusterMeta;
import io.eksllmperf.model.karpenter.NodePool;
import io.eksllmperf.model.karpenter.NodeTemplate;
import io.eksllmperf.model.karpenter.Requirement;
import io.eksllmperf.spec.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the schemas have against the output, and where it is told. */
class SchemaCheckTest {
    private static final String POOL = Judged.PLATFORM + "30-nodepool-gpu-g5-8xlarge.yaml";

    static Stream<Path> repositories() throws IOException {
        try (Stream<Path> golden = Files.list(Path.of("src/test/resources/golden"))) {
            return Stream.concat(Stream.of(Shipped.ROOT), golden.sorted().toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("repositories")
    void everyRenderedResourceIsAccepted(Path root) {
        Judgement judgement = judge(Shipped.at(root));

        assertThat(judgement.findings()).noneMatch(Finding::isError);
        assertThat(judgement.by()).containsExactly("Argo CD 3.6.1", "Karpenter 1.14.1", "eksctl 0.230.0");
        assertThat(judgement.transitions()).isEqualTo(3);
    }

    @Test
    void shippedExperimentsAreFreeOfWarningsToo() {
        assertThat(judge(Shipped.experiments()).findings()).isEmpty();
    }

    @Test
    void onAutoModePoolsAreJudgedAndWhatHasNoCrdIsToldOnce() {
        Shipped autoMode = Shipped.experiments()
                .with(Shipped.CLUSTER, "nodeProvisioner: karpenter", "nodeProvisioner: eks-auto-mode")
                .with(Shipped.CLUSTER, "serviceMonitor: false", "serviceMonitor: true");

        assertThat(texts(judge(autoMode)))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml: warning ELP303: ServiceMonitor"
                                + " (monitoring.coreos.com/v1) is not judged: no CRD of it is bundled; give its CRD with --crds DIR");
    }

    @Test
    void anotherVersionOfKarpenterIsToldAtItsLine() {
        Shipped newer = Shipped.experiments().with(Shipped.CLUSTER, "karpenter: \"1.14.1\"", "karpenter: \"1.15.0\"");

        assertThat(texts(judge(newer)))
                .containsExactly(
                        "experiments/llm-eks-cluster.yaml:15:25: warning ELP304: the CRDs of Karpenter 1.15.0 are not"
                                + " bundled; NodePool and EC2NodeClass are judged by those of 1.14.1; give the right ones with"
                                + " --crds DIR");
    }

    /** No input gives it, so the output itself is the place. */
    @Test
    void aBrokenRuleThatNoInputCausesIsToldAtTheOutput() {
        Judged judged = Judged.seed().replaced(POOL, resource -> asking((NodePool) resource, "karpenter.sh/nodepool"));

        assertThat(texts(judge(Shipped.experiments().without(Shipped.AIPERF), judged, GivenCrds.none())))
                .containsExactly(POOL + ": error ELP301: NodePool \"gpu-g5-8xlarge\" is invalid:"
                        + " spec.template.spec.requirements[0].key: Invalid value: \"string\": label"
                        + " \"karpenter.sh/nodepool\" is restricted");
    }

    @Test
    void aRuleOfTheWholeResourceIsToldOnlyAtAKeyThatTakesTheFaultAway() {
        String crd = """
                kind: CustomResourceDefinition
                spec:
                  group: karpenter.sh
                  names: {kind: NodePool}
                  versions:
                  - name: v1
                    schema:
                      openAPIV3Schema:
                        type: object
                        x-kubernetes-preserve-unknown-fields: true
                        x-kubernetes-validations:
                        - {rule: "self.metadata.name != 'load' && !self.metadata.name.endsWith('8xlarge')", message: no}
                """;
        Shipped seed = Shipped.experiments().without(Shipped.AIPERF);

        assertThat(texts(judge(seed, Judged.seed(), given(crd))))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:8:51: error ELP301: " + POOL
                                + ": NodePool \"gpu-g5-8xlarge\" is invalid: <nil>: Invalid value: \"object\": no (by"
                                + " crds/pool.yaml)",
                        Judged.PLATFORM + "30-nodepool-load.yaml: error ELP301: NodePool \"load\" is invalid: <nil>:"
                                + " Invalid value: \"object\": no (by crds/pool.yaml)");
    }

    @Test
    void aClusterConfigThatEksctlRefusesIsToldAtTheClustersFile() {
        Judged judged = Judged.seed().replaced("clusters/", resource -> tagged((ClusterConfig) resource));

        assertThat(texts(judge(Shipped.experiments().without(Shipped.AIPERF), judged, GivenCrds.none())))
                .containsExactly(
                        "experiments/llm-eks-cluster.yaml: error ELP302: clusters/llm-eks-cluster.yaml: ClusterConfig"
                                + " \"llm-eks-cluster\" is invalid: metadata.tags.team: Invalid value: \"integer\":"
                                + " metadata.tags.team in body must be of type string: \"integer\"");
    }

    /** The types of the model let no number in; who gets round them is found all the same. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ClusterConfig tagged(ClusterConfig config) {
        Map<String, String> tags = (Map) Map.of("team", 1);
        ClusterMeta metadata = config.metadata();
        return new ClusterConfig(
                new ClusterMeta(metadata.name(), metadata.region(), metadata.version(), tags),
                config.upgradePolicy(),
                config.autoModeConfig(),
                config.availabilityZones(),
                config.vpc(),
                config.iam(),
                config.accessConfig(),
                config.addons(),
                config.managedNodeGroups(),
                config.cloudWatch(),
                config.secretsEncryption());
    }

    @Test
    void aRuleThatDoesNotCompileIsToldWithItsFile() {
        String crd = """
                kind: CustomResourceDefinition
                spec:
                  group: karpenter.sh
                  names: {kind: NodePool}
                  versions:
                  - name: v1
                    schema:
                      openAPIV3Schema:
                        type: object
                        x-kubernetes-preserve-unknown-fields: true
                        x-kubernetes-validations: [{rule: "self.nope("}]
                """;

        assertThat(texts(judge(Shipped.experiments(), Judged.seed(), given(crd))))
                .singleElement()
                .asString()
                .startsWith("crds/pool.yaml: warning ELP303: NodePool is not judged by one of its rules: the rule"
                        + " \"self.nope(\" does not compile: ERROR: <input>:1:");
    }

    private static NodePool asking(NodePool pool, String label) {
        NodeTemplate template = pool.spec().template();
        NodeTemplate.Spec spec = template.spec();
        return new NodePool(
                pool.metadata(),
                new NodePool.Spec(
                        new NodeTemplate(
                                template.metadata(),
                                new NodeTemplate.Spec(
                                        spec.nodeClassRef(),
                                        List.of(Requirement.exists(label)),
                                        spec.taints(),
                                        spec.expireAfter())),
                        pool.spec().disruption(),
                        pool.spec().limits()));
    }

    private static GivenCrds given(String crd) {
        return GivenCrds.parse(List.of(new InputFile("crds/pool.yaml", crd)));
    }

    private static Judgement judge(Shipped shipped) {
        return SchemaCheck.of(new InputFiles(shipped.files(), List.of()), shipped.generate(), GivenCrds.none());
    }

    private static Judgement judge(Shipped shipped, Judged judged, GivenCrds given) {
        Generated generated = new Generated(judged.inputs(), judged.contents(), List.of());
        return SchemaCheck.of(new InputFiles(shipped.files(), List.of()), generated, given);
    }

    private static List<String> texts(Judgement judgement) {
        return judgement.findings().stream().map(Finding::toString).toList();
    }
}
