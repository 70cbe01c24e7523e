package io.eksllmperf.plan.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Fields that differ, and the files in which exactly these do.
 *
 * @param files by path
 * @param fields in the order of the file
 */
record Details(List<String> files, List<FieldChange> fields) {
    private static final Pattern HASH = Pattern.compile("(^|-)[0-9a-f]{8}(?=-|$)");

    Details {
        files = List.copyOf(files);
        fields = List.copyOf(fields);
    }

    /** Files with the same differences together, the gravest first; without the fields in which only a hash differs. */
    static List<Details> of(List<Outcome> outcomes) {
        Map<List<FieldChange>, List<String>> files = new LinkedHashMap<>();
        List<Outcome> sorted =
                outcomes.stream().sorted(Comparator.comparing(Outcome::effect)).toList();
        for (Outcome outcome : sorted) {
            List<FieldChange> fields = outcome.change().differences().stream()
                    .filter(field -> !isHash(field))
                    .toList();
            if (!fields.isEmpty()) {
                files.computeIfAbsent(fields, some -> new ArrayList<>())
                        .add(outcome.change().path());
            }
        }
        List<Details> details = new ArrayList<>();
        files.forEach((fields, paths) -> details.add(new Details(paths, fields)));
        return details;
    }

    /** How many fields are left out, since only a hash differs in them. */
    static long hashes(List<Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.change().differences().stream())
                .filter(Details::isHash)
                .count();
    }

    /** A name that ends in a hash of the content, or a reference to one: it only repeats that something else differs. */
    private static boolean isHash(FieldChange field) {
        boolean named = field.path().equals("metadata.name")
                || field.path().endsWith(".configMap.name")
                || field.path().endsWith("[eksllmperf.io/serving-id]");
        return named
                && field.before().isPresent()
                && field.before().map(Details::withoutHash).equals(field.after().map(Details::withoutHash));
    }

    private static String withoutHash(String name) {
        return HASH.matcher(name).replaceAll("$1");
    }

    /** What follows the first file: nothing, or {@code  and 17 more}. */
    String others() {
        return files.size() == 1 ? "" : " and " + ChangeWords.number(files.size() - 1) + " more";
    }
}
