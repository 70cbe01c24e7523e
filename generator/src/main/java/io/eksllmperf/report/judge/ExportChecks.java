package io.eksllmperf.report.judge;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Phrases;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.report.Verdict.Kind;
import io.eksllmperf.results.Completion;
import io.eksllmperf.results.Measurement;
import java.util.List;
import java.util.Optional;

/** Whether there is a measurement at all, and whether the run's own script let it pass. */
final class ExportChecks {
    private ExportChecks() {}

    static Optional<Verdict> noExport(Evidence run) {
        Optional<Measurement> found = run.known().measurement();
        if (found.isEmpty()) {
            return noExport("no file of the run could be read as the results of a load tool: put its summary into "
                    + run.known().folder().path());
        }
        if (found.get().completion() == Completion.CANCELLED) {
            return noExport("the load tool was cancelled before it was done: measure the level again");
        }
        if (found.get().completion() == Completion.INCOMPLETE) {
            return noExport("the load tool did not do all that it was asked to: measure the level again");
        }
        if (run.known().concurrency() == 0) {
            return noExport(
                    "nothing says at which concurrency it was measured: run.yaml names it under level.concurrency");
        }
        return noFigures(run);
    }

    private static Optional<Verdict> noFigures(Evidence run) {
        List<Figure> missing = List.of(Figure.REQUEST_THROUGHPUT, Figure.LATENCY_AVG).stream()
                .filter(figure -> run.value(figure).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            List<String> names = missing.stream().map(Figure::label).toList();
            return noExport("the export has no " + Phrases.list(names)
                    + ": without both rate and mean latency no level can be judged");
        }
        boolean nothing = run.number(Figure.REQUEST_THROUGHPUT) <= 0
                || run.number(Figure.LATENCY_AVG) <= 0
                || run.value(Figure.REQUESTS).filter(count -> count < 1).isPresent();
        return nothing ? noExport("the load tool measured no valid request") : Optional.empty();
    }

    private static Optional<Verdict> noExport(String sentence) {
        return Optional.of(Verdict.of(Kind.NO_EXPORT, sentence));
    }

    static Optional<Verdict> notValid(Evidence run) {
        if (!run.known().run().verdict().valid().equals(Optional.of(false))) {
            return Optional.empty();
        }
        List<String> reasons = run.known().run().verdict().reasons();
        return Optional.of(Verdict.of(
                Kind.NOT_VALID,
                "the run's own script refused it: "
                        + (reasons.isEmpty() ? "it gives no reason" : String.join("; ", reasons))));
    }
}
