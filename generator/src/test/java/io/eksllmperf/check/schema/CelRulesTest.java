package io.eksllmperf.check.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Planted mistakes that only the CRDs' own rules can find, each with the CRD's own message. */
class CelRulesTest {
    private static final CelRules POOL = CelRules.of(Bundled.crd("NodePool").openApi("karpenter.sh/v1"));
    private static final CelRules CLASS =
            CelRules.of(Bundled.crd("EC2NodeClass").openApi("karpenter.k8s.aws/v1"));
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
                        "spec.template.spec.requirements: Invalid value: \"array\": requirements with operator 'In' must have a value defined");
    }

    @Test
    void aFieldThatARuleReadsAndNobodySetIsFoundAsTheApiServerFindsIt() {
        assertThat(pool("requirements", List.of(Map.of("key", "a", "operator", "In"))))
                .contains("spec.template.spec.requirements: Invalid value: \"array\": no such key: values evaluating"
                        + " rule: requirements with operator 'In' must have a value defined");
    }

    @Test
    void aComparisonWithAWordIsFound() {
        assertThat(pool("requirements", List.of(Map.of("key", "a", "operator", "Gt", "values", List.of("-1")))))
                .containsExactly(
                        "spec.template.spec.requirements: Invalid value: \"array\": requirements operator 'Gt', 'Lt', 'Gte', or 'Lte' must have a"
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
                        "spec.template.metadata.labels: Invalid value: \"object\": label \"karpenter.sh/nodepool\" is restricted",
                        "spec.template.metadata.labels: Invalid value: \"object\": label domain \"karpenter.k8s.aws\" is restricted");
    }

    @Test
    void aBudgetWithoutItsDurationIsFound() {
        assertThat(texts(POOL.judge(resource(
                        Map.of("disruption", Map.of("budgets", List.of(Map.of("nodes", "0", "schedule", "@daily"))))))))
                .containsExactly(
                        "spec.disruption.budgets: Invalid value: \"array\": 'schedule' must be set with 'duration'");
    }

    @Test
    void aStaticPoolWithAWeightIsFound() {
        assertThat(texts(POOL.judge(resource(Map.of("replicas", 1, "weight", 10)))))
                .containsExactly("spec: Invalid value: \"object\": 'weight' is not supported on static NodePools");
    }

    @Test
    void aNodeClassWithRoleAndProfileIsFound() {
        assertThat(nodeClass("instanceProfile", "profile"))
                .containsExactly(
                        "spec: Invalid value: \"object\": must specify exactly one of ['role', 'instanceProfile']");
    }

    @Test
    void aVersionlessAliasIsFound() {
        assertThat(nodeClass("amiSelectorTerms", List.of(Map.of("alias", "al2023"))))
                .contains(
                        "spec.amiSelectorTerms[0].alias: Invalid value: \"string\": 'alias' is improperly formatted, must match the format"
                                + " 'family@version'");
    }

    @Test
    void anAliasOfAnotherFamilyThanTheClassIsFound() {
        assertThat(nodeClass("amiFamily", "Bottlerocket"))
                .containsExactly(
                        "spec: Invalid value: \"object\": if set, amiFamily must be 'AL2023' or 'Custom' when using an AL2023 alias");
    }

    @Test
    void aSelectorWithoutTermsAndAnEmptyTagAreFound() {
        assertThat(nodeClass("subnetSelectorTerms", List.of()))
                .contains("spec.subnetSelectorTerms: Invalid value: \"array\": subnetSelectorTerms cannot be empty");
        assertThat(nodeClass("subnetSelectorTerms", List.of(Map.of("tags", Map.of("a", "")))))
                .containsExactly(
                        "spec.subnetSelectorTerms[0].tags: Invalid value: \"object\": empty tag keys or values aren't supported");
    }

    @Test
    void twoRootVolumesAndAVolumeWithoutASizeAreFound() {
        Map<String, Object> root = Map.of("rootVolume", true, "ebs", Map.of("volumeType", "gp3"));
        assertThat(nodeClass("blockDeviceMappings", List.of(root, root)))
                .containsExactly(
                        "spec.blockDeviceMappings: Invalid value: \"array\": must have only one blockDeviceMappings with rootVolume",
                        "spec.blockDeviceMappings[0].ebs: Invalid value: \"object\": snapshotID or volumeSize must be defined",
                        "spec.blockDeviceMappings[1].ebs: Invalid value: \"object\": snapshotID or volumeSize must be defined");
    }

    @Test
    void aTagOfKarpentersOwnIsFound() {
        assertThat(nodeClass("tags", Map.of("kubernetes.io/cluster/x", "owned")))
                .containsExactly(
                        "spec.tags: Invalid value: \"object\": tag contains a restricted tag matching kubernetes.io/cluster/");
    }

    @Test
    void aRuleWithoutAMessageIsNamedByItself() {
        assertThat(judge(Map.of("rule", "self.a > 1")))
                .containsExactly("<nil>: Invalid value: \"object\": failed rule: self.a > 1");
    }

    @Test
    void aMessageIsComputedWhereTheRuleComputesOne() {
        assertThat(judge(Map.of(
                        "rule", "self.a > 1", "message", "fixed", "messageExpression", "'a is ' + string(self.a)")))
                .containsExactly("<nil>: Invalid value: \"object\": a is 1");
        assertThat(judge(Map.of("rule", "self.a > 1", "message", "fixed", "messageExpression", "self.nothing")))
                .containsExactly("<nil>: Invalid value: \"object\": fixed");
    }

    @Test
    void reasonAndPlaceAreTheRulesOwn() {
        assertThat(judge(Map.of(
                        "rule",
                        "has(self.b)",
                        "message",
                        "b is missing",
                        "fieldPath",
                        ".b",
                        "reason",
                        "FieldValueRequired")))
                .containsExactly("b: Required value: b is missing");
        assertThat(judge(Map.of("rule", "false", "message", "not now", "reason", "FieldValueForbidden")))
                .containsExactly("<nil>: Forbidden: not now");
        assertThat(judge(Map.of("rule", "false", "message", "twice", "reason", "FieldValueDuplicate")))
                .containsExactly("<nil>: Duplicate value: \"object\"");
    }

    @Test
    void aRuleOnANewObjectSeesNoOldOneWhereItMayBeMissing() {
        assertThat(judge(Map.of(
                        "rule",
                        "oldSelf.hasValue() || self.a > 1",
                        "message",
                        "a starts at 2",
                        "optionalOldSelf",
                        true)))
                .containsExactly("<nil>: Invalid value: \"object\": a starts at 2");
    }

    @Test
    void namesThatAreNoIdentifiersAreEscaped() {
        assertThat(judge(Map.of("rule", "self.x__dash__y == 'z'", "message", "never")))
                .isEmpty();
        assertThat(judge(Map.of("rule", "self.__namespace__ == 'llm'", "message", "never")))
                .isEmpty();
    }

    @Test
    void setsAndFindAllAreKnown() {
        assertThat(judge(Map.of("rule", "sets.contains([1, 2], [2])", "message", "never")))
                .isEmpty();
        assertThat(judge(Map.of("rule", "'a1b2'.findAll('[0-9]') == ['1', '2']", "message", "never")))
                .isEmpty();
    }

    /** What one rule has against an object with four fields. */
    private static List<String> judge(Map<String, Object> rule) {
        Map<String, Object> text = Map.of("type", "string");
        CelRules rules = CelRules.of(Map.of(
                "type",
                "object",
                "properties",
                Map.of("a", Map.of("type", "integer"), "x-y", text, "namespace", text, "b", text),
                "x-kubernetes-validations",
                List.of(rule)));
        assertThat(rules.broken()).isEmpty();
        return texts(rules.judge(Map.of("a", 1, "x-y", "z", "namespace", "llm")));
    }

    @Test
    void aRuleThatDoesNotCompileIsNamed() {
        Map<String, Object> schema =
                Map.of("x-kubernetes-validations", List.of(Map.of("rule", "self.nope(", "message", "never")));
        assertThat(CelRules.of(schema).broken())
                .singleElement()
                .asString()
                .startsWith("the rule \"self.nope(\" does not compile: ");
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

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }

    private static Map<String, Object> resource(Map<String, Object> spec) {
        return Map.of("spec", spec);
    }
}
