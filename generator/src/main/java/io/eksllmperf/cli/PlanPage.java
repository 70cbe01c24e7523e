package io.eksllmperf.cli;

import io.eksllmperf.finding.MarkdownText;
import io.eksllmperf.plan.cost.CostText;
import io.eksllmperf.plan.cost.Plan;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A plan for people, part by part: the same as text and as Markdown.
 *
 * @param parts in the order in which they are read
 */
record PlanPage(List<Part> parts) {
    PlanPage {
        parts = List.copyOf(parts);
    }

    /**
     * A part of it.
     *
     * @param rows a table, its head first; empty where there is none
     * @param lines sentences below it
     */
    record Part(String title, List<List<String>> rows, List<String> lines) {
        Part {
            rows = List.copyOf(rows);
            lines = List.copyOf(lines);
        }
    }

    static PlanPage of(Plan plan) {
        List<Part> parts = new ArrayList<>();
        parts.add(total(plan));
        if (!plan.servers().isEmpty()) {
            parts.add(PlanTables.servers(plan.servers()));
        }
        plan.sweeps().forEach(sweep -> parts.add(PlanTables.sweep(sweep)));
        plan.clusters().forEach(cluster -> {
            parts.add(ClusterTables.atOnce(cluster));
            parts.add(ClusterTables.atRest(cluster));
        });
        parts.add(about(plan));
        return new PlanPage(parts);
    }

    private static Part total(Plan plan) {
        String title = "Plan" + plan.date().map(day -> " for " + day).orElse("");
        String runs = PlanTables.count(plan.toDo(), "run") + " to make: " + CostText.hours(plan.seconds()) + " h, "
                + PlanTables.two(plan.gpuHours()) + " GPU hours, " + CostText.usd(plan.usdOfRuns()) + ".";
        long running =
                plan.servers().stream().filter(server -> !server.parked()).count();
        String starts = PlanTables.count(running, "server") + " to start: " + CostText.usd(plan.usdOfStarts()) + ".";
        return new Part(title, List.of(), List.of(runs, starts, "Together: " + CostText.usd(plan.usd()) + "."));
    }

    private static Part about(Plan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "All of it is an estimate. Times marked \"model\" are the catalog's time model; those marked \"measured\" are"
                        + " the mean of valid runs in results/ that did the same work.");
        plan.sources()
                .forEach(source ->
                        lines.add("Prices of " + source.what() + ": " + source.date() + ", " + source.source() + "."));
        lines.add(
                "A run is billed as its GPU node and its load node for its time. Left out: waiting for capacity, disks of GPU"
                        + " nodes while they run, traffic between zones, logs, and taxes.");
        if (plan.clusters().stream().anyMatch(cluster -> cluster.autoMode())) {
            lines.add("EKS Auto Mode asks a fee for every node on top of its price, which is not known here.");
        }
        return new Part("About these figures", List.of(), lines);
    }

    void text(PrintWriter out) {
        String gap = "";
        for (Part part : parts) {
            out.print(gap);
            out.println(part.title());
            if (!part.rows().isEmpty()) {
                TextTable.print(part.rows(), out);
            }
            part.lines().forEach(out::println);
            gap = System.lineSeparator();
        }
    }

    /** A dollar sign would begin a formula, and text of the input whatever it likes. */
    void markdown(PrintWriter out) {
        String hashes = "## ";
        for (Part part : parts) {
            out.println(hashes + MarkdownText.of(part.title()));
            out.println();
            if (!part.rows().isEmpty()) {
                table(part.rows(), out);
                out.println();
            }
            part.lines().forEach(line -> out.println("- " + MarkdownText.of(line)));
            if (!part.lines().isEmpty()) {
                out.println();
            }
            hashes = "### ";
        }
    }

    private static void table(List<List<String>> rows, PrintWriter out) {
        row(rows.get(0), out);
        out.println("|" + "---|".repeat(rows.get(0).size()));
        rows.subList(1, rows.size()).forEach(row -> row(row, out));
    }

    private static void row(List<String> cells, PrintWriter out) {
        out.println("| " + cells.stream().map(MarkdownText::of).collect(Collectors.joining(" | ")) + " |");
    }
}
