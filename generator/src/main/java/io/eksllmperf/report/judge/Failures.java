package io.eksllmperf.report.judge;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Phrases;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.report.Verdict.Kind;
import io.eksllmperf.results.Errors;
import io.eksllmperf.results.Figures;
import io.eksllmperf.results.Measurement;
import io.eksllmperf.results.Stats;
import java.util.Optional;

/** Requests that failed, and answers without anything in them. */
final class Failures {
    /** A table shows requests/s with two digits: what it lost may be half of the last. */
    private static final double ROUNDING = 0.005;

    private Failures() {}

    static Optional<Verdict> errors(Evidence run) {
        if (!(run.measured().errors() instanceof Errors.Recorded recorded)) {
            return Optional.of(Verdict.of(
                    Kind.ERRORS_NOT_RECORDED,
                    "nobody counted failed requests: " + run.known().toolName()
                            + " did not, and the server's counters were not recorded"));
        }
        Optional<Double> percent = run.value(Figure.ERROR_SHARE);
        if (recorded.count() == 0 && percent.orElse(0.0) <= 0) {
            return Optional.empty();
        }
        double limit = limit(run);
        String failed = Phrases.count(recorded.count(), "request") + " failed"
                + percent.map(share -> ", " + Numbers.fixed(share, 2) + " %").orElse("");
        return Optional.of(
                percent.orElse(0.0) > limit
                        ? Verdict.of(
                                Kind.ERRORS_ABOVE_LIMIT,
                                failed + ", more than the limit of " + Words.number(limit) + " %")
                        : Verdict.of(
                                Kind.ERRORS,
                                failed + ", within the limit of " + Words.number(limit)
                                        + " %: rates and latencies are those of the others"));
    }

    private static double limit(Evidence run) {
        return run.known()
                .fact("limits.maxErrorPercent")
                .flatMap(Served::whole)
                .or(() -> run.known()
                        .context()
                        .experiment()
                        .map(found -> found.load().maxErrorPercent()))
                .map(Integer::doubleValue)
                .orElse(run.policy().errorLimitPercent());
    }

    /** Of the whole run's figures: those of its steady part count by start in one and by end in another. */
    static Optional<Verdict> emptyAnswers(Evidence run) {
        Optional<Figures> figures = run.known().measurement().map(Measurement::figures);
        Optional<Double> rate = figures.flatMap(Figures::requestThroughput).filter(found -> found > ROUNDING);
        Optional<Double> tokens = figures.flatMap(Figures::outputTokenThroughput);
        Optional<Double> length =
                figures.flatMap(Figures::outputLength).flatMap(Stats::avg).filter(found -> found > 0);
        if (rate.isEmpty() || tokens.isEmpty() || length.isEmpty()) {
            return Optional.empty();
        }
        double answered = tokens.get() / length.get();
        double share = answered / (rate.get() - ROUNDING);
        if (!Double.isFinite(share) || share >= run.policy().answeredLeast()) {
            return Optional.empty();
        }
        return Optional.of(Verdict.of(
                Kind.EMPTY_ANSWERS,
                Numbers.fixed(100 * (1 - answered / rate.get()), 1) + " % of the answers were empty: "
                        + Numbers.fixed(tokens.get(), 2) + " tokens/s of " + Numbers.fixed(length.get(), 2)
                        + " tokens each make " + Numbers.fixed(answered, 2) + " answers/s, but "
                        + Numbers.fixed(rate.get(), 2)
                        + " were counted; empty ones are in rates and not in latencies"));
    }
}
