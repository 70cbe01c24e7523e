package io.eksllmperf.plan.change;

import io.eksllmperf.plan.change.Change.Altered;

/** What a Deployment is, and how one says what happens to it. Facts: DESIGN section 5, argocd sections 3 and 5. */
enum Part {
    SERVER {
        @Override
        Consequence restarts(Altered change) {
            boolean sameId = change.before().label(ID).equals(change.after().label(ID));
            return Consequence.of(
                    Effect.RESTARTS,
                    stop(change)
                            + (sameId
                                    ? " Its id stays, so no level runs again; one that runs at that moment fails."
                                    : " A level that runs meanwhile fails; those of the new commit wait for the new id."));
        }

        private String stop(Altered change) {
            boolean first = change.after().text("spec", "strategy", "type").equals("Recreate");
            return first
                    ? "The old pod stops first (Recreate), then a new one loads the model: until it has, nothing is served."
                    : "A new pod starts beside the old one (no Recreate) and needs a GPU of its own; it waits for ever "
                            + "where the pool has none to give.";
        }

        @Override
        Consequence starts(long replicas) {
            return replicas == 0
                    ? Consequence.of(
                            Effect.CREATES, "A server that is parked: no pod, no node, until replicas are raised.")
                    : Consequence.of(
                            Effect.LAUNCHES_NODE,
                            "The server starts: Karpenter launches a node for it unless one is free, and that is billed "
                                    + "until the server is parked or removed.");
        }

        @Override
        String parks() {
            return "The server is parked: its pod ends; volumes, results and the Service stay.";
        }

        @Override
        String ends() {
            return "The server ends and is gone.";
        }

        @Override
        String staysAndCosts() {
            return " The server runs on, and its node is billed.";
        }
    },
    CLIENT {
        @Override
        Consequence restarts(Altered change) {
            return Consequence.of(
                    Effect.ROLLS,
                    "The triton-perf pod is replaced, the old one first (its volume mounts on one node): shells in it "
                            + "end, files on the results volume stay, and load Jobs wait for it, since they run on its "
                            + "node.");
        }

        @Override
        Consequence starts(long replicas) {
            return replicas == 0
                    ? Consequence.of(
                            Effect.CREATES, "A client without a pod: no shell, and load Jobs wait for its node.")
                    : Consequence.of(
                            Effect.LAUNCHES_NODE,
                            "triton-perf starts: Karpenter launches a load node for it, since no two share one, and the "
                                    + "load Jobs of its server run there.");
        }

        @Override
        String parks() {
            return "triton-perf ends, and load Jobs wait for its node; the results volume stays.";
        }

        @Override
        String ends() {
            return "triton-perf ends, and the shells in it; the results volume has a life of its own.";
        }

        @Override
        String staysAndCosts() {
            return " triton-perf runs on, and its node is billed.";
        }
    },
    OTHER {
        @Override
        Consequence restarts(Altered change) {
            return Consequence.of(Effect.ROLLS, "Its pods are replaced by new ones.");
        }

        @Override
        Consequence starts(long replicas) {
            return Consequence.of(
                    Effect.CREATES, "Its pods start, on nodes that are there or that Karpenter launches.");
        }

        @Override
        String parks() {
            return "Its pods end.";
        }

        @Override
        String ends() {
            return "Its pods end and are gone.";
        }

        @Override
        String staysAndCosts() {
            return " Its pods run on.";
        }
    };

    private static final String ID = "eksllmperf.io/serving-id";

    static Part of(Manifest deployment) {
        return switch (deployment.role()) {
            case "serving" -> SERVER;
            case "triton-perf" -> CLIENT;
            default -> OTHER;
        };
    }

    abstract Consequence restarts(Altered change);

    abstract Consequence starts(long replicas);

    abstract String parks();

    abstract String ends();

    /** What it costs that nobody removes it, to be said after why. */
    abstract String staysAndCosts();
}
