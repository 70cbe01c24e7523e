package io.eksllmperf.report.judge;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Phrases;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.report.Verdict.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Whether there were requests enough for a percentile to be more than the luck of a few. */
final class SampleSize {
    private SampleSize() {}

    static Optional<Verdict> tooFew(Evidence run) {
        Optional<Double> count = run.value(Figure.REQUESTS);
        List<Figure> forbidden = run.measured().values().keySet().stream()
                .filter(figure -> figure.percentile() > 0)
                .filter(figure -> count.filter(
                                found -> Math.round(found) >= run.policy().samplesFor(figure.percentile()))
                        .isEmpty())
                .toList();
        if (forbidden.isEmpty()) {
            return Optional.empty();
        }
        TreeSet<Integer> percentiles = new TreeSet<>();
        forbidden.forEach(figure -> percentiles.add(figure.percentile()));
        List<String> wanted = new ArrayList<>();
        for (int percentile : percentiles.descendingSet()) {
            wanted.add("p" + percentile + " (" + run.policy().samplesFor(percentile) + " needed)");
        }
        boolean estimated = run.measured().estimated().contains(Figure.REQUESTS);
        String sentence = count.map(found -> (estimated ? "about " : "")
                        + Numbers.fixed(found, 0) + " requests" + (estimated ? " (estimated)" : "")
                        + " are too few for " + Phrases.list(wanted))
                .orElseGet(() -> "nobody says how many requests there were, so nothing may be concluded from "
                        + Phrases.list(wanted));
        return Optional.of(new Verdict(Kind.TOO_FEW_SAMPLES, java.util.Set.copyOf(forbidden), sentence));
    }
}
