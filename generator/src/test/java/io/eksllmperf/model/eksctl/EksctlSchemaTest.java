package io.eksllmperf.model.eksctl;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.check.schema.Bundled;
import io.eksllmperf.check.schema.EksctlSchema;
import io.eksllmperf.check.schema.Problem;
import io.eksllmperf.model.RecordSchema;
import io.eksllmperf.model.RecordTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The records against eksctl's own schema. */
class EksctlSchemaTest {
    private static final EksctlSchema SCHEMA = Bundled.eksctl();

    @Test
    void theExamplesSetEveryField() {
        assertThat(RecordSchema.filled(List.of(EksctlExamples.karpenter(), EksctlExamples.autoMode())))
                .isEqualTo(RecordSchema.components(ClusterConfig.class));
    }

    @Test
    void theSchemaKnowsEveryFieldOfOurs() {
        assertThat(RecordSchema.faults(ClusterConfig.class, SCHEMA.tree())).isEmpty();
    }

    @Test
    void theSchemaAcceptsTheExamples() {
        assertThat(SCHEMA.judge(RecordTree.of(EksctlExamples.karpenter()))).isEmpty();
        assertThat(SCHEMA.judge(RecordTree.of(EksctlExamples.autoMode()))).isEmpty();
    }

    @Test
    void anUnknownKeyAndABadWordAreFoundWithTheirPaths() {
        Map<String, Object> config = RecordTree.of(EksctlExamples.karpenter());
        config.put("karpentr", Map.of("version", "1.14.1"));
        config.put("vpc", Map.of("cidr", "10.0.0.0/16", "nat", Map.of("gateway", "Triple")));

        assertThat(SCHEMA.judge(config))
                .extracting(Problem::toString)
                .containsExactly(
                        "strict decoding error: unknown field \"karpentr\"",
                        "vpc.nat.gateway: Unsupported value: \"Triple\": supported values: \"HighlyAvailable\","
                                + " \"Single\", \"Disable\"");
    }

    @Test
    void aMissingRegionIsFound() {
        Map<String, Object> config = RecordTree.of(EksctlExamples.autoMode());
        config.put("metadata", Map.of("name", "llm-eks-cluster"));

        assertThat(SCHEMA.judge(config))
                .extracting(Problem::toString)
                .containsExactly("metadata.region: Required value");
    }
}
