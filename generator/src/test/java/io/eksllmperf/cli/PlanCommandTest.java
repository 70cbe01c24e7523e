package io.eksllmperf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code plan}, as a user types it. */
class PlanCommandTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/eksllmperf/cli/plan");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final String SEED = "experiments/gpt-oss-20b-g5-8xlarge.yaml";
    private static final String CLUSTER = "experiments/llm-eks-cluster.yaml";
    private static final String DAY = "2026-11-24";
    /** Names of Jobs end with a hash of their scripts, which are no concern of a plan. */
    private static final Pattern HASH = Pattern.compile("(-r\\d+)-[0-9a-f]{8}");

    private static final Pattern JOB = Pattern.compile("(?m)^  name: (\\S+)$");

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void aNewRepository() {
        root = folder.resolve("repository");
        assertThat(Ended.of("init", root.toString()).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"text, shipped.txt", "markdown, shipped.md", "json, shipped.json"})
    void shippedExperimentsWordForWord(String format, String file) throws IOException {
        golden(plan("--format", format), file);
    }

    @ParameterizedTest
    @CsvSource({"text, variants.txt", "markdown, variants.md", "json, variants.json"})
    void spotParkedAndBudgetWordForWord(String format, String file) throws IOException {
        replace(SEED, "capacityType: on-demand", "capacityType: spot");
        replace(SEED, "cache: nodeDisk", "cache: {volume: 100Gi}");
        replace(SEED, "  runId: \"1\"", "  budget: {usd: 1}\n  runId: \"1\"");
        String parked = Files.readString(root.resolve(SEED))
                .replace("{name: gpt-oss-20b-g5-8xlarge}", "{name: waits}")
                .replace("namespace: llm", "namespace: waits")
                .replace("replicas: 1", "replicas: 0");
        Files.writeString(root.resolve("experiments/waits.yaml"), parked);
        replace(CLUSTER, "kubernetesVersion: \"1.33\"", "kubernetesVersion: \"1.34\"");

        golden(plan("--format", format), file);
    }

    @Test
    void budgetThatIsExceededEndsWithOneAndStillTellsThePlan() throws IOException {
        replace(SEED, "  runId: \"1\"", "  budget: {usd: 2}\n  runId: \"1\"");

        Ended ended = plan();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains("Budget: $2; the runs to make and one start of the server cost $2.92: exceeded, and $3 would"
                        + " do.\n");
        assertThat(ended.err()).startsWith(SEED + ":38:17: error ELP082: the sweep costs $2.92, and budget.usd is 2: ");
        assertThat(atRoot("generate").code()).isEqualTo(1);
        assertThat(atRoot("check").out()).contains("error ELP082: the sweep costs $2.92");
    }

    @Test
    void runsThatResultsHasAreHeldAgainstNoBudgetByAnyCommand() throws IOException {
        replace(SEED, "  runId: \"1\"", "  budget: {usd: 2}\n  runId: \"1\"");
        allRunsAreDone();

        assertThat(plan().code()).isZero();
        assertThat(atRoot("generate").code()).isZero();
        assertThat(atRoot("check").out()).doesNotContain("ELP082").contains("All is as it should be.");
        assertThat(atRoot("explain", "clusters/llm-eks-cluster.yaml").code()).isZero();
    }

    /** Each run of the seed's sweep, under the name of its Job. */
    private void allRunsAreDone() throws IOException {
        String name = "gpt-oss-20b-g5-8xlarge";
        try (Stream<Path> files = Files.list(root.resolve("manifests/llm-eks-cluster/" + name + "/bench"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("50-job-" + name + "-r"))
                    .toList()) {
                Matcher job = JOB.matcher(Files.readString(file));
                assertThat(job.find()).isTrue();
                Path run = root.resolve("results").resolve(name).resolve(job.group(1));
                Files.createDirectories(run);
                Files.writeString(
                        run.resolve("run.yaml"),
                        "{apiVersion: eksllmperf.io/v1, kind: Run, id: " + job.group(1) + ", experiment: " + name
                                + ", level: {concurrency: 20}, tool: {name: genai-perf}, valid: true}");
            }
        }
    }

    @Test
    void inputThatCannotBeReadHasNoPlan() throws IOException {
        replace(SEED, "maxModelLen: 100000", "maxModelLength: 50000");

        Ended ended = plan();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains(SEED + ":15:5: error ELP005: unknown key \"maxModelLength\"");
    }

    @Test
    void oneExperimentAlone() {
        Ended ended = plan("gpt-oss-20b-g5-8xlarge");

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("Sweep gpt-oss-20b-g5-8xlarge\n", "5 runs to make: 0.19 h, ")
                .doesNotContain("Sweep gpt-oss-20b-g5-8xlarge-aiperf");
    }

    @Test
    void experimentThatIsNotThere() {
        Ended ended = plan("nobody");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualTo("there is no experiment 'nobody'; experiments has gpt-oss-20b-g5-8xlarge,"
                        + " gpt-oss-20b-g5-8xlarge-aiperf\n");
    }

    @Test
    void dateThatIsNone() {
        Ended ended = atRoot("plan", "--date", "tomorrow");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).startsWith("--date wants a day such as 2026-07-20, not 'tomorrow'\n");
    }

    @Test
    void dateDecidesThePriceOfTheControlPlane() {
        assertThat(atRoot("plan", "--date", "2026-07-29").out()).contains("$0.1000  $2.40 ");
        assertThat(atRoot("plan", "--date", "2026-07-30").out()).contains("$0.6000  $14.40 ");
    }

    @Test
    void sameTextInEveryLocale() {
        String here = plan().out();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(plan().out()).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void jsonHasSumsThatAreTheSumsOfItsParts() throws IOException {
        JsonNode plan = new ObjectMapper().readTree(plan("--format", "json").out());

        double runs = 0;
        for (JsonNode sweep : plan.path("sweeps")) {
            for (JsonNode level : sweep.path("levels")) {
                for (JsonNode run : level.path("runs")) {
                    runs += run.path("usd").asDouble();
                }
            }
        }
        assertThat(runs).isPositive().isCloseTo(plan.at("/total/usdOfRuns").asDouble(), within());
        assertThat(plan.at("/total/usd").asDouble())
                .isCloseTo(runs + plan.at("/servers/0/usd").asDouble(), within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(1e-9);
    }

    private static void golden(Ended ended, String file) throws IOException {
        String told = HASH.matcher(ended.out()).replaceAll("$1-*");
        if (UPDATE) {
            Files.writeString(GOLDEN.resolve(file), told, StandardCharsets.UTF_8);
            fail(file + " was written anew: look at the change and run again without -Dgolden.update");
        }
        assertThat(ended.code()).isZero();
        assertThat(told).isEqualTo(Files.readString(GOLDEN.resolve(file), StandardCharsets.UTF_8));
    }

    private Ended plan(String... args) {
        return atRoot(
                Stream.concat(Stream.of("plan", "--date", DAY), Stream.of(args)).toArray(String[]::new));
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(root.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(root.resolve(file), text.replace(from, to));
    }

    private Ended atRoot(String... args) {
        return Ended.of(Stream.concat(Stream.of(args), Stream.of("--root", root.toString()))
                .toArray(String[]::new));
    }
}
