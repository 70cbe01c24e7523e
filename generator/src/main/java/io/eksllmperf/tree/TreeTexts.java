package io.eksllmperf.tree;

import io.eksllmperf.finding.Finding;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The output as it lies somewhere: what the index there says is the generator's.
 *
 * @param texts text by path
 * @param faults why some or all of it is not known; then nothing should be concluded from it
 */
public record TreeTexts(SortedMap<String, String> texts, List<Finding> faults) {
    public TreeTexts {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        faults = List.copyOf(faults);
    }
}
