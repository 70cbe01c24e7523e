package io.eksllmperf.results;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Cuts ramp-up and drain off a run; {@link Steady} says where. */
final class SteadyPart {
    private static final int LEAST_WAVES = 3;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final RequestRows rows;
    private final BitSet firstWave;
    private final long from;
    private final long to;

    private SteadyPart(RequestRows rows, BitSet firstWave, long lastStart) {
        this.rows = rows;
        this.firstWave = firstWave;
        this.from = firstWave.stream().mapToLong(rows::end).max().orElse(lastStart);
        this.to = lastStart;
    }

    /**
     * @param clients how many requests were held open at the same time
     * @param lastStart unix time in ns at which the last request of the run began, whatever became of it
     * @param streamed whether times of single tokens mean anything
     */
    static Optional<Steady> of(RequestRows rows, int clients, long lastStart, boolean streamed) {
        if (!rows.areTimed() || rows.size() < (long) LEAST_WAVES * clients) {
            return Optional.empty();
        }
        SteadyPart part = new SteadyPart(rows, firstWave(rows, clients), lastStart);
        return part.from < part.to ? part.steady(streamed) : Optional.empty();
    }

    private static BitSet firstWave(RequestRows rows, int clients) {
        long last = rows.sortedStarts()[clients - 1];
        BitSet wave = new BitSet(rows.size());
        // Sorted once more, since more may start in that very ns: the order of lines must not decide.
        IntStream.range(0, rows.size())
                .filter(row -> rows.start(row) <= last)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(rows::start).thenComparingLong(rows::end))
                .limit(clients)
                .forEach(wave::set);
        return wave;
    }

    private Optional<Steady> steady(boolean streamed) {
        long requests = count(this::isInside);
        if (requests == 0) {
            return Optional.empty();
        }
        return Optional.of(new Steady(
                figures(requests, streamed),
                requests,
                count(row -> rows.start(row) < from),
                count(row -> rows.start(row) >= to),
                rows.latency.mean(firstWave::get),
                rows.latency.mean(row -> !firstWave.get(row)),
                from / NANOS_PER_SECOND,
                to / NANOS_PER_SECOND));
    }

    private Figures figures(long requests, boolean streamed) {
        double millis = (to - from) / NANOS_PER_MILLI;
        Optional<Double> output = rows.outputLength.sum(this::endsInside);
        Optional<Double> input = rows.inputLength.sum(this::endsInside);
        return new Figures(
                Optional.of(count(this::endsInside) * 1000 / millis),
                output.map(tokens -> tokens * 1000 / millis),
                output.flatMap(out -> input.map(in -> (in + out) * 1000 / millis)),
                Optional.empty(),
                rows.latency.stats(this::isInside),
                streamed ? rows.timeToFirstToken.stats(this::isInside) : Optional.empty(),
                streamed ? rows.interTokenLatency.stats(this::isInside) : Optional.empty(),
                rows.outputLength.stats(this::isInside),
                rows.inputLength.stats(this::isInside),
                Optional.of(requests),
                Optional.of(millis));
    }

    private boolean isInside(int row) {
        return from <= rows.start(row) && rows.start(row) < to;
    }

    /** The other way round than starts: an answer at the first moment belongs to what was before. */
    private boolean endsInside(int row) {
        return from < rows.end(row) && rows.end(row) <= to;
    }

    private long count(IntPredicate wanted) {
        return IntStream.range(0, rows.size()).filter(wanted).count();
    }
}
