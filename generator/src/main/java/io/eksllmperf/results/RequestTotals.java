package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.List;
import java.util.Optional;

/** Adds requests up to the figures of a run. */
final class RequestTotals {
    private static final double NANOS_PER_MILLI = 1e6;

    private final RequestRows rows = new RequestRows();
    private long failed;
    private long cancelled;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private long lastStart = Long.MIN_VALUE;

    void add(Request request) {
        if (request.outcome() != Request.Outcome.WARMUP) {
            request.start().ifPresent(time -> lastStart = Math.max(lastStart, time));
        }
        switch (request.outcome()) {
            case WARMUP -> {}
            case FAILED -> failed++;
            case CANCELLED -> cancelled++;
            case VALID -> addValid(request);
        }
    }

    private void addValid(Request request) {
        rows.add(request);
        request.start().ifPresent(time -> first = Math.min(first, time));
        request.end().ifPresent(time -> last = Math.max(last, time));
    }

    /** The part in which the concurrency was held; empty where it is not known, or nothing is left of the run. */
    Optional<Steady> steady(Asked known) {
        boolean streamed = known.streaming() == Streaming.YES;
        return known.concurrency().flatMap(clients -> SteadyPart.of(rows, clients, lastStart, streamed));
    }

    Reading<Measurement> reading(Place source, Asked known, List<Finding> findings) {
        if (rows.size() + failed + cancelled == 0) {
            if (findings.isEmpty()) {
                findings.add(Finding.error(Rules.FAILED, source, "there is no request but those of the warm-up"));
            }
            return new Reading<>(List.of(), findings);
        }
        if (rows.size() == 0) {
            String message =
                    "the tool measured no valid request: " + failed + " failed, " + cancelled + " were cancelled";
            findings.add(Finding.error(Rules.FAILED, source, message));
        }
        boolean streamed = known.streaming() == Streaming.YES;
        if (!streamed && rows.timeToFirstToken.size() + rows.interTokenLatency.size() > 0) {
            String message =
                    "time_to_first_token and inter_token_latency are dropped: nothing says that streaming was on";
            findings.add(Finding.warning(Rules.FIGURE, source, message));
        }
        Measurement measurement = new Measurement(
                source,
                Format.AIPERF_REQUESTS,
                Tool.aiperf(Optional.empty()),
                known,
                figures(streamed),
                new Errors.Recorded(failed),
                cancelled > 0 ? Completion.CANCELLED : Completion.NOT_RECORDED);
        return new Reading<>(List.of(measurement), findings);
    }

    private Figures figures(boolean streamed) {
        Optional<Double> duration =
                last > first ? Optional.of((last - first) / NANOS_PER_MILLI) : Optional.<Double>empty();
        Optional<Double> outputTokens = rows.outputLength.sum(row -> true);
        return new Figures(
                duration.map(millis -> rows.size() * 1000 / millis),
                duration.flatMap(millis -> outputTokens.map(tokens -> tokens * 1000 / millis)),
                Optional.empty(),
                Optional.empty(),
                rows.latency.stats(),
                streamed ? rows.timeToFirstToken.stats() : Optional.empty(),
                streamed ? rows.interTokenLatency.stats() : Optional.empty(),
                rows.outputLength.stats(),
                rows.inputLength.stats(),
                Optional.of((long) rows.size()),
                duration);
    }
}
