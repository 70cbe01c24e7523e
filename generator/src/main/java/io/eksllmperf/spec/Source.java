package io.eksllmperf.spec;

import io.eksllmperf.finding.Place;
import java.util.Optional;

/**
 * Where a record came from, so that whoever finds a fault later can name the line.
 *
 * @param file path of the input file
 * @param value its content with all defaults filled in, and for one combination of a matrix with that combination's values
 */
public record Source(String file, Value value) {

    /** The place of the value at an input path such as {@code spec.load.levels[1]}, or of the nearest map above it. */
    public Place at(String path) {
        String here = path;
        while (true) {
            Optional<Value> found = value.find(here);
            if (found.isPresent() || here.isEmpty()) {
                return found.orElse(value).place();
            }
            int cut = Math.max(here.lastIndexOf('.'), here.lastIndexOf('['));
            here = cut < 0 ? "" : here.substring(0, cut);
        }
    }
}
