package io.eksllmperf.cli;

import io.eksllmperf.catalog.Quota;
import io.eksllmperf.cli.PlanPage.Part;
import io.eksllmperf.plan.cost.ClusterPlan;
import io.eksllmperf.plan.cost.CostText;
import io.eksllmperf.plan.cost.Floor;
import io.eksllmperf.plan.cost.Usd;
import java.util.ArrayList;
import java.util.List;

/** What of a plan is about whole clusters. */
final class ClusterTables {
    private ClusterTables() {}

    static Part atOnce(ClusterPlan cluster) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("nodes", "type", "how many", "an hour"));
        for (ClusterPlan.Nodes nodes : cluster.nodes()) {
            rows.add(List.of(
                    nodes.role(),
                    PlanTables.node(nodes.rate()),
                    String.valueOf(nodes.count()),
                    CostText.rate(nodes.usdPerHour())));
        }
        String title = "Billed at once on " + cluster.name();
        if (cluster.nodes().isEmpty()) {
            return new Part(title, List.of(), List.of("No experiment keeps a node up."));
        }
        List<String> lines = new ArrayList<>(List.of("Together: " + perHour(cluster.usdPerHour()) + "."));
        cluster.quotas().forEach(need -> lines.add(quota(need, cluster)));
        return new Part(title, rows, lines);
    }

    private static String quota(Quota.Need need, ClusterPlan cluster) {
        return "EC2 quota \"" + need.quota().name() + "\" in " + cluster.region()
                + ": these nodes and the system nodes take "
                + need.vcpus() + " vCPUs of it"
                + (need.aboveNewAccount()
                        ? ", and a new account has " + need.quota().newAccount()
                                + ": ask for more before the first start."
                        : ".");
    }

    static Part atRest(ClusterPlan cluster) {
        Floor floor = cluster.floor();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("stays on", "an hour", "a day", "a month", "note"));
        floor.items().forEach(item -> rows.add(row(item.what(), item.usdPerHour(), floor, item.note())));
        Usd all = floor.usdPerHour();
        Usd known = floor.knownUsdPerHour();
        rows.add(row(all.isKnown() ? "all" : "known of it", known, floor, ""));
        List<String> lines = new ArrayList<>();
        lines.add("A month has " + floor.hoursPerMonth()
                + " hours. The load nodes are among the nodes billed at once, too.");
        if (!all.isKnown()) {
            lines.add("At least that much: no price is known for the rest in " + cluster.region() + ".");
        }
        return new Part("At rest on " + cluster.name() + ", all servers parked", rows, lines);
    }

    private static List<String> row(String what, Usd usdPerHour, Floor floor, String note) {
        if (!usdPerHour.isKnown()) {
            return List.of(what, CostText.usd(usdPerHour), "-", "-", note.isEmpty() ? "-" : note);
        }
        return List.of(
                what,
                CostText.fourDecimals(usdPerHour),
                CostText.usd(floor.perDay(usdPerHour)),
                CostText.usd(floor.perMonth(usdPerHour)),
                note.isEmpty() ? "-" : note);
    }

    private static String perHour(Usd usd) {
        return usd.isKnown() ? CostText.rate(usd) + " an hour" : CostText.usd(usd);
    }
}
