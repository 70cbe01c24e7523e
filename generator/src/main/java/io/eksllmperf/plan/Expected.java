package io.eksllmperf.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sweep that is to come, as it is rendered now.
 *
 * @param experiment its name
 * @param ready the Job that waits for the server, ahead of the runs
 * @param runs in the order in which they run
 * @param usdPerHour list price of a node by EC2 instance type, as far as it is known
 */
public record Expected(String experiment, Optional<Step> ready, List<Run> runs, Map<String, BigDecimal> usdPerHour) {
    public Expected {
        runs = List.copyOf(runs);
        usdPerHour = Collections.unmodifiableMap(new TreeMap<>(usdPerHour));
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a sweep has at least one run");
        }
    }

    /**
     * A Job and how long it takes.
     *
     * @param job its name, which changes with all that it is made of
     * @param expected how long it should take
     * @param limit how long it may take, from the start of its pod
     */
    public record Step(String job, Duration expected, Duration limit) {}

    /**
     * @param step its Job, whose name is the run's id
     * @param concurrency requests in flight
     * @param repeat 1 for the first run of that level
     */
    public record Run(Step step, int concurrency, int repeat) {
        /** {@code concurrency 40, run 1}. */
        public String title() {
            return "concurrency " + concurrency + ", run " + repeat;
        }
    }
}
