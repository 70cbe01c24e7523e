package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * AIPerf's {@code profile_export.jsonl}, one request a line, read as a stream with no more memory than eight bytes for each
 * figure. Warm-up requests are in the file from 0.13.0 on, and enter no figure.
 */
public final class AiperfRequestsReader {
    private static final int SHOWN = 20;

    private AiperfRequestsReader() {}

    /**
     * The figures of the whole file, at most one measurement. Rates are over first request to last answer, as AIPerf's own.
     *
     * @param known what folder name or records beside the file say
     */
    public static Reading<Measurement> read(String file, Reader reader, Asked known) throws IOException {
        return readWhole(file, reader, known).reading();
    }

    /**
     * What one pass over the file gives.
     *
     * @param reading the figures of the whole file, at most one measurement
     * @param steady those of the part in which the concurrency was held, where it is known
     */
    record Whole(Reading<Measurement> reading, Optional<Steady> steady) {}

    static Whole readWhole(String file, Reader reader, Asked known) throws IOException {
        RequestTotals totals = new RequestTotals();
        List<Finding> findings = new ArrayList<>(each(file, reader, totals::add));
        return new Whole(totals.reading(Place.of(file), known, findings), totals.steady(known));
    }

    /**
     * Hands over every request in the order of the file, and returns what could not be read.
     *
     * @param sink sees warm-up, failed and cancelled requests too
     */
    public static List<Finding> each(String file, Reader reader, Consumer<Request> sink) throws IOException {
        BoundedLines lines = new BoundedLines(reader);
        List<Finding> findings = new ArrayList<>();
        long refused = 0;
        long read = 0;
        while (lines.next()) {
            if (!lines.isTooLong() && lines.isBlank()) {
                continue;
            }
            try {
                sink.accept(parse(lines));
                read++;
            } catch (RequestLine.Broken broken) {
                refused++;
                if (refused <= SHOWN) {
                    Place place = new Place(file, (int) Math.min(lines.number(), Integer.MAX_VALUE), 0);
                    String message = "the request is left out: " + broken.sentence();
                    findings.add(Finding.warning(Rules.SYNTAX, place, message));
                }
            }
        }
        if (refused > SHOWN) {
            String message = (refused - SHOWN) + " more requests are left out, " + refused + " in all";
            findings.add(Finding.warning(Rules.SYNTAX, Place.of(file), message));
        }
        if (read + refused == 0) {
            findings.add(Finding.error(Rules.TEXT, Place.of(file), "the file is empty: copy it again"));
        }
        return findings;
    }

    private static Request parse(BoundedLines lines) throws RequestLine.Broken {
        if (lines.isTooLong()) {
            throw new RequestLine.Broken("its line is longer than 4 MiB");
        }
        return RequestLine.parse(lines);
    }
}
