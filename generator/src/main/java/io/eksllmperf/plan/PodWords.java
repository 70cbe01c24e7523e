package io.eksllmperf.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What a pod waits for, or failed of, in plain words. */
final class PodWords {
    private PodWords() {}

    /** Empty where it runs, or has run to a good end. */
    static String why(JsonNode pod) {
        JsonNode status = pod.path("status");
        if (pod.path("metadata").has("deletionTimestamp")) {
            return "is being deleted";
        }
        if (status.path("phase").asText().equals("Failed")) {
            return failed(status);
        }
        JsonNode scheduled = Kubernetes.condition(pod, "PodScheduled");
        if (scheduled.path("status").asText().equals("False")) {
            return "waits for a node: " + scheduled.path("message").asText("the scheduler gives no reason");
        }
        return containers(status, "initContainerStatuses")
                .or(() -> containers(status, "containerStatuses"))
                .orElse("");
    }

    private static Optional<String> containers(JsonNode status, String which) {
        for (JsonNode container : status.path(which)) {
            JsonNode waiting = container.path("state").path("waiting");
            if (waiting.isObject()) {
                return Optional.of(waiting(waiting, container));
            }
        }
        return Optional.empty();
    }

    private static String waiting(JsonNode waiting, JsonNode container) {
        String reason = waiting.path("reason").asText();
        String message = waiting.path("message").asText();
        return switch (reason) {
            case "ContainerCreating", "PodInitializing" -> "pulls its image and mounts its volumes";
            case "ImagePullBackOff", "ErrImagePull", "InvalidImageName" -> "cannot pull its image: " + message;
            case "CrashLoopBackOff" ->
                "ended " + container.path("restartCount").asInt() + " times, the last time "
                        + ended(container.path("lastState").path("terminated"));
            default -> message.isEmpty() ? reason : reason + ": " + message;
        };
    }

    /** The kubelet's own reason where it ended the pod, else how its container ended. */
    private static String failed(JsonNode status) {
        String reason = status.path("reason").asText();
        if (!reason.isEmpty()) {
            String message = status.path("message").asText();
            return message.isEmpty() ? reason : reason + ": " + message;
        }
        for (JsonNode container : status.path("containerStatuses")) {
            JsonNode terminated = container.path("state").path("terminated");
            if (terminated.path("exitCode").asInt() != 0) {
                return "ended " + ended(terminated);
            }
        }
        return "failed, for a reason that is not recorded";
    }

    private static String ended(JsonNode terminated) {
        String reason = terminated.path("reason").asText();
        String code = "with exit code " + terminated.path("exitCode").asInt();
        return reason.isEmpty() || reason.equals("Error") ? code : code + " (" + reason + ")";
    }
}
