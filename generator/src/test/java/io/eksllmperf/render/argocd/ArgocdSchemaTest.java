package io.eksllmperf.render.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.check.schema.Bundled;
import io.eksllmperf.check.schema.CrdSchema;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is rendered against the CRDs of both supported versions of Argo CD. */
class ArgocdSchemaTest {
    @ParameterizedTest
    @ValueSource(strings = {"3.5.1", "3.6.1"})
    void theCrdsAcceptEveryApplicationAndProject(String version) {
        CrdSchema applications = Bundled.crd("Application", version);
        CrdSchema projects = Bundled.crd("AppProject", version);
        ArgocdFiles.variants().forEach((variant, experiments) -> {
            ArgocdFiles files = ArgocdFiles.of(experiments);
            assertThat(files.ofKind("Application")).as(variant).hasSizeGreaterThan(4);
            for (Map<String, Object> application : files.ofKind("Application")) {
                assertThat(applications.judge(application))
                        .as(variant + ": " + ArgocdFiles.name(application))
                        .isEmpty();
            }
            assertThat(files.ofKind("AppProject")).as(variant).hasSizeGreaterThan(3);
            for (Map<String, Object> project : files.ofKind("AppProject")) {
                assertThat(projects.judge(project))
                        .as(variant + ": " + ArgocdFiles.name(project))
                        .isEmpty();
            }
        });
    }
}
