package io.eksllmperf.plan.change;

import io.eksllmperf.finding.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a change does, as lines for a terminal. */
public final class ChangeText {
    private static final int LONGEST = 1000;
    private static final int LONGEST_VALUE = 100;
    private static final int MOST_FILES = 10;
    private static final int MOST_CAUSES = 5;
    private static final int MOST_FIELDS = 100;

    private ChangeText() {}

    /** The totals first, then sweeps and servers, then what happens and why, the fields last. Without line ends. */
    public static List<String> of(ChangeReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(ChangeWords.headline(report) + ".");
        if (!report.isEmpty()) {
            lines.add(ChangeWords.compared(report) + ".");
        }
        report.setting().notes().forEach(note -> lines.add("note: " + note + "."));
        costs(report, lines);
        report.groups().forEach(group -> group(group, lines));
        List<Cause> idle = report.idle();
        if (!idle.isEmpty()) {
            lines.add("");
            lines.add("Changed keys that move no file");
            causes(idle).forEach(cause -> lines.add("  " + cause));
        }
        fields(report, lines);
        return lines.stream().map(line -> Printable.of(line, LONGEST)).toList();
    }

    private static void costs(ChangeReport report, List<String> lines) {
        if (!report.sweeps().isEmpty()) {
            lines.add("");
            lines.add("Sweeps");
        }
        for (SweepRuns sweep : report.sweeps()) {
            String bill = sweep.bill().runs() == 0 ? "costs nothing" : ChangeWords.bill(sweep.bill());
            lines.add("  " + sweep.experiment() + ": " + ChangeWords.runs(sweep) + ": " + bill);
        }
        if (!report.restarts().isEmpty()) {
            lines.add("");
            lines.add("Servers");
        }
        report.restarts().forEach((server, start) -> lines.add("  " + server + ": " + ChangeWords.restart(start)));
    }

    private static void group(Group group, List<String> lines) {
        lines.add("");
        lines.add(group.words()
                + ChangeWords.few(": ", group.servers(), name -> name)
                + ChangeWords.few(
                        group.experiments().size() == 1 ? ", sweep " : ", sweeps ", group.experiments(), name -> name));
        lines.add("  " + group.sentence());
        causes(group.kind().causes()).forEach(cause -> lines.add("  because of " + cause));
        group.items().stream()
                .limit(MOST_FILES)
                .forEach(item -> lines.add("    " + item.subject().path() + " ("
                        + item.subject().kind() + " " + ChangeWords.name(item.subject()) + ")"));
        more(group.items().size() - MOST_FILES, "file", lines);
    }

    private static List<String> causes(Causes causes) {
        List<String> all = new ArrayList<>(causes(causes.keys()));
        if (causes.generator()) {
            all.add(ChangeWords.GENERATOR);
        }
        return all;
    }

    private static List<String> causes(List<Cause> keys) {
        List<String> shown = keys.stream()
                .limit(MOST_CAUSES)
                .map(cause -> ChangeWords.key(cause) + ": " + values(cause.before(), cause.after()))
                .collect(Collectors.toCollection(ArrayList::new));
        int more = keys.size() - MOST_CAUSES;
        if (more > 0) {
            shown.add(ChangeWords.count(more, "more key"));
        }
        return shown;
    }

    private static String values(Optional<String> before, Optional<String> after) {
        return ChangeWords.values(before.map(ChangeText::cut), after.map(ChangeText::cut));
    }

    private static void fields(ChangeReport report, List<String> lines) {
        List<Details> all = Details.of(report.outcomes());
        long hashes = Details.hashes(report.outcomes());
        if (all.isEmpty() && hashes == 0) {
            return;
        }
        lines.add("");
        lines.add("Fields");
        List<String> rows = new ArrayList<>();
        for (Details details : all) {
            rows.add("  " + details.files().get(0) + details.others());
            details.fields()
                    .forEach(field -> rows.add("    " + field.path() + ": " + values(field.before(), field.after())));
        }
        lines.addAll(rows.subList(0, Math.min(MOST_FIELDS, rows.size())));
        more(rows.size() - MOST_FIELDS, "line", lines);
        if (hashes > 0) {
            lines.add("  " + ChangeWords.hashes(hashes));
        }
    }

    private static void more(int count, String noun, List<String> lines) {
        if (count > 0) {
            lines.add("    and " + ChangeWords.count(count, "more " + noun)
                    + ": --output FILE writes all of them, --format json prints them");
        }
    }

    private static String cut(String value) {
        return Printable.of(value, LONGEST_VALUE);
    }
}
