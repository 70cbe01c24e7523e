package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks a log line by line: commands, headings, tables, and the tools' own words about failures. */
final class ConsoleScan {
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");
    private static final Pattern HEADING = Pattern.compile("(?i)^#{1,6} .{0,200}?\\bconcurrency[ :=]{1,3}(\\d+)");
    private static final Pattern FOLDER = Pattern.compile("concurrency(\\d+)/");

    private final String file;
    private final List<Finding> findings;
    private final List<ConsoleLog.Draft> drafts = new ArrayList<>();
    private Optional<ConsoleTable> table = Optional.empty();
    private Optional<String> command = Optional.empty();
    private Asked asked = Asked.NOTHING;
    private Tool tool = Tool.GENAI_PERF;
    private int startedAt;
    /** Whether the last command was typed or traced, and perf_analyzer's own may still follow. */
    private boolean firstHand;

    private boolean running;

    ConsoleScan(String file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    List<ConsoleLog.Draft> scan(String[] lines) {
        for (int i = 0; i < lines.length; i++) {
            line(i + 1, COLOUR.matcher(lines[i]).replaceAll("").stripTrailing());
        }
        command.ifPresent(this::start);
        if (table.isPresent()) {
            String message = "the table is cut off: its last line is missing; copy the log again";
            findings.add(Finding.warning(Rules.SYNTAX, new Place(file, lines.length, 0), message));
            endTable(lines.length);
        }
        endRun();
        return drafts;
    }

    private void line(int number, String line) {
        if (command.isPresent()) {
            goOn(line);
        } else if (line.indexOf('┏') >= 0) {
            table.ifPresent(open -> endTable(number - 1));
            table = Optional.of(new ConsoleTable(file, number, findings));
        } else if (table.isPresent() && line.indexOf('┃') >= 0) {
            table.get().header(line);
        } else if (table.isPresent() && line.indexOf('│') >= 0) {
            table.get().row(number, line);
        } else if (table.isPresent() && line.indexOf('└') >= 0) {
            endTable(number);
        } else {
            words(number, line);
        }
    }

    private void words(int number, String line) {
        if (EchoedCommand.isIn(line)) {
            begin(number, line);
        } else if (line.startsWith("#")) {
            Matcher heading = HEADING.matcher(line);
            if (heading.find()) {
                endRun();
                asked = Asked.of(Counts.concurrency(heading.group(1)), Streaming.UNKNOWN);
                startedAt = number;
            }
        } else if (line.contains("| LLM Metrics")) {
            tool = line.contains("AIPerf") ? Tool.aiperf(Optional.empty()) : Tool.GENAI_PERF;
        } else if (line.contains("Generating ")) {
            attribute(line);
        } else {
            ToolFault.of(line).ifPresent(fault -> {
                findings.add(Finding.error(Rules.FAILED, new Place(file, number, 0), fault));
                running = false;
            });
        }
    }

    private void begin(int number, String line) {
        boolean sameRun = firstHand && EchoedCommand.isSecondHand(line);
        if (!sameRun) {
            endRun();
            startedAt = number;
        }
        firstHand = !EchoedCommand.isSecondHand(line);
        String text = line.endsWith("\\") ? line.substring(0, line.length() - 1) : line;
        command = Optional.of(text);
        if (!line.endsWith("\\")) {
            start(text);
        }
    }

    /** A command in a document goes on in the next line after a backslash. */
    private void goOn(String line) {
        boolean more = line.endsWith("\\");
        String text = command.orElse("") + " " + (more ? line.substring(0, line.length() - 1) : line).strip();
        command = Optional.of(text);
        if (!more || text.length() > 20_000) {
            start(text);
        }
    }

    private void start(String text) {
        command = Optional.empty();
        asked = EchoedCommand.asked(text).or(asked);
        running = running || EchoedCommand.isRun(text);
    }

    private void endTable(int number) {
        ConsoleTable ended = table.orElseThrow();
        table = Optional.empty();
        int first = startedAt == 0 ? ended.firstLine() : startedAt;
        drafts.add(new ConsoleLog.Draft(ended, tool, asked, first, number));
        asked = Asked.NOTHING;
        startedAt = 0;
        firstHand = false;
        running = false;
    }

    /** A command that was only shown, as a document does, never ran; one that a tool logged did. */
    private void endRun() {
        if (running) {
            String message = "the run that starts here has no result table: it did not end well";
            findings.add(Finding.error(Rules.FAILED, new Place(file, Math.max(startedAt, 1), 0), message));
        }
        running = false;
        asked = Asked.NOTHING;
    }

    /** Where no command was echoed, the artifact folder's name gives the last table its concurrency. */
    private void attribute(String line) {
        Matcher folder = FOLDER.matcher(line);
        if (drafts.isEmpty() || !folder.find()) {
            return;
        }
        ConsoleLog.Draft last = drafts.get(drafts.size() - 1);
        Asked known = Asked.of(Counts.concurrency(folder.group(1)), Streaming.UNKNOWN);
        drafts.set(
                drafts.size() - 1,
                new ConsoleLog.Draft(
                        last.table(), last.tool(), last.asked().or(known), last.firstLine(), last.lastLine()));
    }
}
