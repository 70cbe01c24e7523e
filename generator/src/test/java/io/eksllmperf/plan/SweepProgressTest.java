package io.eksllmperf.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eksllmperf.plan.Snapshot.Json;
import io.eksllmperf.plan.Snapshot.Unseen;
import io.eksllmperf.plan.SweepProgress.Overall;
import io.eksllmperf.plan.SweepProgress.State;
import io.eksllmperf.plan.SweepProgress.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepProgressTest {
    private static final String BILLED = "the GPU node stays, and is billed: to stop paying set 'replicas: 0' and push";

    private static List<State> states(SweepProgress progress) {
        return progress.runs().stream().map(Step::state).toList();
    }

    private static Snapshot with(Snapshot snapshot, String from, String to) {
        return new Snapshot(
                replaced(snapshot.application(), from, to),
                replaced(snapshot.jobs(), from, to),
                replaced(snapshot.pods(), from, to),
                replaced(snapshot.nodes(), from, to),
                snapshot.at());
    }

    private static Snapshot.Told replaced(Snapshot.Told told, String from, String to) {
        return new Json(((Json) told).text().replace(from, to));
    }

    @Test
    void nothingIsThereYet() {
        SweepProgress progress = Sweeps.at("nothing-yet", "10:00:10");

        assertThat(progress.overall()).isEqualTo(Overall.RUNNING);
        assertThat(progress.exitCode()).isEmpty();
        assertThat(progress.sync()).isEqualTo("Argo CD has not begun to sync this sweep");
        assertThat(states(progress)).containsOnly(State.WAITING);
        assertThat(progress.nodes()).contains(List.of());
        assertThat(progress.remaining()).contains(Duration.ofSeconds(15 * 60 + 5 * 90));
        assertThat(progress.notes())
                .containsExactly(
                        "there is no pod of the server: is it parked (replicas: 0)?", "there is no pod of triton-perf");
    }

    @Test
    void theServerWaitsForANode() {
        SweepProgress progress = Sweeps.at("waiting-for-node", "10:05:00");

        assertThat(progress.sync()).isEqualTo("the sync of 3f9c1d2 waits for the server to be ready");
        assertThat(progress.ready().orElseThrow())
                .isEqualTo(new Step(
                        "server ready",
                        Sweeps.READY,
                        State.RUNNING,
                        Optional.of(Duration.ofSeconds(270)),
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(15_972),
                        ""));
        assertThat(progress.notes())
                .containsExactly("the server waits for a node: 0/4 nodes are available: "
                        + "1 node(s) had untolerated taint {eksllmperf.io/load: true}, "
                        + "3 node(s) didn't match Pod's node affinity/selector. "
                        + "preemption: 0/4 nodes are available: 4 Preemption is not helpful for scheduling.");
    }

    @Test
    void theServerLoadsOnANodeThatIsBilledAlready() {
        SweepProgress progress = Sweeps.at("ready-running", "10:08:00");

        assertThat(progress.overall()).isEqualTo(Overall.RUNNING);
        assertThat(progress.notes()).containsExactly("the server has started and does not answer yet");
        assertThat(progress.nodes().orElseThrow())
                .containsExactly(new SweepProgress.Node(
                        "ip-10-0-131-14.ec2.internal",
                        "g5.8xlarge",
                        true,
                        Duration.ofMinutes(6),
                        Optional.of(new BigDecimal("0.2448"))));
    }

    @Test
    void theSecondLevelRuns() {
        SweepProgress progress = Sweeps.at("level-two-running", "10:14:10");

        assertThat(progress.sync()).isEqualTo("the sync of 3f9c1d2 measures concurrency 40, run 1");
        assertThat(states(progress))
                .containsExactly(State.DONE, State.RUNNING, State.WAITING, State.WAITING, State.WAITING);
        assertThat(progress.done()).isEqualTo(1);
        assertThat(progress.runs().get(0).elapsed()).contains(Duration.ofSeconds(80));
        assertThat(progress.runs().get(1).elapsed()).contains(Duration.ofSeconds(30));
        assertThat(progress.runs().get(2).elapsed()).isEmpty();
        assertThat(progress.remaining()).contains(Duration.ofSeconds(60 + 3 * 90));
        assertThat(progress.notes()).isEmpty();
    }

    @Test
    void aRunThatTakesLongerThanExpectedLeavesTheOthers() {
        assertThat(Sweeps.at("level-two-running", "10:18:10").remaining()).contains(Duration.ofSeconds(3 * 90));
    }

    @Test
    void aJobIsActiveFromItsCreationAndRunsOnlyWithItsPod() {
        Snapshot snapshot = Sweeps.snapshot("level-two-running", "10:14:10");
        Snapshot pulling = with(
                snapshot,
                "{\"running\":{\"startedAt\":\"2026-11-24T10:13:40Z\"}}",
                "{\"waiting\":{\"reason\":\"ContainerCreating\"}}");
        Step run = SweepProgress.of(
                        Sweeps.expected(),
                        with(pulling, "\"phase\":\"Running\",\"qosClass\"", "\"phase\":\"Pending\",\"qosClass\""))
                .runs()
                .get(1);

        assertThat(run.state()).isEqualTo(State.WAITING);
        assertThat(run.elapsed()).isEmpty();
        assertThat(run.note()).isEqualTo("pulls its image and mounts its volumes");
    }

    @Test
    void withoutPodsAnActiveJobCountsAsRunning() {
        Snapshot seen = Sweeps.snapshot("level-two-running", "10:14:10");
        Snapshot snapshot = new Snapshot(seen.application(), seen.jobs(), new Unseen("no"), seen.nodes(), seen.at());
        SweepProgress progress = SweepProgress.of(Sweeps.expected(), snapshot);

        assertThat(progress.runs().get(1).state()).isEqualTo(State.RUNNING);
        assertThat(progress.runs().get(1).elapsed()).contains(Duration.ofSeconds(37));
        assertThat(progress.notes()).containsExactly("the pods cannot be seen: no");
    }

    @Test
    void aFailedLevelEndsTheSweep() {
        SweepProgress progress = Sweeps.at("level-two-failed", "10:20:00");

        assertThat(progress.overall()).isEqualTo(Overall.FAILED);
        assertThat(progress.exitCode()).hasValue(1);
        assertThat(progress.sync())
                .isEqualTo("the sync of 3f9c1d2 failed: one or more synchronization tasks completed unsuccessfully");
        assertThat(states(progress))
                .containsExactly(State.DONE, State.FAILED, State.WAITING, State.WAITING, State.WAITING);
        assertThat(progress.runs().get(1).note()).isEqualTo("ended with exit code 1");
        assertThat(progress.runs().get(1).elapsed()).contains(Duration.ofSeconds(30));
        assertThat(progress.remaining()).isEmpty();
        assertThat(progress.notes()).containsExactly(BILLED);
    }

    @Test
    void aFailedLevelWhosePodIsGoneSaysWhatItsJobSays() {
        Snapshot snapshot = with(
                Sweeps.snapshot("level-two-failed", "10:20:00"),
                "\"batch.kubernetes.io/job-name\":\"gpt-oss-20b-g5-8xlarge-c0040-r1-1b7e88a0\"",
                "\"was\":\"it\"");

        assertThat(SweepProgress.of(Sweeps.expected(), snapshot).runs().get(1).note())
                .isEqualTo("Job has reached the specified backoff limit");
    }

    @Test
    void aSyncThatWasRefusedHasFailedThoughNoJobDid() {
        SweepProgress progress = Sweeps.at("sync-refused", "10:05:00");

        assertThat(progress.overall()).isEqualTo(Overall.FAILED);
        assertThat(progress.sync())
                .isEqualTo("the sync of 3f9c1d2 failed: one or more synchronization tasks are not valid: "
                        + "Job ready-4f6adb76-3e5e6452: resource batch:Job is not permitted in project "
                        + "llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench");
    }

    @Test
    void aFailedSyncWithANewerCommitBehindItIsNotTheEnd() {
        Snapshot snapshot = with(
                Sweeps.snapshot("sync-refused", "10:05:00"),
                "\"revision\":\"3f9c1d2e4b5a69788796a5b4c3d2e1f001122334\"},\"health\"",
                "\"revision\":\"a0b1c2d3e4f5061728394a5b6c7d8e9f00112233\"},\"health\"");
        SweepProgress progress = SweepProgress.of(Sweeps.expected(), snapshot);

        assertThat(progress.overall()).isEqualTo(Overall.RUNNING);
        assertThat(progress.sync()).endsWith("; a newer commit waits for its own");
    }

    @Test
    void allRunsAreDone() {
        SweepProgress progress = Sweeps.at("all-done", "10:21:00");

        assertThat(progress.overall()).isEqualTo(Overall.DONE);
        assertThat(progress.exitCode()).hasValue(0);
        assertThat(progress.sync()).isEqualTo("the sync of 3f9c1d2 is done");
        assertThat(states(progress)).containsOnly(State.DONE);
        assertThat(progress.remaining()).contains(Duration.ZERO);
        assertThat(progress.notes()).containsExactly(BILLED);
        assertThat(progress.nodes().orElseThrow().get(1).usd()).isEmpty();
    }

    @Test
    void syncedIsNotDoneWhileALevelRuns() {
        Snapshot snapshot = with(
                Sweeps.snapshot("level-two-running", "10:14:10"), "\"status\":\"OutOfSync\"", "\"status\":\"Synced\"");
        SweepProgress progress = SweepProgress.of(Sweeps.expected(), snapshot);

        assertThat(progress.overall()).isEqualTo(Overall.RUNNING);
        assertThat(progress.sync()).isEqualTo("the sync of 3f9c1d2 measures concurrency 40, run 1");
    }

    @Test
    void aSyncThatIsDoneWithoutTheRunsMeansThatNobodyPushed() {
        SweepProgress progress = Sweeps.at("not-pushed", "10:21:00");

        assertThat(progress.overall()).isEqualTo(Overall.RUNNING);
        assertThat(progress.sync()).isEqualTo("the sync of 3f9c1d2 is done");
        assertThat(progress.notes())
                .containsExactly("5 of 5 runs are not in the cluster, and the sync is done: "
                        + "commit and push what 'generate' wrote");
    }

    @Test
    void theCommitThatBringsTheRunsMayBeSeenBeforeItsSyncBegins() {
        Snapshot snapshot =
                with(Sweeps.snapshot("not-pushed", "10:21:00"), "\"status\":\"Synced\"", "\"status\":\"OutOfSync\"");
        SweepProgress progress = SweepProgress.of(Sweeps.expected(), snapshot);

        assertThat(progress.sync()).isEqualTo("the sync of 3f9c1d2 is done, and a newer commit waits for its own");
        assertThat(progress.notes()).isEmpty();
    }

    @Test
    void anApplicationThatIsMissingDoesNotHideTheJobs() {
        Snapshot seen = Sweeps.snapshot("level-two-running", "10:14:10");
        Unseen missing = new Unseen("applications.argoproj.io \"llm-eks-cluster.x.bench\" not found");
        SweepProgress progress = SweepProgress.of(
                Sweeps.expected(), new Snapshot(missing, seen.jobs(), seen.pods(), seen.nodes(), seen.at()));

        assertThat(progress.sync()).isEqualTo("what Argo CD does cannot be seen");
        assertThat(progress.done()).isEqualTo(1);
        assertThat(progress.notes())
                .containsExactly("Argo CD's application cannot be seen: "
                        + "applications.argoproj.io \"llm-eks-cluster.x.bench\" not found");
    }

    @Test
    void whatIsForbiddenIsUnknownAndNotWaiting() {
        SweepProgress progress = SweepProgress.of(Sweeps.expected(), Sweeps.unseen("you may not do this"));

        assertThat(progress.overall()).isEqualTo(Overall.RUNNING);
        assertThat(states(progress)).containsOnly(State.UNKNOWN);
        assertThat(progress.nodes()).isEmpty();
        assertThat(progress.remaining()).isEmpty();
        assertThat(progress.notes())
                .containsExactly(
                        "Argo CD's application cannot be seen: you may not do this",
                        "the Jobs cannot be seen: you may not do this",
                        "the pods cannot be seen: you may not do this",
                        "the nodes cannot be seen: you may not do this");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "error: x"})
    void anAnswerThatIsNoJsonObjectIsSaid(String text) {
        Json json = new Json(text);
        Snapshot snapshot = new Snapshot(json, json, json, json, Instant.EPOCH);

        assertThat(SweepProgress.of(Sweeps.expected(), snapshot).notes())
                .contains("the Jobs cannot be seen: kubectl's answer is no JSON object")
                .hasSize(4);
    }

    @Test
    void objectsWithoutStatusAreTolerated() {
        Json bare = new Json("{\"items\": [{}, {\"metadata\": {\"name\": \"x\"}, \"status\": {\"conditions\": 7}}]}");
        SweepProgress progress =
                SweepProgress.of(Sweeps.expected(), new Snapshot(bare, bare, bare, bare, Instant.EPOCH));

        assertThat(states(progress)).containsOnly(State.WAITING);
        assertThat(progress.nodes().orElseThrow()).hasSize(2);
    }

    @Test
    void aClusterWhoseClockIsAheadGivesNoNegativeTimes() {
        SweepProgress progress = Sweeps.at("level-two-running", "10:01:00");

        assertThat(progress.runs().get(1).elapsed()).contains(Duration.ZERO);
        assertThat(progress.nodes().orElseThrow().get(0).age()).isEqualTo(Duration.ZERO);
    }

    @Test
    void aSweepWithoutRunsIsNone() {
        assertThatThrownBy(() -> new Expected("e", Optional.empty(), List.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a sweep has at least one run");
    }
}
