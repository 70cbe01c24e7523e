package io.eksllmperf.check.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrdSchemaTest {
    private static final CrdSchema POOLS = Bundled.crd("NodePool");
    private static final Map<String, Object> REF =
            Map.of("group", "karpenter.k8s.aws", "kind", "EC2NodeClass", "name", "gpu");

    @Test
    void aMistypedFieldIsFound() {
        assertThat(judge(Map.of("nodeClassRef", REF, "requirements", List.of(), "expireAftr", "Never")))
                .containsExactly("strict decoding error: unknown field \"spec.template.spec.expireAftr\"");
    }

    @Test
    void aBadOperatorIsFound() {
        assertThat(judge(Map.of(
                        "nodeClassRef",
                        REF,
                        "requirements",
                        List.of(Map.of("key", "a", "operator", "in", "values", List.of("b"))))))
                .containsExactly(
                        "spec.template.spec.requirements[0].operator: Unsupported value: \"in\": supported values:"
                                + " \"Gte\", \"Lte\", \"In\", \"NotIn\", \"Exists\", \"DoesNotExist\", \"Gt\", \"Lt\"");
    }

    @Test
    void aMissingRequiredFieldIsFound() {
        assertThat(judge(Map.of("nodeClassRef", REF)))
                .containsExactly("spec.template.spec.requirements: Required value");
    }

    @Test
    void aQuantityMayBeATextOrANumber() {
        assertThat(POOLS.judge(pool(Map.of(
                        "limits",
                        Map.of("cpu", "32", "memory", 1000),
                        "template",
                        template(Map.of("nodeClassRef", REF, "requirements", List.of()))))))
                .isEmpty();
    }

    @Test
    void messagesDoNotFollowTheLocaleOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(judge(Map.of("nodeClassRef", REF)))
                    .containsExactly("spec.template.spec.requirements: Required value");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anotherKindOrVersionIsFoundBeforeAllElse() {
        assertThat(POOLS.judge(Map.of("apiVersion", "karpenter.sh/v1", "kind", "NodeClaim")))
                .hasToString(
                        "[no matches for kind \"NodeClaim\" in version \"karpenter.sh/v1\"; the CRD defines NodePool in"
                                + " karpenter.sh/v1]");
        assertThat(POOLS.judge(Map.of("apiVersion", "karpenter.sh/v1beta1", "kind", "NodePool")))
                .hasToString(
                        "[no matches for kind \"NodePool\" in version \"karpenter.sh/v1beta1\"; the CRD defines NodePool"
                                + " in karpenter.sh/v1]");
    }

    @Test
    void aTextThatIsNoCrdIsRefused() {
        assertThatThrownBy(() -> CrdSchema.parse("kind: NodePool"))
                .hasMessage("the text is no CustomResourceDefinition: spec.names.kind or spec.versions is missing");
    }

    private static List<String> judge(Map<String, Object> templateSpec) {
        return POOLS.judge(pool(Map.of("template", template(templateSpec)))).stream()
                .map(Problem::toString)
                .toList();
    }

    private static Map<String, Object> template(Map<String, Object> spec) {
        return Map.of("spec", spec);
    }

    private static Map<String, Object> pool(Map<String, Object> spec) {
        return Map.of(
                "apiVersion", "karpenter.sh/v1", "kind", "NodePool", "metadata", Map.of("name", "gpu"), "spec", spec);
    }
}
