package io.eksllmperf.plan.change;

/** What Karpenter does with nodes that are no longer what their pool or class says. Facts: infrastructure 4.4. */
final class Drift {
    private Drift() {}

    /**
     * What follows.
     *
     * @param some whether only nodes drift that no longer match, and not all
     * @param held whether every pool concerned has a budget of 0 for Drifted
     */
    static Consequence of(boolean some, boolean held) {
        String who = some ? "Nodes that no longer match drift" : "Every node of it drifts";
        return held
                ? Consequence.of(
                        Effect.IN_PLACE,
                        who + ", but the budget of 0 for Drifted keeps them until they are empty: only a node that is "
                                + "launched anew is like that, and a pod that is not restarted keeps its old one.")
                : Consequence.of(
                        Effect.REPLACES_NODE,
                        who
                                + ", and Karpenter replaces them as budgets allow; a pod that asks not to be disrupted keeps "
                                + "its node until it ends.");
    }
}
