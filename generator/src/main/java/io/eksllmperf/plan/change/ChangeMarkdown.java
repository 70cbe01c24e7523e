package io.eksllmperf.plan.change;

import io.eksllmperf.plan.change.MarkdownRows.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a change does, for a pull request: totals first, details folded. Below GitHub's limit of 65,536 characters for a comment
 * whatever is compared: what does not fit is dropped, the fields first, then the files, then the groups from the least grave on,
 * and each part says how much of it was.
 */
public final class ChangeMarkdown {
    /** First line, which nobody sees: by it CI finds its own comment again. */
    public static final String MARKER = "<!-- eks-llm-perf diff -->";

    /** In bytes of UTF-8, which are never fewer than the characters that GitHub counts; the rest is for who adds a line. */
    private static final int LONGEST_COMMENT = 64_000;

    private static final int LONGEST_SWEEPS = 10_000;
    private static final int LONGEST_KEYS = 12_000;
    /** What every part may say at least: its heading, and that it was left out. */
    private static final int LEAST = 700;

    private static final int MOST_OBJECTS = 3;
    private static final int MOST_CAUSES = 3;

    private final ChangeReport report;
    private final MarkdownRows rows;

    private ChangeMarkdown(ChangeReport report, MarkdownRows rows) {
        this.report = report;
        this.rows = rows;
    }

    /**
     * A comment; ends in a line feed.
     *
     * @param full where the whole report is, as a reader finds it; empty where it was not written
     */
    public static String comment(ChangeReport report, Optional<String> full) {
        String where = full.map(place -> "the whole report is in " + MarkdownRows.code(place, 200))
                .orElse("`diff --output FILE` writes the whole report");
        return new ChangeMarkdown(report, new MarkdownRows(where, 80, 600)).page(LONGEST_COMMENT);
    }

    /** All of it, however long that is. */
    public static String whole(ChangeReport report) {
        int unlimited = Integer.MAX_VALUE;
        return new ChangeMarkdown(report, new MarkdownRows("", unlimited, unlimited)).page(unlimited);
    }

    private String page(int bytes) {
        String top = top();
        if (report.isEmpty() && report.setting().keys().isEmpty()) {
            return top;
        }
        int left = bytes - size(top) - size(hashes()) - 4 * LEAST;
        String sweeps = sweeps(least(left, LONGEST_SWEEPS, bytes));
        left -= size(sweeps);
        String groups = groups(left);
        left -= size(groups);
        String keys = folded("Changed keys", keys(), LEAST + least(left, LONGEST_KEYS, bytes));
        left -= size(keys) - LEAST;
        String files = folded("Files", files(), LEAST + left);
        left -= size(files) - LEAST;
        String fields = folded("Fields", fields(), LEAST + left);
        return top + sweeps + groups + keys + files + fields + hashes();
    }

    /** What a part may take of what is left: no more than its share, unless there is room for everything. */
    private static int least(int left, int share, int bytes) {
        return bytes == Integer.MAX_VALUE ? left : Math.min(left, share);
    }

    private String top() {
        StringBuilder top = new StringBuilder(MARKER).append("\n**");
        top.append(rows.text(ChangeWords.headline(report))).append(".**");
        if (!report.isEmpty()) {
            top.append(' ').append(rows.text(ChangeWords.compared(report))).append('.');
        }
        top.append('\n');
        report.setting()
                .notes()
                .forEach(note -> top.append("\n> ").append(rows.text(note)).append(".\n"));
        return top.toString();
    }

    private String sweeps(int bytes) {
        Table sweeps = new Table("What runs and restarts", List.of("What", "Does", "Takes"));
        for (SweepRuns sweep : report.sweeps()) {
            String bill = sweep.bill().runs() == 0 ? "nothing" : ChangeWords.bill(sweep.bill());
            sweeps.row(() -> List.of(
                    "sweep " + rows.code(sweep.experiment()), rows.text(ChangeWords.runs(sweep)), rows.text(bill)));
        }
        report.restarts()
                .forEach((server, start) -> sweeps.row(() ->
                        List.of("server " + rows.code(server), "restarts", rows.text(ChangeWords.restart(start)))));
        return headed(sweeps, bytes);
    }

    private String groups(int bytes) {
        Table groups = new Table("What happens", List.of("Effect", "What", "Because of", "Objects"));
        for (Group group : report.groups()) {
            groups.row(() -> List.of(
                    effect(group),
                    rows.text(group.sentence()),
                    causes(group.kind().causes()),
                    objects(group)));
        }
        return headed(groups, bytes);
    }

    private String effect(Group group) {
        String words = group.words();
        String strong = group.effect().compareTo(Effect.RUNS_AGAIN) <= 0 ? "**" + words + "**" : words;
        return strong
                + ChangeWords.few("<br>", group.servers(), rows::code)
                + ChangeWords.few(
                        group.experiments().size() == 1 ? "<br>sweep " : "<br>sweeps ",
                        group.experiments(),
                        rows::code);
    }

    private String causes(Causes causes) {
        List<String> shown = new ArrayList<>();
        causes.keys().stream().limit(MOST_CAUSES).forEach(cause -> shown.add(cause(cause)));
        if (causes.keys().size() > MOST_CAUSES) {
            shown.add(ChangeWords.count(causes.keys().size() - MOST_CAUSES, "more key"));
        }
        if (causes.generator()) {
            shown.add(rows.text(ChangeWords.GENERATOR));
        }
        return String.join("<br>", shown);
    }

    private String cause(Cause cause) {
        String key = rows.path(cause.key().isEmpty() ? cause.file() : cause.key());
        Optional<String> before = cause.before().map(rows::code);
        Optional<String> after = cause.after().map(rows::code);
        return key + " " + ChangeWords.values(before, after)
                + (cause.key().isEmpty() ? "" : " in " + rows.path(cause.file()));
    }

    private String objects(Group group) {
        List<String> shown = new ArrayList<>();
        group.items().stream().limit(MOST_OBJECTS).forEach(item -> shown.add(object(item.subject())));
        if (group.items().size() > MOST_OBJECTS) {
            shown.add(ChangeWords.number(group.items().size() - MOST_OBJECTS) + " more");
        }
        return String.join("<br>", shown);
    }

    private String object(Manifest manifest) {
        return rows.text(manifest.kind()) + " " + rows.code(ChangeWords.name(manifest));
    }

    private Table keys() {
        Table keys = new Table("key", List.of("File", "Key", "Before", "After", "Moves"));
        for (Cause cause : report.setting().keys()) {
            keys.row(() -> List.of(
                    rows.path(cause.file()),
                    cause.key().isEmpty() ? "the whole file" : rows.path(cause.key()),
                    cause.before().map(rows::code).orElse(""),
                    cause.after().map(rows::code).orElse(""),
                    report.moving().contains(cause) ? "yes" : "no file"));
        }
        return keys;
    }

    private Table files() {
        Table files = new Table("file", List.of("Effect", "File", "Object"));
        for (Group group : report.groups()) {
            for (Group.Item item : group.items()) {
                files.row(() -> List.of(group.words(), rows.path(item.subject().path()), object(item.subject())));
            }
        }
        return files;
    }

    private Table fields() {
        Table fields = new Table("field", List.of("File", "Field", "Before", "After"));
        for (Details details : Details.of(report.outcomes())) {
            for (FieldChange field : details.fields()) {
                fields.row(() -> List.of(
                        rows.path(details.files().get(0)) + details.others(),
                        rows.path(field.path()),
                        field.before().map(rows::code).orElse(""),
                        field.after().map(rows::code).orElse("")));
            }
        }
        return fields;
    }

    private String hashes() {
        long hashes = Details.hashes(report.outcomes());
        return hashes == 0 ? "" : "\n" + rows.text(ChangeWords.hashes(hashes)) + ".\n";
    }

    private String headed(Table table, int bytes) {
        String heading = "\n### " + table.name() + "\n\n";
        return table.isEmpty() ? "" : heading + rows.table(table, bytes - size(heading));
    }

    private String folded(String title, Table table, int bytes) {
        String open = "\n<details><summary>" + title + " (" + ChangeWords.number(table.size()) + ")</summary>\n\n";
        String close = "\n</details>\n";
        return table.isEmpty() ? "" : open + rows.table(table, bytes - size(open) - size(close)) + close;
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
