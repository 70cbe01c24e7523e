package io.eksllmperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sweep seen through a program in place of kubectl, from poll to poll. */
@Timeout(120)
class WatchCommandTest {
    private static final String SEED = "gpt-oss-20b-g5-8xlarge";
    private static final Pattern JOB =
            Pattern.compile(SEED + "-c(\\d{4})-r1-[0-9a-f]{8}|ready-[0-9a-f]{8}-[0-9a-f]{8}");
    private static final Map<String, String> JOBS = new TreeMap<>();
    private static final String UNREACHABLE =
            "The connection to the server 127.0.0.1:1 was refused - did you specify the right host or port?";

    @TempDir
    private Path folder;

    private Path root;
    private FakeCluster cluster;

    /** The names of the Jobs as the input gives them now, by their level. */
    @BeforeAll
    static void names() {
        Shipped.experiments().render().forEach((path, text) -> {
            Matcher name = JOB.matcher(text);
            if (path.contains("-job-") && !path.contains("aiperf") && name.find()) {
                JOBS.put(level(name), name.group());
            }
        });
        assertThat(JOBS).hasSize(6);
    }

    private static String level(Matcher job) {
        return job.group(1) == null ? "ready" : job.group(1);
    }

    @BeforeEach
    void aRepositoryAndACluster() throws IOException {
        root = folder.resolve("repository");
        Files.createDirectories(root.resolve("experiments"));
        for (String file : List.of(Shipped.CLUSTER, Shipped.SEED, Shipped.AIPERF)) {
            Files.copy(Shipped.ROOT.resolve(file), root.resolve(file));
        }
        cluster = new FakeCluster(folder);
    }

    private void told(String... names) throws IOException {
        for (String name : names) {
            cluster.told(name, text -> JOB.matcher(text).replaceAll(job -> JOBS.get(level((Matcher) job))));
        }
    }

    private String[] arguments(String... args) {
        return Stream.concat(
                        Stream.of(
                                "watch",
                                "--root",
                                root.toString(),
                                "--kubectl",
                                cluster.program(),
                                "--interval",
                                "10ms"),
                        Stream.of(args))
                .toArray(String[]::new);
    }

    private Ended watch(String... args) {
        return Ended.of(arguments(args));
    }

    private static Main terminal(int columns, int rows) {
        return new Main(Optional.of(() -> new Terminal.Size(columns, rows)));
    }

    @Test
    void oneLookShowsEveryLevel() throws IOException {
        told("level-two-running");

        Ended ended = watch(SEED, "--once");

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .startsWith(SEED + ": 1 of 5 runs done")
                .contains(
                        "\nthe sync of 3f9c1d2 measures concurrency 40, run 1\n",
                        "\n  server ready            done ",
                        "\n  concurrency 20, run 1   done ",
                        "\n  concurrency 40, run 1   running  ",
                        "\n  concurrency 200, run 1  waiting  about ");
        assertThat(cluster.calls())
                .containsExactly(
                        "--request-timeout=10s get jobs --namespace llm --selector eksllmperf.io/serving=" + SEED
                                + " --output json",
                        "--request-timeout=10s get pods --namespace llm --selector eksllmperf.io/serving=" + SEED
                                + " --output json",
                        "--request-timeout=10s get nodes --selector instanceType=gpu --output json",
                        "--request-timeout=10s get applications.argoproj.io llm-eks-cluster." + SEED
                                + ".bench --namespace argocd --output json");
    }

    @Test
    void aLogHasOneLineForEachChangeUntilAllIsDone() throws IOException {
        told("ready-running", "ready-running", "level-two-running", "level-two-running", "all-done");

        Ended ended = watch(SEED);

        assertThat(ended.code()).isZero();
        assertThat(ended.out().lines().map(line -> line.substring(0, line.indexOf(';'))))
                .containsExactly(SEED + ": 0 of 5 runs done", SEED + ": 1 of 5 runs done", SEED + ": all 5 runs done");
        assertThat(cluster.calls()).hasSize(5 * 4);
    }

    @Test
    void aLevelThatFailedEndsItAndNamesItsLog() throws IOException {
        told("level-two-running", "level-two-failed");

        Ended ended = watch(SEED, "--context", "prod");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains("\n" + SEED + ": failed, 1 of 5 runs done; concurrency 40, run 1 failed: ")
                .endsWith("\nits log: kubectl logs -n llm job/" + JOBS.get("0040") + " --context=prod\n");
        assertThat(watch(SEED, "--once"))
                .matches(once -> once.code() == 1)
                .extracting(Ended::out)
                .asString()
                .contains("  concurrency 80, run 1   waiting  will not start\n")
                .endsWith("\nits log: kubectl logs -n llm job/" + JOBS.get("0040") + "\n");
    }

    @Test
    void aSweepOnTheServerOfAnotherIsSeenAtItsOwner() throws IOException {
        told("nothing-yet");

        Ended ended = watch(SEED + "-aiperf", "--once", "--argocd-namespace", "gitops");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith(SEED + "-aiperf: 0 of 18 runs done, about ");
        assertThat(cluster.calls().get(3)).contains(" llm-eks-cluster." + SEED + ".bench --namespace gitops ");
        assertThat(cluster.calls().get(0)).contains(" eksllmperf.io/serving=" + SEED + " ");
    }

    @Test
    void aClusterThatIsAwayForAMomentIsWaitedFor() throws IOException {
        told("level-two-running", "all-done");
        cluster.failing("fine", "fine", "fine", "fine", UNREACHABLE, UNREACHABLE);

        Ended ended = watch(SEED);

        assertThat(ended.code()).isZero();
        assertThat(ended.out().lines())
                .hasSize(3)
                .element(1)
                .isEqualTo("nothing can be seen now: the cluster cannot be reached: " + UNREACHABLE);
        assertThat(cluster.calls()).hasSize(4 + 2 + 4);
    }

    @Test
    void aClusterThatStaysAwayEndsIt() throws IOException {
        told("level-two-running");
        cluster.failing(UNREACHABLE, UNREACHABLE, UNREACHABLE);

        Ended ended = watch(SEED);

        assertThat(ended)
                .isEqualTo(new Ended(
                        2,
                        "nothing can be seen now: the cluster cannot be reached: " + UNREACHABLE + "\n",
                        "the cluster cannot be reached: " + UNREACHABLE + "\n"));
    }

    @Test
    void withoutKubectlOneSentenceSaysSo() {
        assertThat(Ended.of("watch", SEED, "--root", root.toString(), "--kubectl", "no-such-kubectl"))
                .isEqualTo(new Ended(2, "", "kubectl was not found: install it, or add its folder to the PATH\n"));
    }

    @Test
    void whatOneMayNotSeeIsSaidBesideTheRest() throws IOException {
        told("level-two-running");
        String words = "Error from server (Forbidden): nodes is forbidden: User \"me\" cannot list resource \"nodes\"";
        cluster.failing("fine", "fine", words, "fine");

        assertThat(watch(SEED, "--once").out())
                .startsWith(SEED + ": 1 of 5 runs done")
                .contains("note: the nodes cannot be seen: you may not do this: nodes is forbidden: ");

        cluster.failing(words, words, words, words);
        assertThat(watch(SEED, "--once").err()).startsWith("you may not do this: nodes is forbidden: ");
    }

    @Test
    void aTerminalIsDrawnAgainInItsPlaceAndKeepsTheLastScreen() throws IOException {
        told("level-two-running", "all-done");
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);

        int code = Main.run(terminal(100, 50), writer, writer, arguments(SEED));

        assertThat(code).isZero();
        assertThat(out.toString())
                .startsWith("\rasking the cluster…\u001b[K\r\u001b[K\u001b[?25l\u001b[H\u001b[J" + SEED
                        + ": 1 of 5 runs done")
                .contains(" UTC, again in 10ms; Ctrl-C stops no sweep\u001b[K\n\u001b[J\u001b[H" + SEED
                        + ": all 5 runs done\u001b[K\n")
                .endsWith("\u001b[K\n\u001b[J\u001b[?25h");
    }

    @Test
    void aScreenThatIsTooTallLosesRowsThatSayLittleUntilTheEnd() throws IOException {
        told("level-two-running", "all-done");
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);

        int code = Main.run(terminal(70, 11), writer, writer, arguments(SEED));

        assertThat(code).isZero();
        List<String> screens = List.of(out.toString().split("\u001b\\[H", -1));
        assertThat(screens).hasSize(3);
        assertThat(rows(screens.get(1)))
                .hasSize(10)
                .anyMatch(row -> row.startsWith(SEED + ": 1 of 5 runs done, about "))
                .contains(
                        "  concurrency 80, run 1   waiting  about 3 min", "4 rows that are done or wait are not shown")
                .noneMatch(row -> row.contains("concurrency 20,") || row.contains("concurrency 200,"))
                .allMatch(row -> row.length() < 70);
        assertThat(rows(screens.get(2))).hasSizeGreaterThan(10).anyMatch(row -> row.contains("concurrency 20,"));
    }

    private static List<String> rows(String screen) {
        return screen.replaceAll("\u001b\\[\\??[0-9]*[A-Za-z]", "").lines().toList();
    }

    @Test
    void stoppingRestoresTheCursor() throws Exception {
        told("level-two-running");
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);
        int[] code = new int[1];
        Thread command = new Thread(() -> code[0] = Main.run(terminal(100, 50), writer, writer, arguments(SEED)));
        command.start();
        for (int i = 0; i < 300 && !out.toString().contains("Ctrl-C"); i++) {
            Thread.sleep(50);
        }

        command.interrupt();
        command.join(20_000);

        assertThat(command.isAlive()).isFalse();
        assertThat(code[0]).isEqualTo(130);
        assertThat(out.toString()).endsWith("\u001b[?25h");
    }

    @Test
    void whatCannotBeWatchedIsSaid() throws IOException {
        assertThat(watch("nobody").err())
                .isEqualTo("there is no experiment 'nobody'; experiments has " + SEED + ", " + SEED + "-aiperf\n");
        assertThat(Ended.of("watch", SEED, "--root", root.toString(), "--interval", "soon")
                        .err())
                .startsWith("--interval wants a time such as 5s, 500ms or 1m, not 'soon'\n");
        Files.writeString(root.resolve("experiments/broken.yaml"), "kind: Cluster\n");
        assertThat(watch(SEED).err())
                .startsWith("the experiments must be right first ('generate' tells all that is wrong): "
                        + "experiments/broken.yaml:1:1: error ELP006: ");
    }
}
