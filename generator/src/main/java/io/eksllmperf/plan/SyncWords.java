package io.eksllmperf.plan;

import io.eksllmperf.plan.Observed.Sync;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Argo CD does, in plain words. "Synced" would say only that Git and cluster agree, which they do while a level still
 * runs; so the last operation is told, and what it waits for.
 */
final class SyncWords {
    /** {@code waiting for healthy state of batch/Job/NAME and 2 more resources}: gitops-engine, sync_context.go, 3.6.1. */
    private static final Pattern WAITING = Pattern.compile(
            "waiting for (healthy state|completion|deletion) of (?:hook )?\\S*?/?([A-Z]\\w+)/(\\S+)(.*)");

    private static final int SHORT = 7;

    private SyncWords() {}

    static String of(Sync sync, Expected expected) {
        return switch (sync.phase()) {
            case "" ->
                sync.fault().isEmpty()
                        ? "Argo CD has not begun to sync this sweep"
                        : "Argo CD cannot sync this sweep: " + sync.fault();
            case "Running" -> "the sync" + revision(sync) + " " + waits(sync.message(), expected);
            case "Terminating" -> "the sync" + revision(sync) + " is being ended";
            case "Succeeded" ->
                sync.isBehind()
                        ? "the sync" + revision(sync) + " is done, and a newer commit waits for its own"
                        : "the sync" + revision(sync) + " is done";
            default -> failed(sync);
        };
    }

    private static String failed(Sync sync) {
        String words = "the sync" + revision(sync) + " failed: " + sync.message();
        return sync.isBehind() ? words + "; a newer commit waits for its own" : words;
    }

    private static String revision(Sync sync) {
        String revision = sync.revision();
        return revision.isEmpty() ? "" : " of " + revision.substring(0, Math.min(SHORT, revision.length()));
    }

    private static String waits(String message, Expected expected) {
        Matcher waiting = WAITING.matcher(message);
        if (!waiting.matches()) {
            return message.isEmpty() ? "has begun" : "goes on: " + message;
        }
        String name = waiting.group(3);
        if (waiting.group(1).equals("deletion")) {
            return "waits until " + waiting.group(2) + " " + name + " is deleted" + waiting.group(4);
        }
        if (expected.ready().filter(ready -> ready.job().equals(name)).isPresent()) {
            return "waits for the server to be ready";
        }
        return expected.runs().stream()
                .filter(run -> run.step().job().equals(name))
                .findFirst()
                .map(run -> "measures " + run.title())
                .orElseGet(() -> "waits for " + waiting.group(2) + " " + name + waiting.group(4));
    }
}
