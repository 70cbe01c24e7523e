package io.eksllmperf.report.judge;

import io.eksllmperf.report.Row;
import io.eksllmperf.report.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Judges one run. */
final class Judge {
    /** Every question that is asked of a run. */
    private static final List<Function<Evidence, Optional<Verdict>>> QUESTIONS = List.of(
            ExportChecks::noExport,
            ExportChecks::notValid,
            ServerChecks::changed,
            ServerChecks::foreignLoad,
            ServerChecks::notRecorded,
            ServerChecks::warmCache,
            ServerChecks::clientBusy,
            Failures::errors,
            Failures::emptyAnswers,
            Steadiness::concurrencyHeld,
            Steadiness::coldFirstWave,
            SampleSize::tooFew,
            TokenChecks::foreignTokenizer,
            TokenChecks::notStreaming,
            TokenChecks::outputLength,
            RooflineChecks::share);

    private Judge() {}

    static Row row(Known known, int repeat) {
        Measured measured = Measured.of(known);
        Evidence evidence = new Evidence(known, measured, Policy.STANDARD);
        List<Verdict> verdicts = QUESTIONS.stream()
                .flatMap(question -> question.apply(evidence).stream())
                .toList();
        return new Row(
                new Row.Source(known.run().id(), known.folder().path(), known.concurrency(), repeat),
                measured.values(),
                measured.estimated(),
                measured.errors(),
                known.folder().samples(),
                verdicts);
    }
}
