package io.eksllmperf.check.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.catalog.Version;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.spec.InputFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which CRD judges. */
class ChoiceTest {
    @ParameterizedTest
    @CsvSource({"3.6.1, 3.6.1", "3.5.1, 3.5.1", "3.6.0, 3.5.1", "4.0.0, 3.6.1", "3.4.0, 3.5.1"})
    void theSameVersionOrTheNearestOlderOrTheOldest(String wanted, String taken) {
        assertThat(title(GivenCrds.none(), Map.of("Argo CD", Version.of(wanted))))
                .isEqualTo("Argo CD " + taken);
    }

    @Test
    void theNewestWhereNoVersionIsPinned() {
        assertThat(title(GivenCrds.none(), Map.of("Karpenter", Version.of("1.0.0"))))
                .isEqualTo("Argo CD 3.6.1");
    }

    @Test
    void aGivenOneBeforeAllOthers() {
        assertThat(title(GivenCrds.parse(List.of(crd("mine.yaml", "argoproj.io", "v1alpha1"))), Map.of()))
                .isEqualTo("mine.yaml");
        assertThat(title(GivenCrds.parse(List.of(crd("mine.yaml", "example.com", "v1alpha1"))), Map.of()))
                .isEqualTo("Argo CD 3.6.1");
    }

    @Test
    void ofSeveralGivenOnesTheOneThatHasTheVersion() {
        GivenCrds given =
                GivenCrds.parse(List.of(crd("a.yaml", "argoproj.io", "v2"), crd("b.yaml", "argoproj.io", "v1alpha1")));

        assertThat(given.findings()).isEmpty();
        assertThat(title(given, Map.of())).isEqualTo("b.yaml");
    }

    @Test
    void nobodyJudgesAnUnknownKind() {
        assertThat(Choice.of(GivenCrds.none(), "eks.amazonaws.com/v1", "NodeClass", Map.of()))
                .isEmpty();
    }

    @Test
    void manyDocumentsOfAFileAreReadAndOtherKindsPassedOver() {
        String text =
                "kind: Namespace\n---\n---\n" + crd("", "a.example.com", "v1").text() + "---\n"
                        + crd("", "b.example.com", "v1").text();

        assertThat(GivenCrds.parse(List.of(new InputFile("all.yaml", text))).crds())
                .hasSize(2);
    }

    @Test
    void whatCannotBeUsedIsNamed() {
        assertThat(findings("a: [\n"))
                .containsExactly(
                        "x.yaml:2:1: error ELP305: is no YAML: expected the node content, but found '<stream end>';"
                                + " give the CRD as YAML");
        assertThat(findings("kind: Deployment\n"))
                .containsExactly(
                        "x.yaml: error ELP305: holds no CustomResourceDefinition; keep only CRDs in this folder");
        assertThat(findings(""))
                .containsExactly(
                        "x.yaml: error ELP305: holds no CustomResourceDefinition; keep only CRDs in this folder");
        assertThat(findings("kind: CustomResourceDefinition\nspec: {group: x}\n"))
                .containsExactly(
                        "x.yaml: error ELP305: holds a CustomResourceDefinition without spec.group, spec.names.kind"
                                + " or spec.versions; one has all three");
    }

    @Test
    void theSameKindTwiceIsNamed() {
        GivenCrds given =
                GivenCrds.parse(List.of(crd("a.yaml", "example.com", "v1"), crd("b.yaml", "example.com", "v1")));

        assertThat(given.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "b.yaml: error ELP305: defines Application example.com/v1, which a.yaml defines already;"
                                + " keep one of the two");
    }

    private static List<String> findings(String text) {
        return GivenCrds.parse(List.of(new InputFile("x.yaml", text))).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    private static String title(GivenCrds given, Map<String, Version> wanted) {
        return Choice.of(given, "argoproj.io/v1alpha1", "Application", wanted)
                .orElseThrow()
                .title();
    }

    private static InputFile crd(String file, String group, String version) {
        return new InputFile(
                file,
                "kind: CustomResourceDefinition\nspec: {group: " + group
                        + ", names: {kind: Application}, versions: [{name: " + version
                        + ", schema: {openAPIV3Schema: {type: object}}}]}\n");
    }
}
