package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.List;
import java.util.Optional;

/** Adds requests up to the figures of a run. */
final class RequestTotals {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Distribution latency = new Distribution();
    private final Distribution timeToFirstToken = new Distribution();
    private final Distribution interTokenLatency = new Distribution();
    private final Distribution inputLength = new Distribution();
    private final Distribution outputLength = new Distribution();
    private double outputTokens;
    private long valid;
    private long failed;
    private long cancelled;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    void add(Request request) {
        switch (request.outcome()) {
            case WARMUP -> {}
            case FAILED -> failed++;
            case CANCELLED -> cancelled++;
            case VALID -> addValid(request);
        }
    }

    private void addValid(Request request) {
        valid++;
        request.start().ifPresent(time -> first = Math.min(first, time));
        request.end().ifPresent(time -> last = Math.max(last, time));
        request.latency().ifPresent(latency::add);
        request.timeToFirstToken().ifPresent(timeToFirstToken::add);
        request.interTokenLatency().ifPresent(interTokenLatency::add);
        request.inputLength().ifPresent(inputLength::add);
        request.outputLength().ifPresent(length -> {
            outputLength.add(length);
            outputTokens += length;
        });
    }

    Reading<Measurement> reading(Place source, Asked known, List<Finding> findings) {
        if (valid + failed + cancelled == 0) {
            if (findings.isEmpty()) {
                findings.add(Finding.error(Rules.FAILED, source, "there is no request but those of the warm-up"));
            }
            return new Reading<>(List.of(), findings);
        }
        if (valid == 0) {
            String message =
                    "the tool measured no valid request: " + failed + " failed, " + cancelled + " were cancelled";
            findings.add(Finding.error(Rules.FAILED, source, message));
        }
        boolean streamed = known.streaming() == Streaming.YES;
        if (!streamed && timeToFirstToken.size() + interTokenLatency.size() > 0) {
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
        return new Figures(
                duration.map(millis -> valid * 1000 / millis),
                outputLength.size() == valid ? duration.map(millis -> outputTokens * 1000 / millis) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                latency.stats(),
                streamed ? timeToFirstToken.stats() : Optional.empty(),
                streamed ? interTokenLatency.stats() : Optional.empty(),
                outputLength.stats(),
                inputLength.stats(),
                Optional.of(valid),
                duration);
    }
}
