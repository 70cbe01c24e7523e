package io.eksllmperf.report.insight;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Insight.LeftOut;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Sweep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where most is served. */
final class PeakThroughput {
    private PeakThroughput() {}

    static Insight of(Sweep sweep) {
        Basis basis = Basis.rate(sweep);
        return basis.best()
                .map(best -> at(basis, best))
                .orElseGet(() -> Draft.notCarried(Insight.Kind.PEAK_THROUGHPUT, sweep, basis.figure()));
    }

    private static Insight at(Basis basis, Level best) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("concurrency", (double) best.concurrency());
        values.put(Words.key(basis.figure()), basis.value(best));
        List<String> said = new ArrayList<>();
        said.add("The highest throughput is " + Words.value(basis.figure(), basis.value(best)) + tokens(best, values)
                + ", at concurrency " + best.concurrency() + ".");
        List<String> reservations = new ArrayList<>();
        foreignTokens(best, values).ifPresent(reservations::add);
        higher(basis, best).ifPresent(reservations::add);
        reservations.addAll(Reservations.of(basis, best));
        return new Draft(Insight.Kind.PEAK_THROUGHPUT, basis, said, reservations, values).insight();
    }

    /** Empty where the conclusion is about tokens already. */
    private static String tokens(Level best, Map<String, Double> values) {
        Figure tokens = Figure.OUTPUT_THROUGHPUT;
        if (values.containsKey(Words.key(tokens))
                || Reason.against(best, tokens).isPresent()) {
            return "";
        }
        double value = best.value(tokens).orElseThrow();
        values.put(Words.key(tokens), value);
        return " (" + Words.value(tokens, value) + ")";
    }

    private static Optional<String> foreignTokens(Level best, Map<String, Double> values) {
        Figure tokens = Figure.OUTPUT_THROUGHPUT;
        return Basis.foreign(best, tokens).map(verdict -> {
            double value = best.value(tokens).orElseThrow();
            values.put(Words.foreignKey(Words.key(tokens)), value);
            return "That is " + Words.value(tokens, value) + ", but " + verdict + ".";
        });
    }

    private static Optional<String> higher(Basis basis, Level best) {
        List<LeftOut> above = basis.leftOutAbove(best);
        boolean last = Basis.same(basis.highest(), best);
        return last && !above.isEmpty()
                ? Optional.of(
                        "Concurrency " + best.concurrency() + " is also the last usable level: " + Words.leftOut(above)
                                + (above.size() == 1 ? " was" : " were") + " left out, so the peak may lie higher.")
                : Optional.empty();
    }
}
