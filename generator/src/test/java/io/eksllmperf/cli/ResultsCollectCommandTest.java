package io.eksllmperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From the pod's volume into the repository: the script on the volume really runs, only the network is left out. */
@Timeout(120)
class ResultsCollectCommandTest {
    private static final String SEED = "gpt-oss-20b-g5-8xlarge";
    private static final String AIPERF = "gpt-oss-20b-g5-8xlarge-aiperf";
    private static final String AT_20 = SEED + "-c0020-r1-0a1b2c3d";
    private static final String AT_40 = SEED + "-c0040-r1-1a2b3c4d";
    private static final String RULE = ": error ELP909: ";
    private static final String WARNING = ": warning ELP909: ";

    @TempDir
    private Path folder;

    private Path root;
    private FakeCluster cluster;

    @BeforeEach
    void aRepositoryAndACluster() throws IOException {
        root = folder.resolve("repository");
        Files.createDirectories(root.resolve("experiments"));
        for (String file : List.of(Shipped.CLUSTER, Shipped.SEED, Shipped.AIPERF)) {
            Files.copy(Shipped.ROOT.resolve(file), root.resolve(file));
        }
        cluster = new FakeCluster(folder);
    }

    private Ended collect(String... args) {
        return Ended.of(Stream.concat(
                        Stream.of("results", "collect", "--root", root.toString(), "--kubectl", cluster.program()),
                        Stream.of(args))
                .toArray(String[]::new));
    }

    private Path run(String id) {
        return root.resolve("results").resolve(SEED).resolve(id);
    }

    private void assertThatItIsThere(String id) throws IOException {
        assertThat(FakeCluster.contents(run(id)))
                .hasSize(4)
                .isEqualTo(FakeCluster.contents(cluster.volume(SEED + "/" + id)));
    }

    /** What the reader of results has to say of the sample's figures is not our matter here. */
    private static List<String> lines(Ended ended) {
        return ended.out().lines().filter(line -> !line.contains("ELP903")).toList();
    }

    @Test
    void everyCompleteRunComesByteForByte() throws IOException {
        cluster.run(SEED, AT_20);
        cluster.run(SEED, AT_40);

        Ended ended = collect();

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(lines(ended))
                .containsExactly(
                        "collected results/" + SEED + "/" + AT_20 + " (" + size(AT_20) + ")",
                        "collected results/" + SEED + "/" + AT_40 + " (" + size(AT_40) + ")",
                        "2 runs collected, 0 there already.");
        assertThatItIsThere(AT_20);
        assertThatItIsThere(AT_40);
        assertThat(root.resolve("results/.incoming")).doesNotExist();
        assertThat(cluster.calls())
                .hasSize(4)
                .allMatch(call -> call.startsWith("--request-timeout=10s exec --namespace llm deployment/triton-perf"
                        + " --container triton-perf --pod-running-timeout=20s -- python3 -I -S -c "));
    }

    private String size(String id) throws IOException {
        return TransferMeter.size(FakeCluster.contents(cluster.volume(SEED + "/" + id)).values().stream()
                .mapToLong(String::length)
                .sum());
    }

    @Test
    void whatIsThereStaysUnlessForced() throws IOException {
        cluster.run(SEED, AT_20);
        collect(SEED);
        Files.writeString(run(AT_20).resolve("tool.log"), "mine");
        cluster.run(SEED, AT_40);

        assertThat(collect(SEED).out()).endsWith("1 run collected, 1 there already.\n");
        assertThat(run(AT_20).resolve("tool.log")).hasContent("mine");

        assertThat(collect(SEED).out()).isEqualTo("0 runs collected, 2 there already.\n");
        assertThat(collect(SEED, "--force").out()).endsWith("2 runs collected, 0 there already.\n");
        assertThatItIsThere(AT_20);
    }

    @Test
    void writesNothingWhenItIsOnlyAsked() throws IOException {
        cluster.run(SEED, AT_20);

        assertThat(collect(SEED, "--dry-run").out())
                .isEqualTo("would collect results/" + SEED + "/" + AT_20 + " (" + size(AT_20)
                        + ")\n1 run would be collected, 0 there already.\n");
        assertThat(root.resolve("results")).doesNotExist();
    }

    @Test
    void aBrokenConnectionLeavesWhatTheNextCallGoesOnFrom() throws IOException {
        cluster.run(SEED, AT_20);
        cluster.run(SEED, AT_40);
        cluster.failing("fine", "200000", "0", "0", "0");

        Ended broken = collect(SEED);

        assertThat(broken.code()).isEqualTo(1);
        assertThat(lines(broken))
                .containsExactly(
                        "collected results/" + SEED + "/" + AT_40 + " (" + size(AT_40) + ")",
                        "results/" + SEED + "/" + AT_20 + RULE + AT_20
                                + " is not complete: kubectl failed: unexpected EOF",
                        "1 run collected, 0 there already.");
        assertThatItIsThere(AT_40);
        assertThat(run(AT_20)).doesNotExist();
        Path there = root.resolve("results/.incoming").resolve(SEED).resolve(AT_20);
        assertThat(Files.size(there.resolve("tool.log"))).isBetween(100_000L, 200_000L);
        assertThat(there.resolveSibling(AT_40)).doesNotExist();

        assertThat(collect(SEED).out()).endsWith("1 run collected, 1 there already.\n");

        assertThatItIsThere(AT_20);
        assertThat(root.resolve("results/.incoming")).doesNotExist();
    }

    @Test
    void whatAnEarlierCopyLeftOfAnotherRunIsNoPartOfThisOne() throws IOException {
        cluster.run(SEED, AT_20);
        Path there = root.resolve("results/.incoming").resolve(SEED).resolve(AT_20);
        Files.createDirectories(there.resolve("tool.log"));
        Files.writeString(there.resolve("tool.log/stray"), "x");
        Files.writeString(there.resolve("run.yaml"), "another");
        Files.createSymbolicLink(there.resolve("samples.prom"), folder.resolve("faults"));

        assertThat(collect(SEED).code()).isZero();

        assertThatItIsThere(AT_20);
    }

    @Test
    void aRunThatIsStillWrittenIsNotFetchedAndAFailedOneIsNamed() throws IOException {
        cluster.run(SEED, AT_20);
        cluster.run(SEED, AT_40 + ".partial");
        cluster.run(SEED, AT_40 + ".failed-1");

        Ended ended = collect(SEED);

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains(
                        "results/" + SEED + WARNING + AT_40
                                + ".partial is still being written, or was killed, and is left there\n",
                        "results/" + SEED + "/" + AT_40 + WARNING
                                + "attempt 1 failed and is left on the results volume; its reasons: kubectl exec -n llm"
                                + " deployment/triton-perf -- cat /results/" + SEED + "/" + AT_40
                                + ".failed-1/run.yaml\n")
                .endsWith("1 run collected, 0 there already.\n");
        assertThat(run(AT_20).resolveSibling("."))
                .isDirectoryNotContaining(path -> path.toString().contains("c0040"));
    }

    @Test
    void aFileNameThatCouldLeadElsewhereLeavesTheRunThere() throws IOException {
        cluster.run(SEED, AT_20);
        cluster.file(SEED + "/" + AT_20 + "/a\\..\\b", "x");

        Ended ended = collect(SEED);

        assertThat(ended.out())
                .isEqualTo("results/" + SEED + WARNING + AT_20 + " is left there: its file 'a\\..\\b' has a name that"
                        + " not every system can keep inside a folder\n0 runs collected, 0 there already.\n");
        assertThat(root.resolve("results")).doesNotExist();
    }

    @Test
    void aRunThatSaysItIsAnotherIsNotImported() throws IOException {
        cluster.run(SEED, AT_20, "other", "other-c0020-r1-00000000");

        Ended ended = collect(SEED);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains("results/" + SEED + "/" + AT_20 + RULE
                        + "its run.yaml says that it is results/other/other-c0020-r1-00000000: it is left on the"
                        + " results volume\n");
        assertThat(FakeCluster.contents(root.resolve("results"))).isEmpty();
    }

    @Test
    void withoutKubectlOneSentenceSaysSo() {
        Ended ended = Ended.of("results", "collect", "--root", root.toString(), "--kubectl", "no-such-kubectl");

        assertThat(ended)
                .isEqualTo(new Ended(
                        2,
                        "results/" + SEED + RULE
                                + "kubectl was not found: install it, or add its folder to the PATH\n"
                                + "0 runs collected, 0 there already.\n",
                        ""));
    }

    @Test
    void whatIsForbiddenIsSaidForEachExperiment() throws IOException {
        String words = "Error from server (Forbidden): pods is forbidden: User \"me\" cannot create \"pods/exec\"";
        cluster.failing(words, words);

        Ended ended = collect();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .startsWith("results/" + SEED + RULE
                        + "you may not do this: pods is forbidden: User \"me\" cannot create \"pods/exec\"\n"
                        + "results/" + AIPERF + RULE);
    }

    @Test
    void whatIsNotDeployedIsAnErrorOnlyForWhoAskedForIt() throws IOException {
        String words = "Error from server (NotFound): deployments.apps \"triton-perf\" not found";
        String said = "deployments.apps \"triton-perf\" not found (deployment/triton-perf in namespace llm):"
                + " is it deployed on this cluster?\n";
        cluster.failing(words, words, words);

        assertThat(collect(SEED).out()).startsWith("results/" + SEED + RULE + said);
        Ended all = collect();

        assertThat(all.code()).isZero();
        assertThat(all.out()).contains("results/" + SEED + WARNING + said, "results/" + AIPERF + WARNING + said);
    }

    @Test
    void anUnknownExperimentIsAnsweredWithThoseThatThereAre() throws IOException {
        assertThat(collect("nobody"))
                .isEqualTo(new Ended(
                        2, "", "there is no experiment 'nobody'; experiments has " + SEED + ", " + AIPERF + "\n"));
        assertThat(cluster.calls()).isEmpty();
    }

    @Test
    void programsGetFindingsAlone() throws IOException {
        cluster.run(SEED, AT_40 + ".failed-12");

        assertThat(collect(SEED, "--format", "json").out())
                .startsWith("[")
                .contains("attempt 12 failed")
                .endsWith("]\n");
    }

    @Test
    void aTerminalShowsHowFarARunHasCome() throws IOException {
        cluster.run(SEED, AT_20);
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);

        int code = Main.run(
                new Main(Optional.of(() -> new Terminal.Size(60, 50))),
                writer,
                writer,
                "results",
                "collect",
                "--root",
                root.toString(),
                "--kubectl",
                cluster.program(),
                SEED);

        assertThat(code).isZero();
        assertThat(out.toString())
                .startsWith("\r[1/1] " + AT_20 + "  ")
                .contains("\u001b[K\r\u001b[Kcollected results/" + SEED + "/" + AT_20);
    }

    @Test
    void stoppingLeavesWhatCameForTheNextCall() throws Exception {
        cluster.run(SEED, AT_20);
        cluster.failing("fine", "hang200000");
        Path half =
                root.resolve("results/.incoming").resolve(SEED).resolve(AT_20).resolve("tool.log");
        AtomicReference<Ended> ended = new AtomicReference<>();
        Thread command = new Thread(() -> ended.set(collect(SEED)));
        command.start();
        for (int i = 0; i < 300 && !(Files.exists(half) && Files.size(half) > 50_000); i++) {
            Thread.sleep(50);
        }

        command.interrupt();
        command.join(20_000);

        assertThat(ended.get())
                .isEqualTo(new Ended(
                        130,
                        "0 runs collected, 0 there already.\n",
                        "Stopped: the next 'results collect' goes on from here.\n"));
        assertThat(Files.size(half)).isBetween(50_000L, 200_000L);
        assertThat(root.resolve("results").resolve(SEED)).doesNotExist();

        assertThat(collect(SEED).code()).isZero();
        assertThatItIsThere(AT_20);
    }
}
