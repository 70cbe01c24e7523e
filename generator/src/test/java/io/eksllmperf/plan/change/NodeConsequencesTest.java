package io.eksllmperf.plan.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Drift, limits and room: facts/infrastructure section 4.4 and traps 12, 16 and 18. */
class NodeConsequencesTest {
    private static final String BUDGET =
            "    budgets:\n    - nodes: \"0\"\n      reasons:\n      - Underutilized\n      - Drifted\n";
    private static final String KEPT =
            ", but the budget of 0 for Drifted keeps them until they are empty: only a node that is "
                    + "launched anew is like that, and a pod that is not restarted keeps its old one.";
    private static final String REPLACED = ", and Karpenter replaces them as budgets allow; a pod that asks not to be "
            + "disrupted keeps its node until it ends.";
    private final Output shipped = Output.shipped();

    @Test
    void driftIsHeldByABudgetOfNoneForIt() {
        assertThat(says(shipped, Output.POOL, "expireAfter: Never", "expireAfter: 720h"))
                .containsExactly("IN_PLACE Every node of it drifts" + KEPT);
        assertThat(says(shipped, Output.NODE_CLASS, "volumeSize: 300Gi", "volumeSize: 400Gi"))
                .containsExactly("IN_PLACE Every node of it drifts" + KEPT);
    }

    @Test
    void driftReplacesNodesWhereNothingHoldsIt() {
        for (String budgets : List.of("", BUDGET.replace("      - Drifted\n", ""), BUDGET.replace("\"0\"", "10%"))) {
            Output before = shipped.with(Output.POOL, BUDGET, budgets);
            assertThat(says(before, Output.POOL, "expireAfter: Never", "expireAfter: 720h"))
                    .containsExactly("REPLACES_NODE Every node of it drifts" + REPLACED);
            assertThat(says(before, Output.NODE_CLASS, "al2023@v20260818", "al2023@v20260901"))
                    .containsExactly("REPLACES_NODE Nodes that no longer match drift" + REPLACED);
        }
    }

    @Test
    void aBudgetForAllReasonsHoldsDriftAndOneWithAScheduleDoesNot() {
        Output all = shipped.with(Output.POOL, BUDGET, "    budgets:\n    - nodes: \"0\"\n");
        Output nights = shipped.with(
                Output.POOL,
                BUDGET,
                "    budgets:\n    - nodes: \"0\"\n      schedule: 0 22 * * *\n      duration: 8h\n");

        assertThat(says(all, Output.POOL, "expireAfter: Never", "expireAfter: 720h")
                        .get(0))
                .startsWith("IN_PLACE");
        assertThat(says(nights, Output.POOL, "expireAfter: Never", "expireAfter: 720h")
                        .get(0))
                .startsWith("REPLACES_NODE");
    }

    @Test
    void requirementsDriftOnlyWhatNoLongerMatches() {
        assertThat(says(shipped, Output.POOL, "        - on-demand", "        - on-demand\n        - spot"))
                .containsExactly("IN_PLACE Nodes that no longer match drift" + KEPT);
    }

    @Test
    void disruptionWeightAndLimitsTouchNoNode() {
        assertThat(says(shipped, Output.POOL, "consolidateAfter: 30m", "consolidateAfter: 60m"))
                .containsExactly("IN_PLACE When Karpenter may take a node changes at once; none drifts for it.");
        assertThat(says(shipped, Output.POOL, "  limits:\n", "  weight: 10\n  limits:\n"))
                .containsExactly("IN_PLACE Pods to come choose their pool by it; no node is touched.");
        assertThat(says(shipped, Output.POOL, "cpu: \"64\"", "cpu: \"0\""))
                .containsExactly(
                        "IN_PLACE The pool may have less than before: no node is taken for it, and none is launched "
                                + "above it.");
        assertThat(says(shipped, Output.POOL, "    cpu: \"64\"\n", ""))
                .containsExactly(
                        "IN_PLACE The pool may have more than before: nodes are launched when pods need them.");
    }

    @Test
    void aNewImageNeedsTheOldNodesRoomUnlessTheLimitsHoldTwo() {
        Output tight = shipped.with(
                Output.POOL, "cpu: \"64\"\n    nvidia.com/gpu: \"2\"", "cpu: \"32\"\n    nvidia.com/gpu: \"1\"");

        assertThat(tight.saysOf(withNewImage(tight)))
                .contains(
                        "REPLACES_NODE The old node is no longer what the pod asks for, and the pool's limits hold no "
                                + "second one: the new node is launched only when the old one is gone, 30m after its "
                                + "last pod.");
        assertThat(shipped.saysOf(withNewImage(shipped)))
                .contains(
                        "REPLACES_NODE The old node is no longer what the pod asks for: Karpenter launches a new one, and "
                                + "removes the old one 30m after its last pod; in between both are billed.");
    }

    @Test
    void aPoolThatIsNotMarkedToBeKeptTakesItsNodesAlong() {
        Output before =
                shipped.with(Output.POOL, "    argocd.argoproj.io/sync-options: Delete=false,Prune=false\n", "");

        assertThat(before.saysOf(before.without(Output.POOL)))
                .containsExactly(
                        "DELETES The pool is deleted, and with it every node of its own: Karpenter drains and ends "
                                + "them.");
        assertThat(shipped.saysOf(shipped.without(Output.POOL)))
                .containsExactly(
                        "STAYS It is marked to be kept, so it stays in the cluster until somebody deletes it. It "
                                + "goes on launching nodes for pods that ask for them.");
    }

    @Test
    void aSelectorThatTheOldNodeMatchesTooReplacesNoNode() {
        String type = "        node.kubernetes.io/instance-type: m6i.2xlarge\n";
        Output before = Output.shipped().with(Output.CLIENT, type, "");

        assertThat(before.saysOf(Output.shipped()))
                .singleElement()
                .asString()
                .startsWith("ROLLS The triton-perf pod is replaced, the old one first");
    }

    private static Output withNewImage(Output before) {
        return before.with(Output.SERVER, "ami: al2023-v20260818", "ami: al2023-v20260901")
                .with(Output.POOL, "ami: al2023-v20260818", "ami: al2023-v20260901");
    }

    private static List<String> says(Output before, String path, String from, String to) {
        return before.saysOf(before.with(path, from, to));
    }
}
