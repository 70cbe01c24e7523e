package io.eksllmperf.report.insight;

import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Insight.LeftOut;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What each level is good for, in a few words, read off the conclusions. */
public final class UseCases {
    private UseCases() {}

    /** A phrase for every level of the sweep, by concurrency. */
    public static Map<Integer, String> of(Sweep sweep, List<Insight> insights) {
        Map<Integer, String> uses = new TreeMap<>();
        for (Level level : sweep.levels()) {
            uses.put(level.concurrency(), use(level, insights));
        }
        return uses;
    }

    private static String use(Level level, List<Insight> insights) {
        if (!level.isUsable()) {
            return "not usable: " + Reason.shortUnusable(level);
        }
        int concurrency = level.concurrency();
        Optional<Insight> range = find(insights, Insight.Kind.PRODUCTION_RANGE);
        List<String> best = best(concurrency, insights);
        if (range.filter(insight -> insight.rests().contains(concurrency)).isPresent()) {
            return "production: " + (best.isEmpty() ? "balanced" : String.join(", ", best));
        }
        Optional<String> reason = range.flatMap(insight -> reason(insight, concurrency));
        if (reason.filter(words -> words.startsWith(ProductionRange.OUTDONE)).isPresent()
                && Reservations.isCold(level)) {
            return "cold first wave: measure again";
        }
        boolean avoid = reason.filter(UseCases::speaksAgainst).isPresent();
        if (best.isEmpty()) {
            return avoid
                    ? reason.get() + ": avoid"
                    : "not judged" + reason.map(words -> ": " + words).orElse("");
        }
        return String.join(", ", best) + (avoid ? ", but " + reason.get() : "");
    }

    private static List<String> best(int concurrency, List<Insight> insights) {
        List<String> best = new ArrayList<>();
        find(insights, Insight.Kind.LOWEST_LATENCY)
                .filter(insight -> isAt(insight, concurrency))
                .ifPresent(insight -> best.add("lowest latency"));
        find(insights, Insight.Kind.PEAK_THROUGHPUT)
                .filter(insight -> isAt(insight, concurrency))
                .ifPresent(insight ->
                        best.add(mayLieHigher(insight, concurrency) ? "highest usable throughput" : "peak throughput"));
        return best;
    }

    private static boolean mayLieHigher(Insight peak, int concurrency) {
        return peak.leftOut().stream().anyMatch(out -> out.concurrency() > concurrency)
                && peak.rests().stream().noneMatch(rest -> rest > concurrency);
    }

    private static boolean speaksAgainst(String reason) {
        return reason.startsWith(ProductionRange.BEYOND_KNEE)
                || reason.startsWith(ProductionRange.OVER_SLO)
                || reason.startsWith(ProductionRange.OUTDONE)
                || reason.equals(Reason.NOTHING_SERVED);
    }

    private static Optional<String> reason(Insight insight, int concurrency) {
        return insight.leftOut().stream()
                .filter(out -> out.concurrency() == concurrency)
                .map(LeftOut::reason)
                .findFirst();
    }

    private static boolean isAt(Insight insight, int concurrency) {
        return Optional.ofNullable(insight.values().get("concurrency"))
                .filter(at -> at.intValue() == concurrency)
                .isPresent();
    }

    private static Optional<Insight> find(List<Insight> insights, Insight.Kind kind) {
        return insights.stream().filter(insight -> insight.kind() == kind).findFirst();
    }
}
