package io.eksllmperf.catalog;

/**
 * The load of one run of a level, as far as its duration depends on it.
 *
 * @param tool the load tool
 * @param concurrency clients at once
 * @param requests measured requests; 0 leaves it to the tool
 * @param warmupRequests requests before them
 * @param outputTokens tokens that one request is answered with
 */
public record LevelLoad(LoadTool tool, int concurrency, int requests, int warmupRequests, int outputTokens) {
    public LevelLoad {
        if (concurrency < 1 || outputTokens < 1 || requests < 0 || warmupRequests < 0) {
            throw new IllegalArgumentException("clients and tokens count from 1, requests from 0");
        }
    }

    /** Whether the tool stops by time and not by a number of requests. */
    boolean byWindows() {
        return requests == 0 && tool.measuresWindows();
    }

    /** Requests that are sent, warm-up included; without a count the tools send max(10, 2 × concurrency). */
    long countedRequests() {
        return (long) warmupRequests + (requests == 0 ? Math.max(10, 2 * concurrency) : requests);
    }
}
