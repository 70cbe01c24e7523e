package io.eksllmperf.check;

import static io.eksllmperf.Shipped.AIPERF;
import static io.eksllmperf.Shipped.CLUSTER;
import static io.eksllmperf.Shipped.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Generator;
import io.eksllmperf.Generator.Generated;
import io.eksllmperf.InputFiles;
import io.eksllmperf.Shipped;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.plan.SweepJobs;
import io.eksllmperf.plan.cost.Experience;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.results.Errors;
import io.eksllmperf.results.Run;
import io.eksllmperf.results.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a sweep may cost. */
class BudgetRulesTest {
    private static final String MATRIX = "  matrix: {nodes.instanceType: [g6.8xlarge, g5.48xlarge]}\n";

    @Test
    void budgetJustBelowWhatTheSweepCosts() {
        // 696 s of runs and 784 s of start at $2.832 an hour are $1.16, 36 GB through NAT gateways $1.62 more: $2.78.
        assertThat(Judged.more("  budget: {usd: 2}\n").by("ELP082"))
                .containsExactly(
                        SEED + ":39:17: error ELP082: the sweep costs $2.78, and budget.usd is 2: 5 runs of 0.19 h"
                                + " together (time model) and one start of the server of 0.22 h, at $2.832 an hour"
                                + " (g5.8xlarge $2.448, m6i.2xlarge $0.384, prices of us-east-1 on 2026-07-20), and $1.62"
                                + " for 36 GB through NAT gateways; measure fewer levels or repeats, or set budget.usd to at"
                                + " least 3");
    }

    @Test
    void budgetJustAboveWhatTheSweepCosts() {
        assertThat(Judged.more("  budget: {usd: 3}\n").by("ELP082")).isEmpty();
    }

    @Test
    void budgetExceededWithoutNatGateways() {
        Shipped least = Shipped.experiments().without(AIPERF).with(SEED, "  runId:", "  budget: {usd: 1}\n  runId:");
        assertThat(Judged.of(least.with(CLUSTER, "natGateway: HighlyAvailable", "natGateway: Disable"))
                        .by("ELP082"))
                .containsExactly(
                        SEED + ":38:17: error ELP082: the sweep costs $1.16, and budget.usd is 1: 5 runs of 0.19 h"
                                + " together (time model) and one start of the server of 0.22 h, at $2.832 an hour"
                                + " (g5.8xlarge $2.448, m6i.2xlarge $0.384, prices of us-east-1 on 2026-07-20); measure"
                                + " fewer levels or repeats, or set budget.usd to at least 2");
    }

    @Test
    void everyCombinationOfAMatrixIsJudgedOnItsOwn() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(SEED, "  runId:", MATRIX + "  budget: {usd: 5}\n  runId:"))
                        .by("ELP082"))
                .singleElement()
                .asString()
                .contains(" (g5.48xlarge $16.288, m6i.2xlarge $0.384, ");
    }

    @Test
    void sweepOnAnotherExperimentsServerIsJudgedByItsOwnFile() {
        assertThat(Judged.of(Shipped.experiments().with(AIPERF, "  runId:", "  budget: {usd: 6}\n  runId:"))
                        .by("ELP082"))
                .singleElement()
                .asString()
                .startsWith(
                        AIPERF + ":25:17: error ELP082: the sweep costs $6.66, and budget.usd is 6: 18 runs of 1.51 h");
    }

    @Test
    void spotPriceIsNotKnown() {
        Judged spot = Judged.of(Shipped.experiments()
                .without(AIPERF)
                .with(SEED, "capacityType: on-demand", "capacityType: spot")
                .with(SEED, "  runId:", "  budget: {usd: 1}\n  runId:"));

        assertThat(spot.by("ELP082")).isEmpty();
        assertThat(spot.by("ELP083"))
                .containsExactly(
                        SEED + ":38:17: warning ELP083: budget.usd is 1, and no price is known for spot capacity,"
                                + " so nothing is held against it; remove it, or take on-demand capacity in a region whose prices"
                                + " are known");
    }

    @Test
    void priceOfAnotherRegionIsNotKnown() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(CLUSTER, "region: us-east-1", "region: eu-west-1")
                                .with(SEED, "  runId:", "  budget: {usd: 1}\n  runId:"))
                        .by("ELP083"))
                .containsExactly(SEED + ":38:17: warning ELP083: budget.usd is 1, and no price is known for eu-west-1,"
                        + " so nothing is held against it; remove it, or take on-demand capacity in a region whose prices"
                        + " are known");
    }

    @Test
    void parkedServerSpendsNothing() {
        Judged parked = Judged.of(Shipped.experiments()
                .without(AIPERF)
                .with(SEED, "replicas: 1", "replicas: 0")
                .with(SEED, "  runId:", "  budget: {usd: 1}\n  runId:"));

        assertThat(parked.by("ELP082")).isEmpty();
        assertThat(parked.by("ELP083")).isEmpty();
    }

    @Test
    void budgetCanBeWaived() {
        Judged waived = Judged.more("  budget: {usd: 2}\n  waive: [{rule: ELP082, because: \"a gift\"}]\n");

        assertThat(waived.by("ELP082")).isEmpty();
        assertThat(waived.by("ELP048")).isEmpty();
    }

    @Test
    void resultsAreNotLookedAtWithoutABudget() {
        List<String> asked = new ArrayList<>();
        Experience experience = experiment -> {
            asked.add(experiment);
            return List.of();
        };

        generate(Shipped.experiments(), experience);
        assertThat(asked).isEmpty();

        generate(Shipped.experiments().with(AIPERF, "  runId:", "  budget: {usd: 99}\n  runId:"), experience);
        assertThat(asked).isNotEmpty().containsOnly("gpt-oss-20b-g5-8xlarge-aiperf");
    }

    @Test
    void runsThatResultsHasCostNothingAgain() {
        Shipped shipped = Shipped.experiments().without(AIPERF).with(SEED, "  runId:", "  budget: {usd: 2}\n  runId:");
        Generated first = generate(shipped, Experience.NONE);
        ResolvedLoad load = first.contents().loads().get(0);
        List<Run> all = SweepJobs.of(first.contents()).runs(load).stream()
                .map(run -> valid(run.job().getMetadata().getName()))
                .toList();

        assertThat(by082(first)).hasSize(1);
        assertThat(by082(generate(shipped, experiment -> all))).isEmpty();
    }

    private static List<Finding> by082(Generated generated) {
        return generated.findings().stream()
                .filter(finding -> finding.rule().equals("ELP082"))
                .toList();
    }

    private static Generated generate(Shipped shipped, Experience experience) {
        return Generator.generate(new InputFiles(shipped.files(), List.of()), Optional.empty(), experience);
    }

    private static Run valid(String id) {
        return new Run(
                id,
                "gpt-oss-20b-g5-8xlarge",
                new Run.Level(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new Tool("genai-perf", Optional.empty()),
                new Run.Node(Optional.empty(), Optional.empty()),
                new Run.Period(Optional.empty(), Optional.empty(), Optional.empty()),
                new Run.Verdict(
                        Optional.of(true), List.of(), Optional.empty(), Errors.of(Optional.empty()), Optional.empty()),
                new Run.Server(Map.of(), Map.of()),
                Map.of(),
                Map.of());
    }
}
