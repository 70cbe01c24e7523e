package io.eksllmperf;

import io.eksllmperf.spec.InputFile;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One side of a difference.
 *
 * @param name as {@code HEAD (1a2b3c4d5e6f)}, or {@code the files here}
 * @param input the files of {@code experiments/}
 * @param output text of each file of the output by path
 */
public record Side(String name, List<InputFile> input, SortedMap<String, String> output) {
    public Side {
        input = List.copyOf(input);
        output = Collections.unmodifiableSortedMap(new TreeMap<>(output));
    }

    /** Those of the paths that are there. */
    Trial at(Set<String> paths) {
        Map<String, String> texts = new HashMap<>(output);
        texts.keySet().retainAll(paths);
        return new Trial(texts, Map.of());
    }
}
