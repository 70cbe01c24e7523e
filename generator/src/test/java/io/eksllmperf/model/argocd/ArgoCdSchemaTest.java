package io.eksllmperf.model.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.check.schema.Bundled;
import io.eksllmperf.check.schema.CelRules;
import io.eksllmperf.check.schema.CrdSchema;
import io.eksllmperf.model.RecordSchema;
import io.eksllmperf.model.RecordTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The records against the CRDs of both supported versions of Argo CD. */
class ArgoCdSchemaTest {
    @Test
    void theExamplesSetEveryField() {
        assertThat(RecordSchema.filled(List.of(ArgoCdExamples.bench(), ArgoCdExamples.chart())))
                .isEqualTo(RecordSchema.components(Application.class));
        assertThat(RecordSchema.filled(List.of(ArgoCdExamples.project())))
                .isEqualTo(RecordSchema.components(AppProject.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5.1", "3.6.1"})
    void theApplicationCrdKnowsEveryFieldOfOursAndAcceptsTheExamples(String version) {
        CrdSchema crd = Bundled.crd("Application", version);

        assertThat(RecordSchema.faults(Application.class, crd.openApi(Application.API_VERSION)))
                .isEmpty();
        assertThat(crd.judge(RecordTree.of(ArgoCdExamples.bench()))).isEmpty();
        assertThat(crd.judge(RecordTree.of(ArgoCdExamples.chart()))).isEmpty();
        assertThat(CelRules.of(crd.openApi(Application.API_VERSION)).compiled()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5.1", "3.6.1"})
    void theProjectCrdKnowsEveryFieldOfOursAndAcceptsTheExample(String version) {
        CrdSchema crd = Bundled.crd("AppProject", version);

        assertThat(RecordSchema.faults(AppProject.class, crd.openApi(AppProject.API_VERSION)))
                .isEmpty();
        assertThat(crd.judge(RecordTree.of(ArgoCdExamples.project()))).isEmpty();
    }

    @Test
    void noRetryIsAnEmptyObjectAndAFalseFlagIsNotWritten() {
        Map<String, Object> spec = child(RecordTree.of(ArgoCdExamples.bench()), "spec");

        assertThat(child(spec, "syncPolicy"))
                .isEqualTo(Map.of(
                        "automated", Map.of("prune", true),
                        "syncOptions", List.of("FailOnSharedResource=true"),
                        "retry", Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> tree, String key) {
        return (Map<String, Object>) tree.get(key);
    }
}
