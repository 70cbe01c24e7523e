package io.eksllmperf.simulated;

import static io.eksllmperf.simulated.Experiments.A10G;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Reports;
import io.eksllmperf.Shipped;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.report.Verdict.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One fault is planted in concurrency 40 between sound levels 20 and 80: the report must see it, and conclude without it. */
class PlantedFaultsTest {
    private static final int FAULTY = 40;

    /** No more warm-up than these levels need. */
    private static final Shipped QUICK =
            Shipped.experiments().with(Shipped.AIPERF, "warmupRequests: 400", "warmupRequests: 160");

    @TempDir
    private Path folder;

    private Repository repository = new Repository(Path.of("."), SimulatedServer.inputs(QUICK));

    @BeforeEach
    void measure() {
        repository = with(QUICK);
        level(20, Fault.NONE);
        level(80, Fault.NONE);
    }

    private Repository with(Shipped shipped) {
        return new Repository(folder, SimulatedServer.inputs(shipped));
    }

    private void level(int concurrency, Fault fault) {
        SimulatedServer server = Experiments.a10g(repository.inputs()).with(fault);
        repository.volume().level(server, concurrency, 1);
    }

    private Report report() {
        repository.imported();
        Report report = repository.report(A10G);
        assertThat(report.sections()).hasSize(1);
        restsOnNothingForbidden(report);
        return report;
    }

    /** No conclusion rests on a level of which no run is usable, nor on any but the usable runs of a level. */
    private static void restsOnNothingForbidden(Report report) {
        Report.Section section = report.sections().get(0);
        List<Integer> unusable = section.sweep().levels().stream()
                .filter(level -> level.rows().stream().noneMatch(Row::isUsable))
                .map(Level::concurrency)
                .toList();
        assertThat(section.insights()).isNotEmpty().allSatisfy(insight -> {
            assertThat(insight.rests()).filteredOn(unusable::contains).isEmpty();
            assertThat(insight.leftOut().stream()
                            .map(Insight.LeftOut::concurrency)
                            .toList())
                    .containsAll(unusable);
        });
    }

    private static Level faulty(Report report) {
        return report.sections().get(0).sweep().level(FAULTY).orElseThrow();
    }

    private static String sentence(Report report, Kind kind) {
        return faulty(report).verdicts().stream()
                .filter(verdict -> verdict.kind() == kind)
                .map(Verdict::sentence)
                .findFirst()
                .orElse("not seen, but " + faulty(report).verdicts());
    }

    @ParameterizedTest
    @CsvSource({
        "RESTART, SERVING_CHANGED, false",
        "HALF_CLIENTS, CONCURRENCY_NOT_HELD, false",
        "WARM_CACHE, WARM_PREFIX_CACHE, true",
        "COLD, COLD_FIRST_WAVE, true",
        "SHORT_ANSWERS, OUTPUT_LENGTH_OFF, true"
    })
    void isSeenWithItsVerdictInEveryFormOfTheReport(Fault fault, Kind kind, boolean usable) {
        level(FAULTY, fault);

        Report report = report();

        assertThat(faulty(report).verdicts()).extracting(Verdict::kind).contains(kind);
        assertThat(faulty(report).isUsable()).isEqualTo(usable);
        Reports.files(report).forEach((name, content) -> {
            if (name.equals("report.md") || name.equals("report.html")) {
                assertThat(new String(content, StandardCharsets.UTF_8)).as(name).contains(kind.words());
            } else if (name.equals("report.csv")) {
                String key = kind.name().toLowerCase(Locale.ROOT);
                assertThat(new String(content, StandardCharsets.UTF_8)).contains(key);
            }
        });
        assertThat(report.sections().get(0).sweep().level(80).orElseThrow().verdicts())
                .extracting(Verdict::kind)
                .doesNotContain(kind);
    }

    @Test
    void saysWhatWasSeenWithItsNumbers() {
        level(FAULTY, Fault.HALF_CLIENTS);

        assertThat(sentence(report(), Kind.CONCURRENCY_NOT_HELD))
                .startsWith("Little's ratio is 0.50, not 0.90 to 1.05: 4.8")
                .contains(" requests/s of 4.14 s each keep 20 of 40 requests open");
        assertThat(sentence(report(), Kind.CLIENT_BUSY))
                .startsWith("under load the server held 20.0 of 40 requests on average, less than 90 %");
    }

    @Test
    void theShareOfTheCacheAndTheLengthOfAnswersAreThePlantedOnes() {
        level(FAULTY, Fault.WARM_CACHE);

        assertThat(sentence(report(), Kind.WARM_PREFIX_CACHE))
                .startsWith("60.0 % of the prompt tokens came from the prefix cache, more than 10 %");
    }

    @Test
    void answersOfHalfTheLengthAreFiftyPercentFewer() {
        level(FAULTY, Fault.SHORT_ANSWERS);

        assertThat(sentence(report(), Kind.OUTPUT_LENGTH_OFF))
                .startsWith("answers have 50.00 tokens on average, 50 % fewer than the 100 that were asked for");
    }

    @Test
    void theScriptItselfRefusesFifteenPercentOfErrorsAndTheImportSaysSo() {
        level(FAULTY, Fault.ERRORS);

        List<Finding> findings = repository.imported();

        assertThat(findings)
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("the run failed and is left out: 60 requests failed: 15.0 %, maxErrorPercent is 10");
        assertThat(repository.sweeps(A10G).get(0).level(FAULTY)).isEmpty();
    }

    @Test
    void errorsOfAToolThatEndedWellAreSeenWhereNoScriptJudgedThem() {
        SimulatedServer server = Experiments.a10g(repository.inputs()).with(Fault.ERRORS);
        SimulatedRun run = repository.volume().level(server, FAULTY, 1);
        Path artifacts = folder.resolve("results-volume/" + A10G + "/" + run.id() + ".failed-1/artifacts");

        repository.imported(artifacts, Optional.of("bare"));
        Report report = repository.report("bare");

        restsOnNothingForbidden(report);
        assertThat(sentence(report, Kind.ERRORS_ABOVE_LIMIT))
                .isEqualTo("60 requests failed, 15.00 %, more than the limit of 10 %");
    }

    @Test
    void aFileOfRequestsThatIsCutOffIsNamedAndItsRunStillJudged() {
        level(FAULTY, Fault.CUT_FILE);

        Report report = report();

        assertThat(report.notRead())
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.place().file())
                        .endsWith("-c0040-r1-" + id(report) + "/artifacts/profile_export.jsonl"));
        assertThat(report.notRead().get(0).message())
                .startsWith("it holds 213")
                .endsWith(" of the 400 valid requests that the summary beside it counts, so the summary is used, with"
                        + " ramp-up and drain: copy the file again");
        assertThat(report.notRead().get(1).message()).startsWith("the request is left out: ");
        assertThat(faulty(report).value(Figure.REQUESTS)).contains(400.0);
        assertThat(faulty(report).isUsable())
                .as(faulty(report).verdicts().toString())
                .isTrue();
    }

    private static String id(Report report) {
        String id = faulty(report).rows().get(0).run().id();
        return id.substring(id.length() - 8);
    }

    @Test
    void repeatsThatDifferByTwentyPercentAreSaid() {
        SimulatedServer server = Experiments.a10g(repository.inputs());
        repository.volume().level(server.slower(0.9), FAULTY, 1);
        repository.volume().level(server.slower(1.1), FAULTY, 2);

        Report report = report();

        assertThat(sentence(report, Kind.SPREAD)).contains("requests/s of 2 runs reach from 7.0", " to 8.6", "20.");
        assertThat(faulty(report).spread(Figure.REQUEST_THROUGHPUT).orElseThrow())
                .isBetween(0.19, 0.22);
    }

    @Test
    void tokensOfAForeignTokenizerCarryNothing() {
        repository = with(QUICK.with(
                Shipped.AIPERF,
                "    streaming: true\n",
                "    streaming: true\n    tokenizer: hf-internal-testing/llama-tokenizer\n"));
        SimulatedServer foreign =
                Experiments.a10g(repository.inputs()).startingAt(SimulatedServer.MORNING.plus(Duration.ofDays(1)));
        repository.volume().level(foreign, FAULTY, 1);
        repository.imported();

        Report report = repository.report(A10G);

        assertThat(report.sections()).as("another tokenizer is another setup").hasSize(2);
        assertThat(faulty(report).isUsable()).isTrue();
        assertThat(faulty(report).carries(Figure.OUTPUT_THROUGHPUT)).isFalse();
        assertThat(faulty(report).carries(Figure.REQUEST_THROUGHPUT)).isTrue();
        assertThat(sentence(report, Kind.FOREIGN_TOKENIZER))
                .startsWith("tokens were counted with hf-internal-testing/llama-tokenizer, not with the tokenizer of"
                        + " openai/gpt-oss-20b");
    }
}
