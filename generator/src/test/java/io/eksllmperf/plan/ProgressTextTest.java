package io.eksllmperf.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTextTest {
    @Test
    void aScreenOfARunningSweep() {
        assertThat(ProgressText.lines(Sweeps.at("level-two-running", "10:14:10"), 100))
                .containsExactly(
                        "gpt-oss-20b-g5-8xlarge: 1 of 5 runs done, about 6 min left",
                        "the sync of 3f9c1d2 measures concurrency 40, run 1",
                        "",
                        "  server ready            done     11 min 31 s",
                        "  concurrency 20, run 1   done     1 min 20 s",
                        "  concurrency 40, run 1   running  [######--------------] 30 s of about 2 min",
                        "  concurrency 80, run 1   waiting  about 2 min",
                        "  concurrency 120, run 1  waiting  about 2 min",
                        "  concurrency 200, run 1  waiting  about 2 min",
                        "",
                        "GPU node ip-10-0-131-14.ec2.internal (g5.8xlarge): 12 min 10 s, $0.50 so far");
    }

    @Test
    void aRunThatTakesTooLongShowsItsLimit() {
        assertThat(ProgressText.lines(Sweeps.at("level-two-running", "10:18:10"), 80))
                .contains("  concurrency 40, run 1   running  4 min 30 s of 1 min 30 s, limit 10 min 52 s");
    }

    @Test
    void aFailureShowsItsReasonAndWhatWillNotCome() {
        assertThat(ProgressText.lines(Sweeps.at("level-two-failed", "10:20:00"), 100))
                .startsWith("gpt-oss-20b-g5-8xlarge: failed, 1 of 5 runs done")
                .containsSubsequence(
                        "  concurrency 40, run 1   failed   30 s",
                        "    ended with exit code 1",
                        "  concurrency 80, run 1   waiting  will not start")
                .endsWith("note: the GPU node stays, and is billed: to stop paying set 'replicas: 0' and push");
    }

    @Test
    void severalNodesAreSummedWhereAllPricesAreKnown() {
        Snapshot snapshot = Sweeps.snapshot("all-done", "10:21:00");
        String nodes = ((Snapshot.Json) snapshot.nodes()).text();
        Snapshot alike = new Snapshot(
                snapshot.application(),
                snapshot.jobs(),
                snapshot.pods(),
                new Snapshot.Json(nodes.replace("p5.48xlarge", "g5.8xlarge")),
                snapshot.at());

        assertThat(ProgressText.lines(SweepProgress.of(Sweeps.expected(), alike), 100))
                .contains(
                        "GPU node ip-10-0-140-2.ec2.internal (g5.8xlarge): 1 h 01 min, $2.49 so far",
                        "2 GPU nodes: $3.26 so far");
        assertThat(ProgressText.lines(Sweeps.at("all-done", "10:21:00"), 100))
                .contains("GPU node ip-10-0-140-2.ec2.internal (p5.48xlarge): 1 h 01 min, price not known")
                .noneMatch(line -> line.startsWith("2 GPU nodes"));
    }

    @Test
    void nodesThatCannotBeSeenAreNotCalledNone() {
        assertThat(ProgressText.lines(Sweeps.at("nothing-yet", "10:00:10"), 100))
                .contains("no GPU node: none is billed");
        assertThat(ProgressText.lines(SweepProgress.of(Sweeps.expected(), Sweeps.unseen("no")), 100))
                .noneMatch(line -> line.startsWith("no GPU node"));
    }

    @ParameterizedTest
    @CsvSource({"0", "20", "41", "79"})
    void noLineIsWiderThanTheTerminal(int width) {
        for (String fixture : List.of("nothing-yet", "waiting-for-node", "level-two-failed", "all-done")) {
            assertThat(ProgressText.lines(Sweeps.at(fixture, "10:20:00"), width))
                    .allMatch(line -> line.length() <= Math.max(20, width));
        }
    }

    @Test
    void aLongReasonIsBrokenBetweenWordsAndNotCut() {
        List<String> lines = ProgressText.lines(Sweeps.at("waiting-for-node", "10:05:00"), 60);

        assertThat(String.join(" ", lines).replaceAll(" +", " "))
                .contains("note: the server waits for a node: 0/4 nodes are available: 1 node(s) had untolerated taint "
                        + "{eksllmperf.io/load: true}, 3 node(s) didn't match Pod's node affinity/selector. "
                        + "preemption: 0/4 nodes are available: 4 Preemption is not helpful for scheduling.");
    }

    @Test
    void aLogLineChangesOnlyWhenSomethingHappened() {
        String line = ProgressText.line(Sweeps.at("level-two-running", "10:14:10"));

        assertThat(line)
                .isEqualTo("gpt-oss-20b-g5-8xlarge: 1 of 5 runs done; concurrency 40, run 1 running; "
                        + "the sync of 3f9c1d2 measures concurrency 40, run 1");
        assertThat(ProgressText.line(Sweeps.at("level-two-running", "10:15:20")))
                .isEqualTo(line);
        assertThat(ProgressText.line(Sweeps.at("level-two-failed", "10:15:20")))
                .isEqualTo("gpt-oss-20b-g5-8xlarge: failed, 1 of 5 runs done; "
                        + "concurrency 40, run 1 failed: ended with exit code 1; the sync of 3f9c1d2 failed: "
                        + "one or more synchronization tasks completed unsuccessfully; "
                        + "the GPU node stays, and is billed: to stop paying set 'replicas: 0' and push");
    }

    @Test
    void aMessageWithLineEndsOrEscapesStaysOnItsLine() {
        SweepProgress progress =
                SweepProgress.of(Sweeps.expected(), Sweeps.unseen("first\nsecond \u001b[2Jthird\tfourth"));

        assertThat(ProgressText.line(progress))
                .contains("first second  [2Jthird fourth")
                .doesNotContain("\n", "\u001b");
        assertThat(ProgressText.lines(progress, 200))
                .contains("note: the Jobs cannot be seen: first second  [2Jthird fourth");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "59, 59 s", "60, 1 min 00 s", "3599, 59 min 59 s", "3600, 1 h 00 min", "90000, 25 h 00 min"})
    void timesAreSaidAsPeopleSayThem(int seconds, String text) {
        assertThat(Spans.of(Duration.ofSeconds(seconds))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, about 1 min", "61, about 2 min", "3600, about 1 h 00 min", "7260, about 2 h 01 min"})
    void estimatesHaveNoSeconds(int seconds, String text) {
        assertThat(Spans.about(Duration.ofSeconds(seconds))).isEqualTo(text);
    }
}
