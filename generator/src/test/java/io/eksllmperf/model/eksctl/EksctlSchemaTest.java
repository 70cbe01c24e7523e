package io.eksllmperf.model.eksctl;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.model.RecordSchema;
import io.eksllmperf.model.RecordTree;
import io.eksllmperf.schema.EksctlSchema;
import io.eksllmperf.schema.Problem;
import io.eksllmperf.schema.Schemas;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The records against eksctl's own schema. */
class EksctlSchemaTest {
    private static final EksctlSchema SCHEMA = Schemas.eksctl();

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
                        "karpentr: property 'karpentr' is not defined in the schema"
                                + " and the schema does not allow additional properties",
                        "vpc.nat.gateway: does not have a value in the enumeration"
                                + " [\"HighlyAvailable\", \"Single\", \"Disable\"]");
    }

    @Test
    void aMissingRegionIsFound() {
        Map<String, Object> config = RecordTree.of(EksctlExamples.autoMode());
        config.put("metadata", Map.of("name", "llm-eks-cluster"));

        assertThat(SCHEMA.judge(config))
                .extracting(Problem::toString)
                .containsExactly("metadata: required property 'region' not found");
    }
}
