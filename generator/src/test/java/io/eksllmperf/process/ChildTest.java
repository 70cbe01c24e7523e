package io.eksllmperf.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildTest {
    private static Command sh(String script) {
        return Command.of("sh", "-c", script);
    }

    @Test
    void exitCodeAndBothOutputsAreKeptApart() {
        assertThat(Child.run(sh("echo out; echo err >&2; exit 3")))
                .isEqualTo(new Outcome.Finished(3, "out\n", "err\n"));
    }

    @Test
    void anArgumentIsNeverReadByAShell() {
        assertThat(Child.run(Command.of("printf", "%s", "$(id) `id` 'a' \"b\"; exit 1 *")))
                .isEqualTo(new Outcome.Finished(0, "$(id) `id` 'a' \"b\"; exit 1 *", ""));
    }

    @Test
    void inputIsClosedSoThatNobodyWaitsForIt() {
        assertThat(Child.run(Command.of("cat"))).isEqualTo(new Outcome.Finished(0, "", ""));
    }

    @Test
    void theEnvironmentIsOursWithTheChanges() {
        Command command =
                sh("echo ${A-none} ${HOME-none} ${PATH:+some}").with("A", "1").without("HOME");

        assertThat(Child.run(command)).isEqualTo(new Outcome.Finished(0, "1 none some\n", ""));
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        assertThat(Child.run(Command.of("no-such-program-here", "x")))
                .isEqualTo(new Outcome.Missing("no-such-program-here"));
    }

    @Test
    void aFileThatMayNotBeRunIsNotCalledMissing(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("program"), "#!/bin/sh\n");

        assertThat(Child.run(Command.of(file.toString())))
                .isEqualTo(new Outcome.NotStarted(file.toString(), "Permission denied"));
    }

    @Test
    void megabytesOnBothOutputsDoNotBlock() {
        Outcome outcome = Child.run(sh("yes out | head -c 3000000 & yes err | head -c 3000000 >&2; wait"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Finished.class, end -> {
            assertThat(end.out()).hasSize(3_000_000);
            assertThat(end.err()).hasSize(64 << 10).contains("err\nerr");
        });
    }

    @Test
    void endlessOutputIsCutOffAndTheChildEnded() {
        assertThat(Child.run(Command.of("yes").sayingAtMost(100_000))).isEqualTo(new Outcome.TooLong(100_000));
    }

    @Test
    void atTheEndOfItsTimeTheChildGoesWithAllThatItStarted(@TempDir Path folder) throws Exception {
        Path pid = folder.resolve("pid");
        Command command =
                Command.of("sh", "-c", "sleep 50 & echo $! > \"$1\"; echo late >&2; wait", "sh", pid.toString());

        Outcome outcome = Child.run(command.within(Duration.ofSeconds(2)));

        assertThat(outcome).isEqualTo(new Outcome.TimedOut(Duration.ofSeconds(2), "late\n"));
        assertThat(gone(pid)).isTrue();
    }

    @Test
    void silenceEndsAChildAndSpeechDoesNot() {
        Duration silence = Duration.ofSeconds(2);

        assertThat(Child.run(
                        sh("for i in 1 2 3 4 5; do echo $i; sleep 0.3; done").speakingEvery(silence)))
                .isEqualTo(new Outcome.Finished(0, "1\n2\n3\n4\n5\n", ""));
        assertThat(Child.run(sh("echo 1; sleep 50").speakingEvery(silence)))
                .isEqualTo(new Outcome.TimedOut(silence, ""));
    }

    @Test
    void anInterruptEndsTheChildAndStaysSet(@TempDir Path folder) throws Exception {
        Path pid = folder.resolve("pid");
        Command command = Command.of("sh", "-c", "sleep 50 & echo $! > \"$1\"; echo ready; wait", "sh", pid.toString());
        CompletableFuture<Boolean> stillSet = new CompletableFuture<>();
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        CompletableFuture<String> ready = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            outcome.complete(Child.lines(command, ready::complete));
            stillSet.complete(Thread.currentThread().isInterrupted());
        });
        thread.start();
        ready.get(10, TimeUnit.SECONDS);

        thread.interrupt();

        assertThat(outcome.get(10, TimeUnit.SECONDS)).isEqualTo(new Outcome.Stopped());
        assertThat(stillSet.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(gone(pid)).isTrue();
    }

    @Test
    void aGrandchildThatKeepsThePipeOpenIsNotWaitedForForEver(@TempDir Path folder) throws Exception {
        Path pid = folder.resolve("pid");
        Command command = Command.of("sh", "-c", "sleep 50 & echo $! > \"$1\"; echo done", "sh", pid.toString());

        assertThat(Child.run(command)).isEqualTo(new Outcome.Finished(0, "done\n", ""));
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void linesComeOneByOneWithoutTheirEnds() {
        List<String> lines = new ArrayList<>();

        Outcome outcome = Child.lines(sh("printf 'a\\r\\n\\nü\\nlast'"), lines::add);

        assertThat(outcome).isEqualTo(new Outcome.Finished(0, "", ""));
        assertThat(lines).containsExactly("a", "", "ü", "last");
    }

    @Test
    void aLineWithoutEndComesInPieces() {
        List<Integer> lengths = new ArrayList<>();

        Child.lines(sh("head -c 200000 /dev/zero | tr '\\0' x"), line -> lengths.add(line.length()));

        assertThat(lengths).containsExactly(65_536, 65_536, 65_536, 3_392);
    }

    @Test
    void aListenerThatWantsNoMoreEndsTheChild() {
        assertThat(Child.listen(Command.of("yes"), out -> out.readNBytes(10))).isEqualTo(new Outcome.Refused());
    }

    @Test
    void whatAListenerThrowsIsThrownWhenTheChildHasEnded() {
        assertThatThrownBy(() -> Child.lines(Command.of("yes"), line -> {
                    throw new IllegalStateException("enough");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        assertThatThrownBy(() -> Child.listen(Command.of("yes"), out -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("disk full");
    }

    @Test
    void aCommandWithoutAProgramIsNone() {
        assertThatThrownBy(() -> Command.of("")).hasMessage("a command starts with a program");
        assertThatThrownBy(() -> Command.of(List.of())).hasMessage("a command starts with a program");
    }

    /** A killed process is gone once its parent, or the system, has taken notice: at most five seconds. */
    private static boolean gone(Path pid) throws Exception {
        long number = Long.parseLong(Files.readString(pid).strip());
        for (int i = 0; i < 100; i++) {
            if (ProcessHandle.of(number).filter(ProcessHandle::isAlive).isEmpty() || isZombie(number)) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }

    /** Where nobody reaps orphans, as in a container without an init, a dead process stays listed. */
    private static boolean isZombie(long pid) throws IOException {
        Path stat = Path.of("/proc/" + pid + "/stat");
        return Files.exists(stat) && Files.readString(stat).contains(") Z ");
    }
}
