package io.eksllmperf.results;

import io.eksllmperf.finding.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of figures as a file has it, before anybody asked what it means.
 *
 * @param place where it stands
 * @param label its name in the file
 * @param unit its unit in the file; "" for none
 * @param values by column: avg, min, max, std, p99, p99.9; cells that were empty or refused are missing
 */
record RawMetric(Place place, String label, String unit, Map<String, Double> values) {
    RawMetric {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
