package io.eksllmperf.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Planted mistakes that only the CRDs' own rules can find, each with the CRD's own message. */
class CelRulesTest {
    private static final CelRules POOL = CelRules.of(Schemas.nodePool().openApi("karpenter.sh/v1"));
    private static final CelRules CLASS = CelRules.of(Schemas.ec2NodeClass().openApi("karpenter.k8s.aws/v1"));
    private static final Map<String, Object> REF =
            Map.of("group", "karpenter.k8s.aws", "kind", "EC2NodeClass", "name", "gpu");

    @Test
    void noRuleIsLost() {
        assertThat(POOL.compiled()).isEqualTo(17);
        assertThat(POOL.transitions()).isEqualTo(3);
        assertThat(CLASS.compiled()).isEqualTo(54);
        assertThat(CLASS.transitions()).isZero();
    }

    @Test
    void aRequirementWithoutValuesIsFound() {
        assertThat(pool("requirements", List.of(Map.of("key", "a", "operator", "In", "values", List.of()))))
                .containsExactly(
                        "spec.template.spec.requirements: requirements with operator 'In' must have a value defined");
    }

    @Test
    void aFieldThatARuleReadsAndNobodySetIsFoundAsTheApiServerFindsIt() {
        assertThat(pool("requirements", List.of(Map.of("key", "a", "operator", "In"))))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("spec.template.spec.requirements: requirements with operator 'In' must have a value"
                                + " defined (the rule could not be evaluated: "));
    }

    @Test
    void aComparisonWithAWordIsFound() {
        assertThat(pool("requirements", List.of(Map.of("key", "a", "operator", "Gt", "values", List.of("-1")))))
                .containsExactly(
                        "spec.template.spec.requirements: requirements operator 'Gt', 'Lt', 'Gte', or 'Lte' must have a"
                                + " single positive integer value");
    }

    @Test
    void aLabelOfKarpentersOwnDomainIsFound() {
        assertThat(POOL
                        .judge(resource(Map.of(
                                "template",
                                Map.of(
                                        "metadata",
                                        Map.of(
                                                "labels",
                                                Map.of("karpenter.sh/nodepool", "gpu", "karpenter.k8s.aws/x", "y")),
                                        "spec",
                                        Map.of("nodeClassRef", REF, "requirements", List.of())))))
                        .stream()
                        .map(Problem::toString))
                .containsExactly(
                        "spec.template.metadata.labels: label \"karpenter.sh/nodepool\" is restricted",
                        "spec.template.metadata.labels: label domain \"karpenter.k8s.aws\" is restricted");
    }

    @Test
    void aBudgetWithoutItsDurationIsFound() {
        assertThat(POOL.judge(resource(
                        Map.of("disruption", Map.of("budgets", List.of(Map.of("nodes", "0", "schedule", "@daily")))))))
                .containsExactly(new Problem("spec.disruption.budgets", "'schedule' must be set with 'duration'"));
    }

    @Test
    void aStaticPoolWithAWeightIsFound() {
        assertThat(POOL.judge(resource(Map.of("replicas", 1, "weight", 10))))
                .containsExactly(new Problem("spec", "'weight' is not supported on static NodePools"));
    }

    @Test
    void aNodeClassWithRoleAndProfileIsFound() {
        assertThat(nodeClass("instanceProfile", "profile"))
                .containsExactly("spec: must specify exactly one of ['role', 'instanceProfile']");
    }

    @Test
    void aVersionlessAliasIsFound() {
        assertThat(nodeClass("amiSelectorTerms", List.of(Map.of("alias", "al2023"))))
                .contains("spec.amiSelectorTerms[0].alias: 'alias' is improperly formatted, must match the format"
                        + " 'family@version'");
    }

    @Test
    void anAliasOfAnotherFamilyThanTheClassIsFound() {
        assertThat(nodeClass("amiFamily", "Bottlerocket"))
                .containsExactly("spec: if set, amiFamily must be 'AL2023' or 'Custom' when using an AL2023 alias");
    }

    @Test
    void aSelectorWithoutTermsAndAnEmptyTagAreFound() {
        assertThat(nodeClass("subnetSelectorTerms", List.of()))
                .contains("spec.subnetSelectorTerms: subnetSelectorTerms cannot be empty");
        assertThat(nodeClass("subnetSelectorTerms", List.of(Map.of("tags", Map.of("a", "")))))
                .containsExactly("spec.subnetSelectorTerms[0].tags: empty tag keys or values aren't supported");
    }

    @Test
    void twoRootVolumesAndAVolumeWithoutASizeAreFound() {
        Map<String, Object> root = Map.of("rootVolume", true, "ebs", Map.of("volumeType", "gp3"));
        assertThat(nodeClass("blockDeviceMappings", List.of(root, root)))
                .containsExactly(
                        "spec.blockDeviceMappings: must have only one blockDeviceMappings with rootVolume",
                        "spec.blockDeviceMappings[0].ebs: snapshotID or volumeSize must be defined",
                        "spec.blockDeviceMappings[1].ebs: snapshotID or volumeSize must be defined");
    }

    @Test
    void aTagOfKarpentersOwnIsFound() {
        assertThat(nodeClass("tags", Map.of("kubernetes.io/cluster/x", "owned")))
                .containsExactly("spec.tags: tag contains a restricted tag matching kubernetes.io/cluster/");
    }

    @Test
    void aRuleThatDoesNotCompileIsNamed() {
        Map<String, Object> schema =
                Map.of("x-kubernetes-validations", List.of(Map.of("rule", "self.nope(", "message", "never")));
        assertThatThrownBy(() -> CelRules.of(schema))
                .hasMessageStartingWith("CEL rule 'self.nope(' does not compile: ");
    }

    private static List<String> pool(String field, Object value) {
        Map<String, Object> spec = new LinkedHashMap<>(Map.of("nodeClassRef", REF));
        spec.put(field, value);
        return POOL.judge(resource(Map.of("template", Map.of("spec", spec)))).stream()
                .map(Problem::toString)
                .toList();
    }

    private static List<String> nodeClass(String field, Object value) {
        Map<String, Object> spec = new LinkedHashMap<>(Map.of(
                "role", "node-role",
                "amiSelectorTerms", List.of(Map.of("alias", "al2023@v20260818")),
                "subnetSelectorTerms", List.of(Map.of("id", "subnet-1")),
                "securityGroupSelectorTerms", List.of(Map.of("id", "sg-1"))));
        assertThat(CLASS.judge(resource(Map.copyOf(spec)))).isEmpty();
        spec.put(field, value);
        return CLASS.judge(resource(spec)).stream().map(Problem::toString).toList();
    }

    private static Map<String, Object> resource(Map<String, Object> spec) {
        return Map.of("spec", spec);
    }
}
