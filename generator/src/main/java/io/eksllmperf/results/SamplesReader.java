package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The recorder's {@code samples.prom}, read as a stream: blocks of Prometheus text, each begun by
 * {@code # sample <unix seconds>}. Other comments are what the recorder could not reach.
 */
public final class SamplesReader {
    private static final String MARK = "# sample ";
    private static final int SHOWN = 20;
    private static final int LONGEST_FAULT = 200;

    private SamplesReader() {}

    /** At most one record. */
    public static Reading<Samples> read(String file, Reader reader) throws IOException {
        Recording recording = new Recording();
        Set<String> faults = new LinkedHashSet<>();
        List<Finding> findings = new ArrayList<>();
        BoundedLines lines = new BoundedLines(reader);
        int refused = 0;
        while (lines.next()) {
            String line = lines.text();
            Optional<String> why = Optional.empty();
            if (line.startsWith(MARK)) {
                why = recording.begin(line.substring(MARK.length()).strip());
            } else if (line.startsWith("#")) {
                if (faults.size() < SHOWN) {
                    faults.add(cut(line.substring(1).strip()));
                }
            } else if (!line.isBlank()) {
                why = MetricLine.parse(line).map(recording::add).orElse(Optional.of("it is no series with a number"));
            }
            if (why.isPresent() && ++refused <= SHOWN) {
                Place place = new Place(file, (int) Math.min(lines.number(), Integer.MAX_VALUE), 0);
                findings.add(Finding.warning(Rules.SYNTAX, place, "the line is left out: " + why.get()));
            }
        }
        if (refused > SHOWN) {
            String message = (refused - SHOWN) + " more lines are left out, " + refused + " in all";
            findings.add(Finding.warning(Rules.SYNTAX, Place.of(file), message));
        }
        if (recording.samples() == 0) {
            String message = "there is no sample in it; each starts with '# sample <unix seconds>'";
            findings.add(Finding.error(Rules.FORMAT, Place.of(file), message));
            return new Reading<>(List.of(), findings);
        }
        return new Reading<>(List.of(recording.samples(List.copyOf(faults))), findings);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_FAULT ? text : text.substring(0, LONGEST_FAULT) + " [cut]";
    }
}
