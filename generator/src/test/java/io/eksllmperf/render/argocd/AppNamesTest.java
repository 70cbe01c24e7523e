package io.eksllmperf.render.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.InputFiles;
import io.eksllmperf.Shipped;
import io.eksllmperf.spec.InputParser;
import io.eksllmperf.spec.Serving;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppNamesTest {
    private static final String LONGEST_CLUSTER = "c".repeat(46);
    private static final String LONGEST_EXPERIMENT = "e".repeat(40);

    @Test
    void aNameSaysClusterExperimentAndPart() {
        assertThat(AppNames.of(serving("prod", "oss"), "bench")).isEqualTo("prod.oss.bench");
    }

    @Test
    void clustersOfOneArgoCdNeverClash() {
        assertThat(AppNames.of(serving("a-b", "c"), "bench")).isNotEqualTo(AppNames.of(serving("a", "b-c"), "bench"));
    }

    @Test
    void theLongestNamesFitALabelAndStayApart() {
        String name = AppNames.of(serving(LONGEST_CLUSTER, LONGEST_EXPERIMENT), "serving");

        assertThat(name)
                .hasSize(63)
                .startsWith(LONGEST_CLUSTER + "-")
                .endsWith(".serving")
                .isNotEqualTo(AppNames.of(serving(LONGEST_CLUSTER, LONGEST_EXPERIMENT.substring(1)), "serving"));
    }

    @Test
    void aCutNameIsStillAName() {
        for (int length = 1; length <= 46; length++) {
            Serving serving = serving("c".repeat(length), LONGEST_EXPERIMENT);
            for (String part : List.of("bench", "serving")) {
                assertThat(AppNames.of(serving, part))
                        .hasSizeLessThanOrEqualTo(63)
                        .matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
            }
        }
    }

    @Test
    void kubernetesKnowsLowerCaseOnly() {
        assertThat(AppNames.of(serving("Prod", "oss"), "serving")).isEqualTo("prod.oss.serving");
    }

    private static Serving serving(String cluster, String experiment) {
        Shipped shipped = Shipped.experiments()
                .without(Shipped.AIPERF)
                .with(Shipped.CLUSTER, "{name: llm-eks-cluster}", "{name: " + cluster + "}")
                .with(Shipped.SEED, "cluster: llm-eks-cluster", "cluster: " + cluster)
                .with(Shipped.SEED, "{name: gpt-oss-20b-g5-8xlarge}", "{name: " + experiment + "}");
        return InputParser.parse(new InputFiles(shipped.files(), List.of()).files())
                .inputs()
                .experiments()
                .get(0)
                .serving();
    }
}
