package io.eksllmperf.results;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One execution of one level, as {@code run.yaml} records it. What was not recorded is absent.
 *
 * @param id name of the run, of its Job and of its folder
 * @param experiment name of the experiment
 * @param level what was asked for
 * @param tool the load tool; its image and command are among {@link #facts}
 * @param node where the load tool ran
 * @param period when it ran
 * @param verdict what the run's own script made of it
 * @param server the server before and after
 * @param inputs the resolved input: {@code serving.engineVersion} and so on, by path
 * @param facts all else that was recorded, by path: images, limits, server, {@code tool.argv.0}
 */
public record Run(
        String id,
        String experiment,
        Level level,
        Tool tool,
        Node node,
        Period period,
        Verdict verdict,
        Server server,
        Map<String, String> inputs,
        Map<String, String> facts) {

    public Run {
        inputs = sorted(inputs);
        facts = sorted(facts);
    }

    /**
     * What the level asked for.
     *
     * @param concurrency requests held open at the same time; absent in imports that do not say
     * @param prompts size of the pool of prompts
     * @param requests how many requests; absent where time windows decide
     * @param repeat from 1
     */
    public record Level(
            Optional<Integer> concurrency, Optional<Long> prompts, Optional<Long> requests, Optional<Integer> repeat) {}

    /** The load tool's node. */
    public record Node(Optional<String> name, Optional<String> zone) {}

    /**
     * When the load tool ran.
     *
     * @param exitCode its exit code, negative for a signal; it proves nothing
     */
    public record Period(Optional<Instant> start, Optional<Instant> end, Optional<Integer> exitCode) {
        /** In ms. */
        public Optional<Double> duration() {
            return start.flatMap(from ->
                    end.filter(to -> !to.isBefore(from)).map(to -> (double) (to.toEpochMilli() - from.toEpochMilli())));
        }
    }

    /**
     * What the run's own script made of it.
     *
     * @param valid absent for imports: nobody judged them
     * @param reasons why it may not be used, one sentence each
     * @param requests valid requests
     * @param errors failed requests, from the export or from the server's counters
     * @param foreignLoad whether others used the server meanwhile
     */
    public record Verdict(
            Optional<Boolean> valid,
            List<String> reasons,
            Optional<Long> requests,
            Errors errors,
            Optional<Boolean> foreignLoad) {
        public Verdict {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The server's fingerprint, by path: {@code version}, {@code models.0}, {@code counters.promptTokens}.
     *
     * @param before empty when it was not read
     * @param after empty when it was not read
     */
    public record Server(Map<String, String> before, Map<String, String> after) {
        public Server {
            before = sorted(before);
            after = sorted(after);
        }
    }

    private static Map<String, String> sorted(Map<String, String> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
