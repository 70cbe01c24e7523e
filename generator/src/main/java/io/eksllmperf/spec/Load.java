package io.eksllmperf.spec;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A sweep: which tool sends what at which concurrencies.
 *
 * @param tool the load tool
 * @param request what is asked of the server
 * @param seed seed of the prompts
 * @param warmupRequests requests before the measurement
 * @param repeats how often each level is measured
 * @param cooldown rest before each level
 * @param maxErrorPercent failed requests above which a level fails
 * @param levels the concurrencies, in ascending order
 */
public record Load(
        Tool tool,
        Request request,
        int seed,
        int warmupRequests,
        int repeats,
        Duration cooldown,
        int maxErrorPercent,
        List<Level> levels) {

    public Load {
        levels = List.copyOf(levels);
    }

    /**
     * @param name genai-perf or aiperf
     * @param version tag of the SDK image, or the tool's version
     */
    public record Tool(String name, String version, Optional<String> image, List<String> args) {
        public Tool {
            args = List.copyOf(args);
        }

        public boolean isAiperf() {
            return name.equals("aiperf");
        }
    }

    /**
     * @param endpoint completions or chat
     * @param streaming whether answers are streamed
     * @param tokenizer hub id of the tokenizer that counts tokens
     * @param input length of the prompts in tokens
     * @param output length of the answers in tokens
     */
    public record Request(String endpoint, boolean streaming, String tokenizer, Tokens input, Tokens output) {}

    /** A length in tokens: mean and standard deviation. */
    public record Tokens(int mean, int stddev) {}

    /**
     * @param position place in the input's list, from 0
     * @param concurrency requests in flight at once
     * @param prompts different prompts
     * @param requests requests measured; empty: the tool's time windows
     */
    public record Level(int position, int concurrency, int prompts, Optional<Integer> requests) {}
}
