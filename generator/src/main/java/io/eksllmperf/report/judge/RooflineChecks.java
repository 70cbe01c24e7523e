package io.eksllmperf.report.judge;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.report.Verdict.Kind;
import java.util.Optional;

/** Whether the GPU's memory can be read as fast as the tokens say. */
final class RooflineChecks {
    private RooflineChecks() {}

    static Optional<Verdict> share(Evidence run) {
        Optional<Double> share = run.value(Figure.ROOFLINE_SHARE);
        Optional<Double> ceiling = new Served(run.known()).roofline();
        if (share.isEmpty() || ceiling.isEmpty()) {
            return notChecked(run);
        }
        String seen = run.shown(Figure.OUTPUT_THROUGHPUT) + " are " + Numbers.fixed(share.get(), 1) + " % of the "
                + Numbers.fixed(ceiling.get(), 0)
                + " tokens/s that the GPU's memory bandwidth allows at concurrency "
                + run.known().concurrency();
        if (share.get() > run.policy().rooflineMost()) {
            return Optional.of(Verdict.of(
                    Kind.ABOVE_ROOFLINE,
                    seen + ", which cannot be: another model, GPU or count of tokens was measured"));
        }
        return share.get() < run.policy().rooflineLeast()
                ? Optional.of(Verdict.of(Kind.BELOW_ROOFLINE, seen + ": something else than the GPU set the pace"))
                : Optional.empty();
    }

    private static Optional<Verdict> notChecked(Evidence run) {
        Optional<String> model = run.known().model().map(Said::value);
        boolean unknown = model.flatMap(run.known().context().catalog()::model).isEmpty();
        if (model.isEmpty() || !unknown || run.value(Figure.OUTPUT_THROUGHPUT).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Verdict.of(
                Kind.NOT_CHECKED,
                "the catalog does not know " + model.get() + ", so nothing says whether "
                        + run.shown(Figure.OUTPUT_THROUGHPUT) + " can be"));
    }
}
