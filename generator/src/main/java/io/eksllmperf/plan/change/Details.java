package io.eksllmperf.plan.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fields that differ, and the files in which exactly these do.
 *
 * @param files by path
 * @param fields in the order of the file
 */
record Details(List<String> files, List<FieldChange> fields) {
    Details {
        files = List.copyOf(files);
        fields = List.copyOf(fields);
    }

    /** Files with the same differences together, in the order of their first. */
    static List<Details> of(List<Outcome> outcomes) {
        Map<List<FieldChange>, List<String>> files = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            List<FieldChange> fields = outcome.change().differences();
            if (!fields.isEmpty()) {
                files.computeIfAbsent(fields, some -> new ArrayList<>())
                        .add(outcome.change().path());
            }
        }
        List<Details> details = new ArrayList<>();
        files.forEach((fields, paths) -> details.add(new Details(paths, fields)));
        return details;
    }

    /** What follows the first file: nothing, or {@code  and 17 more}. */
    String others() {
        return files.size() == 1 ? "" : " and " + ChangeWords.number(files.size() - 1) + " more";
    }
}
