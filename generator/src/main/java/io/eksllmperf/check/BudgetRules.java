package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;
import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.plan.cost.CostText;
import io.eksllmperf.plan.cost.NodeRate;
import io.eksllmperf.plan.cost.Start;
import io.eksllmperf.plan.cost.SweepPlan;
import io.eksllmperf.plan.cost.SweepPlan.Budget;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a sweep may cost. Only experiments with a budget are planned, and only of these results are read. */
final class BudgetRules {
    private static final String PATH = "spec.budget.usd";

    static final List<Rule> RULES = List.of(
            error(
                            "ELP082",
                            "The sweep costs more than its budget",
                            "Runs that results/ does not have yet, and one whole start of the server: GPU node and load"
                                    + " node for that time, and what is fetched through NAT gateways, by the time model or"
                                    + " by earlier runs (catalog/prices.txt, time-model.txt; plan says which).")
                    .on(View.BUDGETS, BudgetRules::exceeded),
            warning(
                            "ELP083",
                            "A budget that nothing is held against",
                            "List prices are known for on-demand capacity in one region only, and what cannot be priced"
                                    + " cannot exceed a budget (aws/karpenter-provider-aws"
                                    + " zz_generated.pricing_aws.go).")
                    .on(View.BUDGETS, BudgetRules::unknown));

    private BudgetRules() {}

    private static void exceeded(Budgeted each, Found found) {
        if (each.budget().exceeded()) {
            found.at(each.experiment(), PATH, message(each.sweep(), each.budget()));
        }
    }

    private static String message(SweepPlan sweep, Budget budget) {
        Start start = sweep.server().start();
        String runs = sweep.toDo() == 1 ? "1 run" : sweep.toDo() + " runs";
        return "the sweep costs " + CostText.usd(budget.cost()) + ", and budget.usd is " + budget.usd() + ": " + runs
                + " of " + CostText.hours(sweep.seconds()) + " h together (" + CostText.from(sweep)
                + ") and one start of the server of " + CostText.hours(start.seconds()) + " h, at "
                + rates(sweep) + nat(start) + "; measure fewer levels or repeats, or set budget.usd to at least "
                + budget.least();
    }

    private static String rates(SweepPlan sweep) {
        NodeRate gpu = sweep.server().nodes().gpu();
        NodeRate load = sweep.server().nodes().load();
        String dated = gpu.price()
                .map(price -> ", prices of " + price.region() + " on " + price.date())
                .orElse("");
        return CostText.rate(sweep.server().nodes().usdPerHour()) + " an hour (" + gpu.instanceType() + " "
                + CostText.rate(gpu.usdPerHour()) + ", " + load.instanceType() + " " + CostText.rate(load.usdPerHour())
                + dated + ")";
    }

    private static String nat(Start start) {
        return start.fetches().isEmpty()
                ? ""
                : ", and " + CostText.usd(start.usdOfNat()) + " for "
                        + start.natGb().stripTrailingZeros().toPlainString() + " GB through NAT gateways";
    }

    private static void unknown(Budgeted each, Found found) {
        if (!each.budget().cost().isKnown()) {
            String unpriced = Stream.of(
                            each.sweep().server().nodes().gpu(),
                            each.sweep().server().nodes().load())
                    .filter(rate -> rate.price().isEmpty())
                    .map(NodeRate::unpriced)
                    .distinct()
                    .collect(Collectors.joining(" and "));
            found.at(
                    each.experiment(),
                    PATH,
                    "budget.usd is " + each.budget().usd() + ", and no price is known for " + unpriced
                            + ", so nothing is held against it; remove it, or take on-demand capacity in a region"
                            + " whose prices are known");
        }
    }
}
