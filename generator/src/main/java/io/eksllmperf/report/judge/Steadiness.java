package io.eksllmperf.report.judge;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.report.Verdict.Kind;
import io.eksllmperf.results.Steady;
import java.util.Optional;

/** Whether the level was in the state that it was meant to be in: its concurrency held, its server warm. */
final class Steadiness {
    private Steadiness() {}

    /** Judged by the two digits that are shown, so that nobody reads of a 0.90 that is below 0.90. */
    static Optional<Verdict> concurrencyHeld(Evidence run) {
        Policy policy = run.policy();
        return run.value(Figure.LITTLE)
                .map(ratio -> Math.round(ratio * 100) / 100.0)
                .filter(ratio -> ratio < policy.littleLeast() || ratio > policy.littleMost())
                .filter(ratio -> run.number(Figure.REQUEST_THROUGHPUT) > 0 && run.number(Figure.LATENCY_AVG) > 0)
                .map(ratio -> Verdict.of(Kind.CONCURRENCY_NOT_HELD, sentence(run, ratio)));
    }

    private static String sentence(Evidence run, double ratio) {
        int concurrency = run.known().concurrency();
        double rate = run.number(Figure.REQUEST_THROUGHPUT);
        double seconds = run.number(Figure.LATENCY_AVG) / 1000;
        String allowed = Numbers.fixed(run.policy().littleLeast(), 2) + " to "
                + Numbers.fixed(run.policy().littleMost(), 2);
        String held = "Little's ratio is " + Numbers.fixed(ratio, 2) + ", not " + allowed + ": "
                + Numbers.fixed(rate, 2) + " requests/s of " + Numbers.fixed(seconds, 2) + " s each keep "
                + Numbers.fixed(rate * seconds, 0);
        double most = concurrency / seconds;
        String bounds = Double.isFinite(most)
                ? "between " + Numbers.fixed(rate, 2) + " and " + Numbers.fixed(most, 2)
                : "above " + Numbers.fixed(rate, 2);
        return ratio < run.policy().littleLeast()
                ? held + " of " + concurrency + " requests open; the true rate lies " + bounds + " requests/s"
                : held + " requests open, and only " + concurrency + " were to be; one of the three is wrong";
    }

    static Optional<Verdict> coldFirstWave(Evidence run) {
        Optional<Steady> steady = run.known().folder().steady();
        Optional<Double> first = steady.flatMap(Steady::firstWave);
        Optional<Double> later = steady.flatMap(Steady::later);
        return first.flatMap(cold -> later.filter(warm -> cold > run.policy().coldFactor() * warm)
                .map(warm -> Verdict.of(
                        Kind.COLD_FIRST_WAVE,
                        "the first " + run.known().concurrency() + " requests took " + Numbers.time(cold)
                                + " on average, all later ones " + Numbers.time(warm)
                                + ": send at least " + 2 * run.known().concurrency() + " warm-up requests")));
    }
}
