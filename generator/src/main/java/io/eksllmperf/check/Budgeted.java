package io.eksllmperf.check;

import io.eksllmperf.plan.cost.Planner;
import io.eksllmperf.plan.cost.SweepPlan;
import io.eksllmperf.plan.cost.SweepPlan.Budget;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.spec.Experiment;
import java.util.ArrayList;
import java.util.List;

/**
 * A sweep with a budget.
 *
 * @param experiment its experiment
 * @param sweep what it takes and costs
 * @param budget what that is held against
 */
record Budgeted(Experiment experiment, SweepPlan sweep, Budget budget) {

    /** All of them; nothing is planned, and no results are read, where there are none. */
    static List<Budgeted> all(Facts facts) {
        List<ResolvedLoad> loads = new ArrayList<>();
        for (ResolvedLoad load : facts.contents().loads()) {
            if (load.experiment().policy().budgetUsd().isPresent()) {
                loads.add(load);
            }
        }
        if (loads.isEmpty()) {
            return List.of();
        }
        Planner planner = new Planner(facts.basis());
        List<Budgeted> budgeted = new ArrayList<>();
        for (ResolvedLoad load : loads) {
            SweepPlan sweep = planner.sweep(load);
            sweep.budget().ifPresent(budget -> budgeted.add(new Budgeted(load.experiment(), sweep, budget)));
        }
        return budgeted;
    }
}
