package io.eksllmperf.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.eksllmperf.plan.Observed.Job;
import io.eksllmperf.plan.Observed.Node;
import io.eksllmperf.plan.Observed.Pod;
import io.eksllmperf.plan.Observed.Stage;
import io.eksllmperf.plan.Observed.Sync;
import io.eksllmperf.render.Labels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what a cluster said. */
final class Observation {
    private final List<String> troubles = new ArrayList<>();

    private Observation() {}

    static Observed of(Snapshot snapshot) {
        Observation reading = new Observation();
        Optional<Sync> sync =
                reading.object(snapshot.application(), "Argo CD's application").map(Observation::sync);
        Optional<Map<String, Job>> jobs =
                reading.object(snapshot.jobs(), "the Jobs").map(Observation::jobs);
        Optional<List<Pod>> pods = reading.object(snapshot.pods(), "the pods").map(Observation::pods);
        Optional<List<Node>> nodes =
                reading.object(snapshot.nodes(), "the nodes").map(Observation::nodes);
        return new Observed(sync, jobs, pods, nodes, reading.troubles, snapshot.at());
    }

    private Optional<JsonNode> object(Snapshot.Told told, String what) {
        if (told instanceof Snapshot.Unseen unseen) {
            troubles.add(what + " cannot be seen: " + unseen.why());
            return Optional.empty();
        }
        Optional<JsonNode> object = Kubernetes.object(((Snapshot.Json) told).text());
        if (object.isEmpty()) {
            troubles.add(what + " cannot be seen: kubectl's answer is no JSON object");
        }
        return object;
    }

    private static Sync sync(JsonNode application) {
        JsonNode status = application.path("status");
        JsonNode operation = status.path("operationState");
        String synced = operation.path("syncResult").path("revision").asText();
        String asked = operation.path("operation").path("sync").path("revision").asText();
        String fault = "";
        for (JsonNode condition : status.path("conditions")) {
            if (condition.path("type").asText().endsWith("Error")) {
                fault = condition.path("message").asText();
            }
        }
        return new Sync(
                operation.path("phase").asText(),
                operation.path("message").asText() + refused(operation),
                synced.isEmpty() ? asked : synced,
                status.path("sync").path("revision").asText(),
                status.path("sync").path("status").asText().equals("Synced"),
                fault);
    }

    /** The operation's own message counts tasks; which of them failed, and why, stands beside it. */
    private static String refused(JsonNode operation) {
        for (JsonNode resource : operation.path("syncResult").path("resources")) {
            if (resource.path("status").asText().equals("SyncFailed")) {
                return ": " + resource.path("kind").asText() + " "
                        + resource.path("name").asText() + ": "
                        + resource.path("message").asText();
            }
        }
        return "";
    }

    private static Map<String, Job> jobs(JsonNode list) {
        Map<String, Job> jobs = new TreeMap<>();
        for (JsonNode item : list.path("items")) {
            jobs.put(Kubernetes.name(item), job(item));
        }
        return jobs;
    }

    private static Job job(JsonNode job) {
        JsonNode status = job.path("status");
        Optional<Instant> started = Kubernetes.time(status.path("startTime"));
        if (Kubernetes.isTrue(job, "Complete")) {
            return new Job(Stage.COMPLETE, started, Kubernetes.time(status.path("completionTime")), "");
        }
        if (Kubernetes.isTrue(job, "Failed")) {
            JsonNode failed = Kubernetes.condition(job, "Failed");
            Optional<Instant> ended = Kubernetes.time(failed.path("lastTransitionTime"));
            return new Job(Stage.FAILED, started, ended, failed.path("message").asText());
        }
        return new Job(Stage.ACTIVE, started, Optional.empty(), "");
    }

    private static List<Pod> pods(JsonNode list) {
        List<Pod> pods = new ArrayList<>();
        for (JsonNode pod : list.path("items")) {
            Optional<Instant> started = Optional.empty();
            for (JsonNode container : pod.path("status").path("containerStatuses")) {
                JsonNode state = container.path("state");
                JsonNode since = state.has("running") ? state.path("running") : state.path("terminated");
                started = started.or(() -> Kubernetes.time(since.path("startedAt")));
            }
            pods.add(new Pod(
                    Kubernetes.name(pod),
                    Kubernetes.label(pod, Labels.ROLE),
                    Kubernetes.label(pod, "batch.kubernetes.io/job-name"),
                    pod.path("status").path("phase").asText(),
                    Kubernetes.isTrue(pod, "Ready"),
                    started,
                    PodWords.why(pod)));
        }
        return pods;
    }

    private static List<Node> nodes(JsonNode list) {
        List<Node> nodes = new ArrayList<>();
        for (JsonNode node : list.path("items")) {
            nodes.add(new Node(
                    Kubernetes.name(node),
                    Kubernetes.label(node, "node.kubernetes.io/instance-type"),
                    Kubernetes.time(node.path("metadata").path("creationTimestamp")),
                    Kubernetes.isTrue(node, "Ready")));
        }
        return nodes;
    }
}
