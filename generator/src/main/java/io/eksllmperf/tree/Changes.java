package io.eksllmperf.tree;

import io.eksllmperf.finding.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What {@link Tree#write} did.
 *
 * @param written paths created or replaced, in the order of their names; the index, when it changed, comes last
 * @param unchanged how many rendered files were on disk already and were not touched
 * @param removed paths of owned files that are no longer rendered, in the order of their names
 * @param findings what a person should know, sorted; an error means that the tree is not what was rendered
 */
public record Changes(List<String> written, int unchanged, List<String> removed, List<Finding> findings) {
    public Changes {
        written = List.copyOf(written);
        removed = List.copyOf(removed);
        List<Finding> sorted = new ArrayList<>(findings);
        Collections.sort(sorted);
        findings = List.copyOf(sorted);
    }

    /** Nothing was written, for the reasons given. */
    static Changes none(List<Finding> reasons) {
        return new Changes(List.of(), 0, List.of(), reasons);
    }

    public boolean failed() {
        for (Finding finding : findings) {
            if (finding.isError()) {
                return true;
            }
        }
        return false;
    }
}
