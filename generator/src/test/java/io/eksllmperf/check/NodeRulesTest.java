package io.eksllmperf.check;

import static io.eksllmperf.Shipped.AIPERF;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import org.junit.jupiter.api.Test;

/** Which nodes are asked for. */
class NodeRulesTest {
    private static final String OTHER = """
            apiVersion: eksllmperf.io/v1
            kind: Experiment
            metadata: {name: other}
            spec:
              cluster: llm-eks-cluster
              namespace: other
              nodes: {instanceType: g5.8xlarge, rootVolume: 500Gi}
              serving:
                model: {id: openai/gpt-oss-20b, revision: 6cee5e81ee83917806bbde320786a8fb61efebee}
                engine: {version: "0.27.1"}
                maxModelLen: 8192
              load:
                tool: {name: aiperf, version: "0.13.0"}
                inputTokens: {mean: 200}
                outputTokens: {mean: 100}
                levels: [{concurrency: 10, prompts: 100}]
            """;

    @Test
    void spotInABenchmark() {
        assertThat(Judged.seed("capacityType: on-demand", "capacityType: spot").by("ELP066"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:8:51: warning ELP066: a spot node can be taken away"
                                + " in the middle of a run, which then counts for nothing and stops the sweep;"
                                + " measure with on-demand");
    }

    @Test
    void reservedWithoutReservation() {
        assertThat(Judged.seed("capacityType: on-demand", "capacityType: reserved")
                        .by("ELP067"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:8:51: error ELP067: reserved needs a node class"
                                + " that selects a capacity reservation, which is not rendered; use on-demand");
    }

    @Test
    void rootVolumeTooSmallForTheImages() {
        assertThat(Judged.cluster("rootVolume: 200Gi", "rootVolume: 50Gi").by("ELP068"))
                .containsExactly(
                        "experiments/llm-eks-cluster.yaml:12:54: warning ELP068: 50Gi is little for the load tool's"
                                + " image and results; take 100Gi or more");
    }

    @Test
    void serversThatShareAPool() {
        assertThat(Judged.of(Shipped.experiments().without(AIPERF).and("experiments/other.yaml", OTHER))
                        .by("ELP069"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:8:74: warning ELP069: the pool gpu-g5-8xlarge is"
                                + " shared with other, which asks for 500Gi: all its nodes get that; write the same"
                                + " here");
    }
}
