package io.eksllmperf.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.plan.Observed.Sync;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages of Argo CD 3.6.1 and statuses of the kubelet, as they were seen. */
class WordsTest {
    private static String running(String message) {
        return SyncWords.of(new Sync("Running", message, "3f9c1d2e", "3f9c1d2e", false, ""), Sweeps.expected());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | has begun",
                "waiting for healthy state of batch/Job/ready-4f6adb76-3e5e6452 | waits for the server to be ready",
                "waiting for healthy state of batch/Job/gpt-oss-20b-g5-8xlarge-c0200-r1-e4f19d62 and 1 more resources"
                        + " | measures concurrency 200, run 1",
                "waiting for healthy state of batch/Job/other-c0010-r1-0a0a0a0a | waits for Job other-c0010-r1-0a0a0a0a",
                "waiting for healthy state of /PersistentVolumeClaim/results and 2 more resources"
                        + " | waits for PersistentVolumeClaim results and 2 more resources",
                "waiting for completion of hook batch/Job/x | waits for Job x",
                "waiting for deletion of batch/Job/old | waits until Job old is deleted",
                "Retrying attempt #1 | goes on: Retrying attempt #1"
            })
    void whatASyncWaitsFor(String message, String words) {
        assertThat(running(message)).isEqualTo("the sync of 3f9c1d2 " + words);
    }

    @Test
    void otherPhases() {
        assertThat(SyncWords.of(new Sync("Terminating", "", "", "", false, ""), Sweeps.expected()))
                .isEqualTo("the sync is being ended");
        assertThat(SyncWords.of(new Sync("", "", "", "", false, "repository not found"), Sweeps.expected()))
                .isEqualTo("Argo CD cannot sync this sweep: repository not found");
        assertThat(SyncWords.of(new Sync("Error", "boom", "", "", false, ""), Sweeps.expected()))
                .isEqualTo("the sync failed: boom");
    }

    private static String why(String status) {
        return PodWords.why(Kubernetes.object("{\"metadata\": {}, \"status\": " + status + "}")
                .orElseThrow());
    }

    @Test
    void whatAPodWaitsFor() {
        assertThat(why("{\"phase\": \"Pending\", \"containerStatuses\": [{\"state\": {\"waiting\": "
                        + "{\"reason\": \"ContainerCreating\"}}}]}"))
                .isEqualTo("pulls its image and mounts its volumes");
        assertThat(why("{\"phase\": \"Pending\", \"containerStatuses\": [{\"state\": {\"waiting\": {\"reason\": "
                        + "\"ImagePullBackOff\", \"message\": \"Back-off pulling image \\\"x:1\\\"\"}}}]}"))
                .isEqualTo("cannot pull its image: Back-off pulling image \"x:1\"");
        assertThat(why(
                        "{\"phase\": \"Running\", \"containerStatuses\": [{\"restartCount\": 3, \"state\": {\"waiting\": "
                                + "{\"reason\": \"CrashLoopBackOff\"}}, \"lastState\": {\"terminated\": "
                                + "{\"exitCode\": 137, \"reason\": \"OOMKilled\"}}}]}"))
                .isEqualTo("ended 3 times, the last time with exit code 137 (OOMKilled)");
        assertThat(why("{\"phase\": \"Pending\", \"containerStatuses\": [{\"state\": {\"waiting\": {\"reason\": "
                        + "\"CreateContainerConfigError\", \"message\": \"secret \\\"hf\\\" not found\"}}}]}"))
                .isEqualTo("CreateContainerConfigError: secret \"hf\" not found");
    }

    @Test
    void whatAPodFailedOf() {
        assertThat(why("{\"phase\": \"Failed\", \"reason\": \"DeadlineExceeded\", \"message\": "
                        + "\"Pod was active on the node longer than the specified deadline\"}"))
                .isEqualTo("DeadlineExceeded: Pod was active on the node longer than the specified deadline");
        assertThat(why("{\"phase\": \"Failed\", \"containerStatuses\": [{\"state\": {\"terminated\": "
                        + "{\"exitCode\": 2, \"reason\": \"Error\"}}}]}"))
                .isEqualTo("ended with exit code 2");
        assertThat(why("{\"phase\": \"Failed\"}")).isEqualTo("failed, for a reason that is not recorded");
    }

    @Test
    void aPodThatGoesSaysSo() {
        assertThat(PodWords.why(Kubernetes.object("{\"metadata\": {\"deletionTimestamp\": \"2026-11-24T10:00:00Z\"}}")
                        .orElseThrow()))
                .isEqualTo("is being deleted");
    }
}
