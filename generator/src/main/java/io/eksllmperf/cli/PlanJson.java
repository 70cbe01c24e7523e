package io.eksllmperf.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.eksllmperf.finding.JsonPage;
import io.eksllmperf.plan.cost.ClusterPlan;
import io.eksllmperf.plan.cost.Floor;
import io.eksllmperf.plan.cost.LevelPlan;
import io.eksllmperf.plan.cost.NodeRate;
import io.eksllmperf.plan.cost.Plan;
import io.eksllmperf.plan.cost.RunPlan;
import io.eksllmperf.plan.cost.ServerPlan;
import io.eksllmperf.plan.cost.Start;
import io.eksllmperf.plan.cost.SweepPlan;
import io.eksllmperf.plan.cost.Usd;
import java.util.Locale;

/** A plan for programs: seconds, GB and US dollars as numbers; a key whose value is not known is null. */
final class PlanJson {
    private PlanJson() {}

    static String text(Plan plan) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.put("apiVersion", "eksllmperf.io/v1").put("kind", "Plan");
        plan.date().ifPresentOrElse(day -> page.put("date", day.toString()), () -> page.putNull("date"));
        ObjectNode total = page.putObject("total");
        total.put("runsToMake", plan.toDo()).put("seconds", plan.seconds()).put("gpuHours", plan.gpuHours());
        usd(total, "usdOfStarts", plan.usdOfStarts());
        usd(total, "usdOfRuns", plan.usdOfRuns());
        usd(total, "usd", plan.usd());
        ArrayNode servers = page.putArray("servers");
        plan.servers().forEach(server -> server(servers.addObject(), server));
        ArrayNode sweeps = page.putArray("sweeps");
        plan.sweeps().forEach(sweep -> sweep(sweeps.addObject(), sweep));
        ArrayNode clusters = page.putArray("clusters");
        plan.clusters().forEach(cluster -> cluster(clusters.addObject(), cluster));
        ArrayNode sources = page.putArray("priceSources");
        plan.sources()
                .forEach(source -> sources.addObject()
                        .put("what", source.what())
                        .put("date", source.date().toString())
                        .put("source", source.source()));
        return JsonPage.of(json -> new ObjectMapper().writeTree(json, page));
    }

    private static void server(ObjectNode node, ServerPlan server) {
        node.put("experiment", server.name()).put("cluster", server.cluster()).put("parked", server.parked());
        node.put("gpusUsed", server.nodes().gpusUsed())
                .put("gpusBilled", server.nodes().gpusBilled());
        rate(node.putObject("gpuNode"), server.nodes().gpu());
        rate(node.putObject("loadNode"), server.nodes().load());
        Start start = server.start();
        ObjectNode seconds = node.putObject("start");
        seconds.put("nodeSeconds", start.time().nodeSeconds())
                .put("imageSeconds", start.time().imageSeconds())
                .put("downloadSeconds", start.time().downloadSeconds())
                .put("loadSeconds", start.time().loadSeconds())
                .put("seconds", start.seconds())
                .put("natGb", start.natGb())
                .put("natGbOfLaterStarts", start.natGbAgain());
        usd(seconds, "usdOfNat", start.usdOfNat());
        usd(seconds, "usd", start.usd());
        usd(node, "usd", server.usd());
        usd(node, "usdPerDay", server.usdPerDay());
        server.memory()
                .ifPresent(fit -> node.putObject("memory")
                        .put("cacheTokens", fit.kvTokens())
                        .put("headroomTokens", fit.headroomTokens())
                        .put("fullLengthSequences", fit.fullLengthSequences())
                        .put("ownSequences", fit.concurrentSequences()));
    }

    private static void rate(ObjectNode node, NodeRate rate) {
        node.put("instanceType", rate.instanceType()).put("capacityType", rate.capacityType());
        usd(node, "usdPerHour", rate.usdPerHour());
    }

    private static void sweep(ObjectNode node, SweepPlan sweep) {
        node.put("experiment", sweep.experiment()).put("server", sweep.server().name());
        node.put("repeats", sweep.repeats())
                .put("runs", sweep.runs().size())
                .put("runsToMake", sweep.toDo())
                .put("runsDone", sweep.done());
        node.put("seconds", sweep.seconds()).put("gpuHours", sweep.gpuHours());
        usd(node, "usd", sweep.usd());
        sweep.budget().ifPresent(budget -> {
            ObjectNode told = node.putObject("budget").put("usd", budget.usd());
            usd(told, "cost", budget.cost());
            told.put("exceeded", budget.exceeded());
        });
        ArrayNode levels = node.putArray("levels");
        sweep.levels().forEach(level -> level(levels.addObject(), level));
    }

    private static void level(ObjectNode node, LevelPlan level) {
        node.put("concurrency", level.concurrency());
        ObjectNode run = node.putObject("run");
        run.put("from", level.time().isMeasured() ? "measured" : "time model");
        run.put("cooldownSeconds", level.time().cooldownSeconds());
        level.time()
                .modelled()
                .ifPresentOrElse(
                        time -> run.put("toolSeconds", time.toolSeconds())
                                .put("warmupSeconds", time.warmupSeconds())
                                .put("loadSeconds", time.loadSeconds()),
                        () -> run.putNull("toolSeconds")
                                .putNull("warmupSeconds")
                                .putNull("loadSeconds"));
        run.put("seconds", level.time().seconds());
        node.put("runsToMake", level.toDo()).put("runsDone", level.done()).put("seconds", level.seconds());
        usd(node, "usd", level.usd());
        ArrayNode runs = node.putArray("runs");
        for (RunPlan each : level.runs()) {
            ObjectNode told = runs.addObject().put("job", each.job()).put("repeat", each.repeat());
            told.put("state", each.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            told.put("seconds", each.seconds());
            usd(told, "usd", each.usd());
        }
    }

    private static void cluster(ObjectNode node, ClusterPlan cluster) {
        node.put("name", cluster.name()).put("region", cluster.region()).put("autoMode", cluster.autoMode());
        ObjectNode atOnce = node.putObject("atOnce");
        ArrayNode nodes = atOnce.putArray("nodes");
        for (ClusterPlan.Nodes kind : cluster.nodes()) {
            ObjectNode told = nodes.addObject()
                    .put("role", kind.role().toLowerCase(Locale.ROOT))
                    .put("count", kind.count());
            told.put("instanceType", kind.rate().instanceType())
                    .put("capacityType", kind.rate().capacityType());
            usd(told, "usdPerHour", kind.usdPerHour());
        }
        usd(atOnce, "usdPerHour", cluster.usdPerHour());
        ArrayNode quotas = node.putArray("quotas");
        cluster.quotas()
                .forEach(need -> quotas.addObject()
                        .put("name", need.quota().name())
                        .put("vcpus", need.vcpus())
                        .put("newAccount", need.quota().newAccount()));
        atRest(node.putObject("atRest"), cluster.floor());
    }

    private static void atRest(ObjectNode node, Floor floor) {
        ArrayNode items = node.putArray("items");
        for (Floor.Item item : floor.items()) {
            ObjectNode told = items.addObject().put("what", item.what());
            usd(told, "usdPerHour", item.usdPerHour());
            told.put("note", item.note());
        }
        node.put("hoursPerMonth", floor.hoursPerMonth());
        Usd perHour = floor.usdPerHour();
        usd(node, "usdPerHour", perHour);
        usd(node, "usdPerDay", floor.perDay(perHour));
        usd(node, "usdPerMonth", floor.perMonth(perHour));
        usd(node, "knownUsdPerHour", floor.knownUsdPerHour());
    }

    private static void usd(ObjectNode node, String key, Usd usd) {
        usd.amount().ifPresentOrElse(known -> node.put(key, known), () -> node.putNull(key));
    }
}
