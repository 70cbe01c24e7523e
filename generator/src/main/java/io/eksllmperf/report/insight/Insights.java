package io.eksllmperf.report.insight;

import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Sweep;
import java.util.ArrayList;
import java.util.List;

/** All conclusions of a sweep. */
public final class Insights {
    private Insights() {}

    /**
     * Every kind in its order, as not measurable where the sweep does not carry it; GPU and energy only where some level recorded
     * them. None rests on a level or a figure that a verdict forbids.
     */
    public static List<Insight> of(Sweep sweep) {
        return of(sweep, Policy.STANDARD);
    }

    /** With lines of one's own. */
    public static List<Insight> of(Sweep sweep, Policy policy) {
        List<Insight> insights = new ArrayList<>();
        insights.add(LowestLatency.of(sweep));
        insights.add(PeakThroughput.of(sweep));
        insights.add(Knee.of(sweep, policy));
        insights.add(ProductionRange.of(sweep, policy));
        insights.add(SloLimit.of(sweep));
        insights.add(Cost.of(sweep));
        insights.add(TokensPerDollar.of(sweep));
        Gpu.of(sweep).ifPresent(insights::add);
        Energy.of(sweep).ifPresent(insights::add);
        return List.copyOf(insights);
    }
}
