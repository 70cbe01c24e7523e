package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A log cut into its runs.
 *
 * @param sections one for each table
 * @param findings what could not be read or attributed
 */
record ConsoleLog(List<Section> sections, List<Finding> findings) {
    ConsoleLog {
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
    }

    /**
     * One run.
     *
     * @param measurement what its table says
     * @param text the lines that belong to it, from its command or heading to the end of its table
     */
    record Section(Measurement measurement, String text) {}

    static ConsoleLog of(String file, String text, Asked known) {
        List<Finding> findings = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        List<Draft> drafts = new ConsoleScan(file, findings).scan(lines);
        if (drafts.isEmpty()
                && findings.stream().noneMatch(finding -> finding.rule().equals(Rules.FAILED))) {
            String message =
                    "there is no result table in it; genai-perf and AIPerf print one when a run has ended well";
            findings.add(Finding.error(Rules.FAILED, Place.of(file), message));
        }
        List<Section> sections = new ArrayList<>();
        for (Draft draft : drafts) {
            Asked asked = drafts.size() == 1 ? draft.asked().or(known) : draft.asked();
            section(file, draft, asked, findings).ifPresent(measurement -> {
                String own = String.join("\n", Arrays.asList(lines).subList(draft.firstLine() - 1, draft.lastLine()));
                sections.add(new Section(measurement, own + "\n"));
            });
        }
        return new ConsoleLog(sections, findings);
    }

    /**
     * A table and what was said about it.
     *
     * @param asked from the command, the heading or the folder
     * @param firstLine of the command or heading, or of the table
     * @param lastLine of the table
     */
    record Draft(ConsoleTable table, Tool tool, Asked asked, int firstLine, int lastLine) {}

    private static Optional<Measurement> section(String file, Draft draft, Asked asked, List<Finding> findings) {
        Place place = new Place(file, draft.table().firstLine(), 0);
        Map<String, RawMetric> rows = draft.table().metrics();
        if (rows.isEmpty()) {
            findings.add(Finding.error(Rules.SYNTAX, place, "the table has no row that can be read"));
            return Optional.empty();
        }
        if (asked.concurrency().isEmpty()) {
            String message = "nothing says at which concurrency this table was measured: put the command"
                    + " or a heading '# Concurrency 20' before it";
            findings.add(Finding.error(Rules.MEANING, place, message));
        }
        RawFigures raw = new RawFigures(rows, findings);
        Figures figures = raw.figures(asked.streaming());
        Errors errors = Errors.of(raw.count("error_request_count"));
        return Optional.of(
                new Measurement(place, Format.CONSOLE, draft.tool(), asked, figures, errors, Completion.NOT_RECORDED));
    }
}
