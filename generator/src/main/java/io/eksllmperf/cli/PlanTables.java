package io.eksllmperf.cli;

import io.eksllmperf.catalog.LevelTime;
import io.eksllmperf.catalog.StartTime;
import io.eksllmperf.cli.PlanPage.Part;
import io.eksllmperf.plan.cost.CostText;
import io.eksllmperf.plan.cost.LevelPlan;
import io.eksllmperf.plan.cost.NodeRate;
import io.eksllmperf.plan.cost.RunTime;
import io.eksllmperf.plan.cost.ServerPlan;
import io.eksllmperf.plan.cost.Start;
import io.eksllmperf.plan.cost.SweepPlan;
import io.eksllmperf.plan.cost.SweepPlan.Budget;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** The tables of a plan; times in minutes. */
final class PlanTables {
    private static final String NONE = "-";

    private PlanTables() {}

    static Part servers(List<ServerPlan> servers) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "server",
                "node",
                "GPUs",
                "node min",
                "image",
                "weights",
                "load",
                "start min",
                "NAT GB",
                "start",
                "a day"));
        servers.forEach(server -> rows.add(server(server)));
        List<String> lines = new ArrayList<>();
        lines.add(
                "A server that runs keeps its node, and what a day of it costs, until it is parked with 'replicas: 0'.");
        servers.forEach(server -> lines.addAll(nat(server)));
        servers.forEach(server -> server.memory()
                .ifPresent(fit -> lines.add("GPU memory of " + server.name() + ": " + fit.headroom() + ".")));
        return new Part("Servers, each started once", rows, lines);
    }

    private static List<String> server(ServerPlan server) {
        ServerPlan.Nodes nodes = server.nodes();
        String gpus = nodes.gpusUsed() + " of " + nodes.gpusBilled();
        String node = node(nodes.gpu());
        if (server.parked()) {
            return List.of(server.name(), node, gpus, NONE, NONE, NONE, NONE, "parked", NONE, NONE, NONE);
        }
        StartTime time = server.start().time();
        return List.of(
                server.name(),
                node,
                gpus,
                CostText.minutes(time.nodeSeconds()),
                CostText.minutes(time.imageSeconds()),
                CostText.minutes(time.downloadSeconds()),
                CostText.minutes(time.loadSeconds()),
                CostText.minutes(time.expectedSeconds()),
                plain(server.start().natGb()),
                CostText.usd(server.usd()),
                CostText.usd(server.usdPerDay()));
    }

    private static List<String> nat(ServerPlan server) {
        Start start = server.start();
        if (server.parked() || start.fetches().isEmpty()) {
            return List.of();
        }
        List<String> parts = start.fetches().stream()
                .map(fetch -> plain(fetch.gb()) + " GB " + fetch.what())
                .toList();
        return List.of("Through NAT gateways for " + server.name() + ": " + String.join(", ", parts) + " ("
                + CostText.usd(start.usdOfNat()) + "); each start after that: " + plain(start.natGbAgain()) + " GB.");
    }

    static Part sweep(SweepPlan sweep) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "concurrency",
                "to make",
                "done",
                "cooldown min",
                "tool",
                "warm-up",
                "load",
                "a run",
                "together",
                "cost",
                "time"));
        sweep.levels().forEach(level -> rows.add(level(level)));
        rows.add(List.of(
                "all",
                String.valueOf(sweep.toDo()),
                String.valueOf(sweep.done()),
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                CostText.minutes(sweep.seconds()),
                CostText.usd(sweep.usd()),
                NONE));
        List<String> lines = new ArrayList<>();
        lines.add(summary(sweep));
        if (sweep.done() > 0) {
            lines.add(
                    "Done: results/ has the run under the name of its Job, which ends at once where the results volume has it,"
                            + " too.");
        }
        sweep.budget().ifPresent(budget -> lines.add(budget(budget)));
        return new Part("Sweep " + sweep.experiment(), rows, lines);
    }

    private static List<String> level(LevelPlan level) {
        RunTime time = level.time();
        return List.of(
                String.valueOf(level.concurrency()),
                String.valueOf(level.toDo()),
                String.valueOf(level.done()),
                CostText.minutes(time.cooldownSeconds()),
                part(time, LevelTime::toolSeconds),
                part(time, LevelTime::warmupSeconds),
                part(time, LevelTime::loadSeconds),
                CostText.minutes(time.seconds()),
                CostText.minutes(level.seconds()),
                CostText.usd(level.usd()),
                time.isMeasured() ? "measured" : "model");
    }

    /** A measured run has no parts. */
    private static String part(RunTime time, ToIntFunction<LevelTime> part) {
        return time.modelled()
                .map(modelled -> CostText.minutes(part.applyAsInt(modelled)))
                .orElse(NONE);
    }

    private static String summary(SweepPlan sweep) {
        String shape = count(sweep.levels().size(), "level") + " x " + count(sweep.repeats(), "repeat") + " on "
                + sweep.server().name() + ": ";
        if (sweep.server().parked() && sweep.toDo() == 0) {
            return shape + "the server is parked, so nothing runs.";
        }
        return shape + CostText.hours(sweep.seconds()) + " h, " + two(sweep.gpuHours()) + " GPU hours ("
                + count(sweep.server().nodes().gpusBilled(), "GPU") + " billed), " + cost(sweep) + ".";
    }

    private static String cost(SweepPlan sweep) {
        NodeRate gpu = sweep.server().nodes().gpu();
        NodeRate load = sweep.server().nodes().load();
        if (gpu.price().isEmpty() || load.price().isEmpty()) {
            return "no price known for " + (gpu.price().isEmpty() ? gpu : load).unpriced();
        }
        return CostText.usd(sweep.usd()) + " at " + CostText.rate(gpu.usdPerHour()) + " an hour of "
                + gpu.instanceType() + " and " + CostText.rate(load.usdPerHour()) + " of " + load.instanceType();
    }

    private static String budget(Budget budget) {
        String sum = "Budget: $" + budget.usd() + "; the runs to make and one start of the server cost ";
        if (!budget.cost().isKnown()) {
            return sum + "what no price is known for, so nothing is held against it.";
        }
        return sum
                + CostText.usd(budget.cost())
                + (budget.exceeded() ? ": exceeded, and $" + budget.least() + " would do." : ".");
    }

    /** {@code g5.8xlarge}; another capacity type than on-demand is named. */
    static String node(NodeRate rate) {
        return rate.capacityType().equals(NodeRate.ON_DEMAND)
                ? rate.instanceType()
                : rate.instanceType() + " " + rate.capacityType();
    }

    static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    static String two(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
