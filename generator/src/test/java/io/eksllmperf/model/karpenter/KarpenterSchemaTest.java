package io.eksllmperf.model.karpenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.check.schema.Bundled;
import io.eksllmperf.check.schema.CelRules;
import io.eksllmperf.check.schema.CrdSchema;
import io.eksllmperf.model.RecordSchema;
import io.eksllmperf.model.RecordTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The records against Karpenter's own CRDs. */
class KarpenterSchemaTest {
    private static final CrdSchema NODE_POOL = Bundled.crd("NodePool");
    private static final CrdSchema EC2_NODE_CLASS = Bundled.crd("EC2NodeClass");

    @Test
    void theExamplesSetEveryField() {
        assertThat(RecordSchema.filled(List.of(KarpenterExamples.nodePool())))
                .isEqualTo(RecordSchema.components(NodePool.class));
        assertThat(RecordSchema.filled(List.of(KarpenterExamples.ec2NodeClass())))
                .isEqualTo(RecordSchema.components(Ec2NodeClass.class));
        assertThat(RecordSchema.filled(List.of(KarpenterExamples.nodeClass())))
                .isEqualTo(RecordSchema.components(NodeClass.class));
    }

    @Test
    void theCrdsKnowEveryFieldOfOurs() {
        assertThat(RecordSchema.faults(NodePool.class, NODE_POOL.openApi(NodePool.API_VERSION)))
                .isEmpty();
        assertThat(RecordSchema.faults(Ec2NodeClass.class, EC2_NODE_CLASS.openApi(Ec2NodeClass.API_VERSION)))
                .isEmpty();
    }

    @Test
    void theCrdsAcceptTheExamples() {
        Map<String, Object> pool = RecordTree.of(KarpenterExamples.nodePool());
        Map<String, Object> nodeClass = RecordTree.of(KarpenterExamples.ec2NodeClass());

        assertThat(NODE_POOL.judge(pool)).isEmpty();
        assertThat(EC2_NODE_CLASS.judge(nodeClass)).isEmpty();
        assertThat(CelRules.of(NODE_POOL.openApi(NodePool.API_VERSION)).judge(pool))
                .isEmpty();
        assertThat(CelRules.of(EC2_NODE_CLASS.openApi(Ec2NodeClass.API_VERSION)).judge(nodeClass))
                .isEmpty();
    }
}
