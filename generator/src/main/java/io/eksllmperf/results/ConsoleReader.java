package io.eksllmperf.results;

import java.util.List;

/**
 * The table that genai-perf or AIPerf prints, out of {@code kubectl logs} or any file in which one or several runs follow
 * each other. A table holds no settings: they come from the command echoed before it, from a Markdown heading that names a
 * concurrency, or from the artifact folder named after it, and each is good for one table only.
 */
public final class ConsoleReader {
    private ConsoleReader() {}

    /**
     * One measurement for each table, in the order of the file.
     *
     * @param known what the file's name or a record beside it says, for a file with a single table
     */
    public static Reading<Measurement> read(String file, String text, Asked known) {
        ConsoleLog log = ConsoleLog.of(file, text, known);
        List<Measurement> found =
                log.sections().stream().map(ConsoleLog.Section::measurement).toList();
        return new Reading<>(found, log.findings());
    }
}
