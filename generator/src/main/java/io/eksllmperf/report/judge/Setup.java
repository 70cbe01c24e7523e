package io.eksllmperf.report.judge;

import io.eksllmperf.results.Asked;
import io.eksllmperf.results.Run;
import io.eksllmperf.results.Streaming;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The inputs that make runs comparable: those that agree in all of them measured the same thing.
 *
 * @param inputs by path
 * @param imported whether nobody recorded the input
 */
record Setup(Map<String, String> inputs, boolean imported) implements Comparable<Setup> {
    private static final String IMPORTED = "imported";
    private static final String TOOL = "tool.name";
    private static final String VERSION = "tool.version";

    /** Words of a load tool's command that differ from level to level, and the server's address, which changes no figure. */
    private static final Set<String> NOT_OF_SETUP = Set.of(
            "--concurrency",
            "--concurrency-range",
            "--num-prompts",
            "--num-dataset-entries",
            "--request-count",
            "--num-requests",
            "--random-seed",
            "--url",
            "--workers-max");

    private static final Map<String, Function<Asked, Optional<String>>> ASKED = Map.of(
            "load.model", Asked::model,
            "load.tokenizer", Asked::tokenizer,
            "load.endpoint", Asked::endpoint,
            "load.streaming", Setup::streaming,
            "load.inputTokens.mean", asked -> asked.inputTokens().map(Words::number),
            "load.outputTokens.mean", asked -> asked.outputTokens().map(Words::number),
            "load.measurementInterval", asked -> asked.measurementInterval().map(Words::number));

    Setup {
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
    }

    /** The setup of every run, in the order of the runs. */
    static List<Setup> of(List<Known> runs) {
        return runs.stream()
                .map(run -> run.isImport() ? imported(run, runs) : recorded(run))
                .toList();
    }

    private static Setup recorded(Known run) {
        Map<String, String> inputs = new TreeMap<>(run.run().inputs());
        inputs.remove("runId");
        tool(run.run(), inputs);
        copy(run, "tool.image", inputs);
        copy(run, "server.image", inputs);
        run.servingId().ifPresent(id -> inputs.put("server.servingId", id));
        Optional.of(command(run.run().facts()))
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> inputs.put("tool.command", words));
        return new Setup(inputs, false);
    }

    private static void tool(Run run, Map<String, String> inputs) {
        inputs.put(TOOL, run.tool().name());
        run.tool().version().ifPresent(version -> inputs.put(VERSION, version));
    }

    private static void copy(Known run, String path, Map<String, String> inputs) {
        run.fact(path).ifPresent(value -> inputs.put(path, value));
    }

    /** The tool's command without what differs from level to level. */
    private static String command(Map<String, String> facts) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; facts.containsKey("tool.argv." + i); i++) {
            String word = facts.getOrDefault("tool.argv." + i, "");
            if (NOT_OF_SETUP.contains(word)) {
                i++;
            } else {
                words.append(words.isEmpty() ? "" : " ").append(word);
            }
        }
        return words.toString();
    }

    /**
     * Of an import the tool is certain, and what was said at the import. What one file says of the load and another does not contradict is said of both; two
     * different words part them, and those that are silent.
     */
    private static Setup imported(Known run, List<Known> all) {
        Map<String, String> inputs = new TreeMap<>(run.run().inputs());
        inputs.put(IMPORTED, "true");
        tool(run.run(), inputs);
        List<Asked> sameTool = all.stream()
                .filter(Known::isImport)
                .filter(other -> other.run().tool().equals(run.run().tool()))
                .map(Known::asked)
                .toList();
        ASKED.forEach((path, word) -> {
            Collection<String> words = new TreeSet<>();
            sameTool.forEach(asked -> word.apply(asked).ifPresent(words::add));
            if (!words.isEmpty()) {
                String only = words.size() == 1 ? words.iterator().next() : "not recorded";
                inputs.put(path, word.apply(run.asked()).orElse(only));
            }
        });
        return new Setup(inputs, true);
    }

    private static Optional<String> streaming(Asked asked) {
        return asked.streaming() == Streaming.UNKNOWN
                ? Optional.empty()
                : Optional.of(Boolean.toString(asked.streaming() == Streaming.YES));
    }

    /** {@code genai-perf 24.12}. */
    String tool() {
        String name = inputs.getOrDefault(TOOL, "");
        return inputs.containsKey(VERSION) ? name + " " + inputs.get(VERSION) : name;
    }

    Optional<String> servingId() {
        return Optional.ofNullable(inputs.get("server.servingId"));
    }

    @Override
    public int compareTo(Setup other) {
        return inputs.toString().compareTo(other.inputs.toString());
    }
}
