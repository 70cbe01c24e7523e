package io.eksllmperf.simulated;

import io.eksllmperf.Shipped;
import io.eksllmperf.spec.Inputs;

/** The shipped experiments, with what the tests add to them. */
final class Experiments {
    static final String A10G = "gpt-oss-20b-g5-8xlarge-aiperf";
    static final String L40S = "gpt-oss-20b-g6e-8xlarge-aiperf";

    /** 1.5 times as fast as the A10G at 1.85 times the price. */
    static final ServerModel L40S_SERVER = ServerModel.A10G.slower(1 / 1.5);

    private Experiments() {}

    /** The shipped AIPerf experiment with a goal for its latency. */
    static Shipped withGoal(String requestLatencyP95) {
        return Shipped.experiments()
                .with(
                        Shipped.AIPERF,
                        "  runId: \"1\"",
                        "  runId: \"1\"\n  slo: {requestLatencyP95: " + requestLatencyP95 + "}");
    }

    /** And the same sweep on a faster, dearer instance type. */
    static Shipped withFaster(Shipped shipped) {
        String serving = text(shipped, Shipped.SEED);
        String own = serving.substring(serving.indexOf("  cluster:"), serving.indexOf("  load:"))
                .replace("namespace: llm", "namespace: llm-l40s")
                .replace("g5.8xlarge", "g6e.8xlarge");
        String from = "  serving: {from: gpt-oss-20b-g5-8xlarge} # the same server, measured soundly\n";
        String sweep = text(shipped, Shipped.AIPERF)
                .replace("{name: " + A10G + "}", "{name: " + L40S + "}")
                .replace(from, own);
        return shipped.and("experiments/" + L40S + ".yaml", sweep);
    }

    private static String text(Shipped shipped, String file) {
        return shipped.files().stream()
                .filter(input -> input.path().equals(file))
                .findFirst()
                .orElseThrow()
                .text();
    }

    static SimulatedServer a10g(Inputs inputs) {
        return SimulatedServer.of(inputs, A10G, ServerModel.A10G);
    }

    static SimulatedServer l40s(Inputs inputs) {
        return SimulatedServer.of(inputs, L40S, L40S_SERVER);
    }
}
