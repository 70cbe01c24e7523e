package io.eksllmperf.report.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Short names that tell the setups of one experiment from each other. */
final class Labels {
    private Labels() {}

    /** In the order of the setups: the name alone where there is one, with what distinguishes it where there are more. */
    static List<String> of(String name, List<Setup> setups) {
        if (setups.size() < 2) {
            return Collections.nCopies(setups.size(), name);
        }
        List<String> words = setups.stream().map(Labels::word).toList();
        List<String> withTools = new ArrayList<>();
        for (int i = 0; i < setups.size(); i++) {
            boolean unique = Collections.frequency(words, words.get(i)) == 1;
            String tool = setups.get(i).tool();
            withTools.add(unique || words.get(i).equals(tool) ? words.get(i) : words.get(i) + ", " + tool);
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < setups.size(); i++) {
            boolean unique = Collections.frequency(withTools, withTools.get(i)) == 1;
            labels.add(name + " (" + withTools.get(i) + (unique ? "" : ", setup " + (i + 1)) + ")");
        }
        return labels;
    }

    private static String word(Setup setup) {
        return setup.imported()
                ? "imported"
                : setup.servingId().map(id -> "serving " + id).orElseGet(setup::tool);
    }
}
