package io.eksllmperf.report.judge;

import io.eksllmperf.report.Figure;
import io.eksllmperf.results.Errors;
import io.eksllmperf.results.Figures;
import io.eksllmperf.results.Measurement;
import io.eksllmperf.results.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run measured, in the figures' units.
 *
 * @param values what was not recorded is absent
 * @param estimated figures among them that were worked out
 * @param errors failed requests: the export's count, else the record's, else that of the server's counters
 */
record Measured(Map<Figure, Double> values, List<Figure> estimated, Errors errors) {
    Measured {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        estimated = List.copyOf(estimated);
    }

    Optional<Double> value(Figure figure) {
        return Optional.ofNullable(values.get(figure));
    }

    static Measured of(Known known) {
        Map<Figure, Double> values = new EnumMap<>(Figure.class);
        List<Figure> estimated = new ArrayList<>();
        Optional<Figures> figures = figures(known);
        figures.ifPresent(found -> ToolValues.put(values, found, known.concurrency()));
        Optional<Double> recorded = figures.flatMap(Figures::requestCount).map(Long::doubleValue);
        Optional<Double> requests = recorded.or(() -> ToolValues.estimatedRequests(known, values));
        if (recorded.isEmpty() && requests.isPresent()) {
            estimated.add(Figure.REQUESTS);
        }
        requests.ifPresent(count -> values.put(Figure.REQUESTS, count));
        known.folder().samples().ifPresent(samples -> ServerValues.put(values, known, samples));
        NodeValues.put(values, new Served(known));
        Errors errors = errors(known);
        putErrors(values, estimated, known, errors);
        values.values().removeIf(value -> !Double.isFinite(value));
        return new Measured(values, estimated, errors);
    }

    /** Those of the steady part where single requests were recorded, the summary's for what it does not have. */
    private static Optional<Figures> figures(Known known) {
        Optional<Figures> summary = known.measurement().map(Measurement::figures);
        return known.folder()
                .steady()
                .map(steady -> ToolValues.steady(steady, summary))
                .or(() -> summary);
    }

    private static Errors errors(Known known) {
        Errors exported = known.measurement()
                .map(Measurement::errors)
                .filter(Errors::recorded)
                .orElseGet(() -> known.run().verdict().errors());
        return exported.recorded() ? exported : Errors.of(counted(known));
    }

    /** By the server's counters. */
    private static Optional<Long> counted(Known known) {
        return known.folder()
                .samples()
                .map(Samples::counters)
                .flatMap(counters -> counters.errorShare().map(share -> Math.round(share * requestsOf(counters))));
    }

    /** Failed requests are those of the whole run, so valid ones must be, too, and not those of its steady part. */
    private static Optional<Double> requestsOfRun(Known known) {
        return known.measurement()
                .map(Measurement::figures)
                .flatMap(Figures::requestCount)
                .map(Long::doubleValue);
    }

    private static double requestsOf(Samples.Counters counters) {
        Map<String, Double> ended = counters.answers().isEmpty() ? counters.finished() : counters.answers();
        return ended.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The server's own share where it counted, since it also knows how many requests there were. */
    private static void putErrors(Map<Figure, Double> values, List<Figure> estimated, Known known, Errors errors) {
        if (!(errors instanceof Errors.Recorded recorded)) {
            return;
        }
        boolean exported = known.measurement()
                .map(Measurement::errors)
                .filter(Errors::recorded)
                .isPresent();
        Optional<Double> byServer = known.folder()
                .samples()
                .filter(samples -> !exported)
                .flatMap(samples -> samples.counters().errorShare())
                .map(share -> share * 100);
        Optional<Double> none = recorded.count() == 0 ? Optional.of(0.0) : Optional.empty();
        Optional<Double> exact = byServer.or(() -> none);
        Optional<Double> ofRequests = requestsOfRun(known)
                .or(() -> Optional.ofNullable(values.get(Figure.REQUESTS)))
                .map(valid -> recorded.count() * 100 / (valid + recorded.count()));
        exact.or(() -> ofRequests).ifPresent(percent -> values.put(Figure.ERROR_SHARE, percent));
        if (exact.isEmpty() && ofRequests.isPresent() && estimated.contains(Figure.REQUESTS)) {
            estimated.add(Figure.ERROR_SHARE);
        }
    }
}
