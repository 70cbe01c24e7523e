package io.eksllmperf.plan.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import io.eksllmperf.StoredExperience;
import io.eksllmperf.plan.RunEstimate;
import io.eksllmperf.results.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What earlier runs change in a plan. */
class ExperienceTest {
    private static final String AIPERF = "gpt-oss-20b-g5-8xlarge-aiperf";
    /** A valid run of concurrency 20: 100 s from the tool's start to its end. */
    private static final String RECORD = """
            {"apiVersion": "eksllmperf.io/v1", "kind": "Run", "id": "ID", "experiment": "gpt-oss-20b-g5-8xlarge-aiperf",
             "level": {"concurrency": 20, "prompts": 200, "requests": 200, "repeat": 1},
             "tool": {"name": "aiperf", "version": "0.13.0"}, "valid": true,
             "run": {"start": "2026-11-01T10:00:00Z", "end": "2026-11-01T10:01:40Z", "exitCode": 0},
             "inputs": {"serving": {"model": "openai/gpt-oss-20b", "instanceType": "g5.8xlarge", "gpusUsed": 1},
                        "load": {"warmupRequests": 400, "outputTokens": {"mean": 100, "stddev": 0}}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void measuredRunTakesThePlaceOfTheTimeModelWithItsCooldown() throws IOException {
        run("a-run", RECORD);

        SweepPlan sweep = sweep();

        assertThat(sweep.levels().get(1).time()).isEqualTo(RunTime.measured(30, 100));
        assertThat(sweep.levels().get(1).seconds()).isEqualTo(3 * 130);
        assertThat(sweep.levels().get(0).time().isMeasured()).isFalse();
        assertThat(CostText.from(sweep)).isEqualTo("partly measured in results/, partly time model");
    }

    @Test
    void severalRunsGiveTheirMeanRoundedUp() throws IOException {
        run("a-run", RECORD);
        run("b-run", RECORD.replace("10:01:40Z", "10:01:41Z"));

        assertThat(sweep().levels().get(1).time()).isEqualTo(RunTime.measured(30, 101));
    }

    @Test
    void runsOfTheSameVersionOfTheToolAreNearer() throws IOException {
        run("a-run", RECORD);
        run("b-run", RECORD.replace("10:01:40Z", "10:09:00Z").replace("0.13.0", "0.12.0"));

        assertThat(sweep().levels().get(1).time()).isEqualTo(RunTime.measured(30, 100));
    }

    @Test
    void runsOfAnotherVersionAreBetterThanTheTimeModel() throws IOException {
        run("b-run", RECORD.replace("10:01:40Z", "10:09:00Z").replace("0.13.0", "0.12.0"));

        assertThat(sweep().levels().get(1).time()).isEqualTo(RunTime.measured(30, 540));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"valid\": true|\"valid\": false",
                ", \"valid\": true|",
                "\"start\": \"2026-11-01T10:00:00Z\"|\"start\": null",
                "\"requests\": 200|\"requests\": 2000",
                "\"concurrency\": 20|\"concurrency\": 21",
                "\"name\": \"aiperf\"|\"name\": \"genai-perf\"",
                "\"warmupRequests\": 400|\"warmupRequests\": 0",
                "\"mean\": 100|\"mean\": 1000",
                "openai/gpt-oss-20b|openai/gpt-oss-120b",
                "g5.8xlarge\",|g6.8xlarge\",",
                "\"gpusUsed\": 1|\"gpusUsed\": 4",
            })
    void runThatDidOtherWorkOrHasNoTimesDoesNotCount(String from, String to) throws IOException {
        assertThat(RECORD).contains(from);
        run("a-run", RECORD.replace(from, Optional.ofNullable(to).orElse("")));

        assertThat(sweep().isModelled()).isTrue();
    }

    @Test
    void runThatResultsHasUnderTheSameNameIsDoneAndCostsNothingAgain() throws IOException {
        RunPlan first = sweep().levels().get(1).runs().get(0);
        run(first.job(), RECORD);

        Plan plan = plan();
        SweepPlan sweep = Plans.sweep(plan, AIPERF);

        assertThat(sweep.done()).isEqualTo(1);
        assertThat(sweep.toDo()).isEqualTo(17);
        assertThat(sweep.levels().get(1).seconds()).isEqualTo(2 * 130);
        assertThat(plan.runs().get(first.job())).isEqualTo(new RunEstimate(Duration.ZERO, Usd.ZERO.amount(), true));
    }

    @Test
    void failedRunOfTheSameNameIsMadeAgain() throws IOException {
        String job = sweep().levels().get(1).runs().get(0).job();
        run(job + ".failed-1", RECORD.replace("\"ID\"", "\"" + job + "\""));
        run(job + ".partial", RECORD.replace("\"ID\"", "\"" + job + "\""));

        assertThat(sweep().done()).isZero();
    }

    @Test
    void brokenRecordCountsForNothing() throws IOException {
        run("a-run", "{\"kind\": \"Run\"");

        assertThat(sweep().isModelled()).isTrue();
    }

    private void run(String id, String text) throws IOException {
        Path file = folder.resolve("results").resolve(AIPERF).resolve(id).resolve("run.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.replace("\"ID\"", "\"" + id + "\""), StandardCharsets.UTF_8);
    }

    private SweepPlan sweep() {
        return Plans.sweep(plan(), AIPERF);
    }

    private Plan plan() {
        Experience experience = new StoredExperience(new Store(folder.resolve("results")));
        return Plans.of(Shipped.experiments(), experience, Optional.of(Plans.DAY));
    }
}
