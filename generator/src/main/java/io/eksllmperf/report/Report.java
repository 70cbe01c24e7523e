package io.eksllmperf.report;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.results.Published;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that a report says, before it has a form.
 *
 * @param title for its head
 * @param sections one for each sweep: of one experiment the newest setup first, of several by name
 * @param front the levels that no other level beats in latency and cost at once; empty for a single sweep
 * @param notRead runs and files that could not be read, each with the reason
 */
public record Report(String title, List<Section> sections, List<FrontPoint> front, List<Finding> notRead) {
    public Report {
        sections = List.copyOf(sections);
        front = List.copyOf(front);
        notRead = List.copyOf(notRead);
    }

    /**
     * @param sweep what was measured, judged
     * @param insights in the order of kinds
     * @param useCases what each level is good for, by concurrency
     * @param published what somebody had concluded from the same figures before
     */
    public record Section(
            Sweep sweep, List<Insight> insights, Map<Integer, String> useCases, Optional<Published> published) {
        public Section {
            insights = List.copyOf(insights);
            useCases = Collections.unmodifiableMap(new TreeMap<>(useCases));
        }
    }

    /**
     * A level on the Pareto front.
     *
     * @param label the sweep's
     * @param concurrency the level's
     * @param latency what it is measured in: a latency figure that all compared levels carry
     * @param latencyMillis its value
     * @param cost a cost figure that all compared levels carry
     * @param usd its value
     */
    public record FrontPoint(
            String label, int concurrency, Figure latency, double latencyMillis, Figure cost, double usd) {}
}
