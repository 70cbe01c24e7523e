package io.eksllmperf.plan;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What of a cluster matters to a sweep.
 *
 * @param sync empty when the Application could not be seen
 * @param jobs by name; empty when they could not be seen
 * @param pods empty when they could not be seen
 * @param nodes empty when they could not be seen
 * @param troubles why something could not be seen, one sentence each
 */
record Observed(
        Optional<Sync> sync,
        Optional<Map<String, Job>> jobs,
        Optional<List<Pod>> pods,
        Optional<List<Node>> nodes,
        List<String> troubles,
        Instant at) {
    Observed {
        jobs = jobs.map(all -> Collections.unmodifiableMap(new TreeMap<>(all)));
        pods = pods.map(List::copyOf);
        nodes = nodes.map(List::copyOf);
        troubles = List.copyOf(troubles);
    }

    /**
     * An Application's status; what is missing is an empty text.
     *
     * @param phase of its last operation: {@code Running}, {@code Succeeded}, {@code Failed}, {@code Error}, {@code Terminating}
     * @param message of its last operation
     * @param revision that its last operation brings
     * @param wanted the newest revision that Argo CD knows
     * @param agrees whether the cluster is as the newest revision has it; levels may still run
     * @param fault the message of an error condition
     */
    record Sync(String phase, String message, String revision, String wanted, boolean agrees, String fault) {
        /** A commit that changes nothing here moves the newest revision alone, and no operation follows. */
        boolean isBehind() {
            return !agrees && !revision.isEmpty() && !wanted.isEmpty() && !revision.equals(wanted);
        }

        /** It ended badly, and without a new commit nothing will follow. */
        boolean isStopped() {
            return (phase.equals("Failed") || phase.equals("Error")) && !isBehind();
        }

        boolean isDone() {
            return phase.equals("Succeeded") && !isBehind();
        }
    }

    enum Stage {
        ACTIVE,
        COMPLETE,
        FAILED
    }

    /** @param why the message of a failure, else empty */
    record Job(Stage stage, Optional<Instant> started, Optional<Instant> ended, String why) {}

    /**
     * @param role {@code serving}, {@code triton-perf}, {@code ready}, {@code level}
     * @param job the Job that it belongs to, else empty
     * @param started when its first container did
     * @param why what it waits for or failed of, else empty
     */
    record Pod(
            String name, String role, String job, String phase, boolean ready, Optional<Instant> started, String why) {
        boolean isRunning() {
            return phase.equals("Running");
        }
    }

    record Node(String name, String type, Optional<Instant> created, boolean ready) {}

    Optional<Pod> podOf(String job) {
        return pods.orElse(List.of()).stream()
                .filter(pod -> pod.job().equals(job))
                .findFirst();
    }

    List<Pod> podsOf(String role) {
        return pods.orElse(List.of()).stream()
                .filter(pod -> pod.role().equals(role))
                .toList();
    }
}
