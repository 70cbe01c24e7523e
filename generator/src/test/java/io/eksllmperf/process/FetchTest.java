package io.eksllmperf.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.eksllmperf.process.Answer.Trouble;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, script and bytes included; only the network between is left out. */
@Timeout(120)
class FetchTest {
    @TempDir
    Path folder;

    private FakePod pod;
    private FolderReceiver receiver;

    @BeforeEach
    void aRun() throws IOException {
        pod = new FakePod(folder);
        receiver = new FolderReceiver(folder.resolve("in"));
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        pod.file("r1/a/noise.bin", noise);
        pod.file("r1/empty", new byte[0]);
        pod.file("r1/letters.txt", "A\n".repeat(50_000).getBytes(StandardCharsets.UTF_8));
        pod.complete("r1");
    }

    private Answer<Long> fetch() throws IOException {
        return pod.results().fetch(pod.listed("r1"), receiver, progress -> {});
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private void assertThatAllIsThere() throws IOException {
        Map<String, byte[]> sent = contents(pod.run("r1"));
        Map<String, byte[]> come = contents(receiver.folder());
        assertThat(come.keySet()).isEqualTo(sent.keySet()).hasSize(4);
        for (Map.Entry<String, byte[]> file : sent.entrySet()) {
            assertThat(come.get(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
        }
    }

    @Test
    void everyFileComesByteForByte() throws IOException {
        assertThat(fetch()).isEqualTo(Answer.of(400_003L));

        assertThatAllIsThere();
    }

    @Test
    void progressGrowsToTheWholeRun() throws IOException {
        List<Progress> told = new ArrayList<>();

        pod.results().fetch(pod.listed("r1"), receiver, told::add);

        assertThat(told).isSortedAccordingTo((a, b) -> Long.compare(a.bytes(), b.bytes()));
        assertThat(told).first().matches(first -> first.file().equals("a/noise.bin") && first.bytes() <= 1 << 16);
        assertThat(told).last().isEqualTo(new Progress("run.yaml", 400_003, 400_003));
    }

    @Test
    void aTransferThatBreaksOffGoesOnWhereItEnded() throws IOException {
        RemoteRun run = pod.listed("r1");
        pod.failing("100000", "150000", "quiet70000", "50000");
        List<Long> bytes = new ArrayList<>();

        Answer<Long> answer = pod.results().fetch(run, receiver, progress -> bytes.add(progress.bytes()));

        assertThat(answer).isEqualTo(Answer.of(400_003L));
        assertThat(bytes).isSorted();
        assertThatAllIsThere();
        assertThat(pod.calls()).isEqualTo(1 + 5);
    }

    @Test
    void anotherCallGoesOnWhereOneGaveUp() throws IOException {
        RemoteRun run = pod.listed("r1");
        pod.failing("100000", "0", "0", "0");

        assertThat(pod.results().fetch(run, receiver, progress -> {}))
                .isEqualTo(Answer.failed(Trouble.OTHER, "r1 is not complete: kubectl failed: unexpected EOF"));
        long before = Files.size(receiver.folder().resolve("a/noise.bin"));
        assertThat(before).isBetween(99_000L, 100_000L);
        List<Long> bytes = new ArrayList<>();
        pod.results().fetch(run, receiver, progress -> bytes.add(progress.bytes()));

        assertThat(bytes).first().matches(first -> first > before);
        assertThatAllIsThere();
    }

    @Test
    void aConnectionThatEndsWithoutAComplaintIsNoSuccess() throws IOException {
        RemoteRun run = pod.listed("r1");
        pod.failing("quiet0", "quiet0", "quiet0");

        assertThat(pod.results().fetch(run, receiver, progress -> {}))
                .isEqualTo(Answer.failed(
                        Trouble.UNUSABLE, "r1 is not complete: the connection ended early 3 times: fetch again"));
    }

    @Test
    void bytesOfAnotherRunAreFoundAndReplaced() throws IOException {
        Files.createDirectories(receiver.folder().resolve("a"));
        Files.write(receiver.folder().resolve("a/noise.bin"), new byte[1000]);
        Files.write(receiver.folder().resolve("letters.txt"), new byte[100_000]);
        Files.write(receiver.folder().resolve("run.yaml"), new byte[9]);

        assertThat(fetch()).isEqualTo(Answer.of(400_003L));

        assertThatAllIsThere();
    }

    @Test
    void whatIsThereIsNotSentAgain() throws IOException {
        fetch();
        List<Progress> told = new ArrayList<>();

        assertThat(pod.results().fetch(pod.listed("r1"), receiver, told::add)).isEqualTo(Answer.of(400_003L));

        assertThat(told).isEmpty();
        assertThatAllIsThere();
    }

    @Test
    void bytesThatComeOverWrongAreNeverAccepted() throws IOException {
        RemoteRun run = pod.listed("r1");
        pod.failing("flip", "flip", "flip");

        assertThat(pod.results().fetch(run, receiver, progress -> {}))
                .isEqualTo(Answer.failed(
                        Trouble.UNUSABLE,
                        "r1 is not complete: "
                                + "'a/noise.bin' came over with other bytes than it has on the results volume"));
        assertThat(receiver.folder().resolve("a/noise.bin")).isEmptyFile();
        assertThat(fetch()).isEqualTo(Answer.of(400_003L));
    }

    @Test
    void aRunThatChangedSinceItWasListedIsNotComplete() throws IOException {
        RemoteRun run = pod.listed("r1");
        pod.file("r1/letters.txt", new byte[7]);

        assertThat(pod.results().fetch(run, receiver, progress -> {}))
                .isEqualTo(
                        Answer.failed(
                                Trouble.UNUSABLE,
                                "r1 is not complete: its file 'letters.txt' is not as it was listed, with 100000 bytes: list again"));
    }

    @Test
    void aFileThatCameLaterIsNoPartOfTheRun() throws IOException {
        RemoteRun run = pod.listed("r1");
        pod.file("r1/zzz", new byte[7]);

        assertThat(pod.results().fetch(run, receiver, progress -> {}))
                .isEqualTo(Answer.failed(
                        Trouble.UNUSABLE, "r1 is not complete: it has more files than were listed: list again"));
        assertThat(receiver.folder().resolve("zzz")).doesNotExist();
    }

    @Test
    void whatIsForbiddenIsNotTriedAgain() throws IOException {
        RemoteRun run = pod.listed("r1");
        pod.failing(
                "Error from server (Forbidden): pods \"p\" is forbidden: User \"me\" cannot create resource \"pods/exec\"");

        assertThat(pod.results().fetch(run, receiver, progress -> {}))
                .isEqualTo(Answer.failed(
                        Trouble.FORBIDDEN,
                        "r1 is not complete: you may not do this: "
                                + "pods \"p\" is forbidden: User \"me\" cannot create resource \"pods/exec\""));
        assertThat(pod.calls()).isEqualTo(2);
    }

    @Test
    void aReceiverThatCannotWriteIsHeard() {
        Receiver full = new Receiver() {
            @Override
            public long have(String file) {
                return 0;
            }

            @Override
            public OutputStream append(String file, long offset) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public String sha256(String file) {
                return "";
            }
        };

        assertThatThrownBy(() -> pod.results().fetch(pod.listed("r1"), full, progress -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }

    @Test
    void fiftyMegabytesPassThroughASmallHeap() throws IOException {
        try (RandomAccessFile large =
                new RandomAccessFile(pod.file("r1/large.jsonl", new byte[0]).toFile(), "rw")) {
            large.setLength(50 << 20);
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Command command = Command.of(java, "-Xmx16m", "-cp", classPath(), SmallHeap.class.getName(), folder.toString());

        assertThat(Child.run(command)).isEqualTo(new Outcome.Finished(0, "52828803 of 52828803\n", ""));
        assertThat(receiver.folder().resolve("large.jsonl")).hasSameBinaryContentAs(pod.run("r1/large.jsonl"));
    }

    /** Test runners load classes in their own ways; where each came from is known in all of them. */
    private static String classPath() {
        return Stream.of(
                        RemoteResults.class,
                        FetchTest.class,
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonFormat.class,
                        Assertions.class)
                .map(type -> Path.of(URI.create(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Fetches in a process of its own. */
    static final class SmallHeap {
        private SmallHeap() {}

        public static void main(String[] folder) throws IOException {
            FakePod pod = new FakePod(Path.of(folder[0]));
            RemoteRun run = pod.listed("r1");
            Answer<Long> answer =
                    pod.results().fetch(run, new FolderReceiver(pod.folder().resolve("in")), progress -> {});
            System.out.println(answer.found().orElse(-1L) + " of " + run.bytes());
        }
    }
}
