package io.eksllmperf.plan.cost;

import io.eksllmperf.catalog.StartTime.Downloads;
import io.eksllmperf.render.MemoryFit;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.render.ResolvedServing;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Serving.Cache;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Plans one server.
 *
 * @param basis all that the plan is made of
 * @param loads the sweeps that load it, one or more
 */
record ServerPlanner(Basis basis, List<ResolvedLoad> loads) {
    ServerPlan plan() {
        ResolvedServing server = server();
        String region = server.cluster().region();
        ServerPlan.Nodes nodes = new ServerPlan.Nodes(
                NodeRate.of(
                        basis.catalog(),
                        server.node().type(),
                        server.serving().nodes().capacityType(),
                        region),
                NodeRate.of(basis.catalog(), loads.get(0).node(), NodeRate.ON_DEMAND, region),
                server.serving().tensorParallel(),
                server.node().type().gpus());
        Start start = new Start(
                server.start(),
                fetches(),
                nodes.usdPerHour().forSeconds(server.start().expectedSeconds()),
                basis.price("nat-gateway-gb", region));
        return new ServerPlan(
                server.serving().owner(),
                server.cluster().name(),
                nodes,
                server.serving().parked(),
                start,
                MemoryFit.of(server, loads.get(0).spec().request(), basis.catalog()));
    }

    private ResolvedServing server() {
        return loads.get(0).server();
    }

    /** Nodes are in private subnets: whatever they fetch comes through a NAT gateway, where there is one. */
    private List<Fetch> fetches() {
        if (ClusterPlanner.natGateways(cluster()) == 0) {
            return List.of();
        }
        Downloads downloads = server().start().downloads();
        boolean onVolume = server().serving().cache() instanceof Cache.Volume;
        List<Fetch> fetches = new ArrayList<>();
        String image = "image of the server"
                + taken(server().serving().engine().image().isEmpty());
        fetches.add(new Fetch(image, gb(downloads.imageGb()), true));
        String weights =
                "weights of the model" + taken(server().software().model().isPresent());
        fetches.add(new Fetch(weights, gb(downloads.weightsGb()), !onVolume));
        Set<String> seen = new TreeSet<>();
        for (ResolvedLoad load : loads) {
            if (seen.add(load.image())) {
                String tool = "image of " + load.tool().name()
                        + taken(load.spec().tool().image().isEmpty());
                fetches.add(new Fetch(tool, gb(load.tool().imageGb()), false));
            }
        }
        return fetches;
    }

    private static String taken(boolean known) {
        return known ? "" : " (its size is a guess)";
    }

    private Cluster cluster() {
        return server().cluster();
    }

    private static BigDecimal gb(double gb) {
        return BigDecimal.valueOf(gb);
    }
}
