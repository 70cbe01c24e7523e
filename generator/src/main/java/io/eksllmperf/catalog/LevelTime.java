package io.eksllmperf.catalog;

/**
 * How long the load tool is expected to run for one level, in whole seconds.
 *
 * @param startSeconds its imports, tokenizer and prompts
 * @param warmupSeconds warm-up requests
 * @param loadSeconds the measurement, its last answers included
 * @param endSeconds export and plots
 */
public record LevelTime(int startSeconds, int warmupSeconds, int loadSeconds, int endSeconds) {
    /** What the tool does besides sending requests. */
    public int toolSeconds() {
        return startSeconds + endSeconds;
    }

    public int seconds() {
        return startSeconds + warmupSeconds + loadSeconds + endSeconds;
    }
}
