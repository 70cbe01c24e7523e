package io.eksllmperf.report.page;

import io.eksllmperf.finding.MarkdownText;
import io.eksllmperf.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a report lies: the deepest folder that holds all folders of its runs, so {@code results/<experiment>} for one experiment and
 * {@code results} for several.
 *
 * @param path with {@code /} between names and none at the end; empty for the repository's root
 */
record Folder(String path) {
    static Folder of(Report report) {
        List<String> paths = report.sections().stream()
                .flatMap(section -> section.sweep().levels().stream())
                .flatMap(level -> level.rows().stream())
                .map(row -> row.run().path())
                .toList();
        List<String> common = new ArrayList<>();
        for (int at = 0; !paths.isEmpty() && at < parts(paths.get(0)).size() - 1; at++) {
            String name = parts(paths.get(0)).get(at);
            int index = at;
            if (!paths.stream()
                    .allMatch(path -> parts(path).size() - 1 > index
                            && parts(path).get(index).equals(name))) {
                break;
            }
            common.add(name);
        }
        return new Folder(String.join("/", common));
    }

    /** The destination of a link from the report to a path of the repository below the folder. */
    String link(String target) {
        String below = path.isEmpty() || !target.startsWith(path + "/") ? target : target.substring(path.length() + 1);
        return MarkdownText.link(below);
    }

    private static List<String> parts(String path) {
        return Arrays.asList(path.split("/", -1));
    }
}
