package io.eksllmperf.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two million requests in far more than 100 MB are read by a process that may use 512 MB. */
class LargeFileTest {
    private static final int REQUESTS = 2_000_000;
    private static final int SECONDS = 240;

    @TempDir
    Path folder;

    @Test
    void readsTwoMillionRequestsIn512MegabytesOfHeap() throws IOException, InterruptedException {
        File out = folder.resolve("out.txt").toFile();
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Child.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(out)
                .start();
        try {
            assertThat(child.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            child.destroyForcibly();
        }

        String said = Files.readString(out.toPath(), StandardCharsets.UTF_8);
        assertThat(said)
                .startsWith("2000000 requests, p50 999.5 ms, findings []\n"
                        + "steady: 1999987 requests, 1000.0 a second, p50 1000.0 ms, ramp-up 12, drain 1");
    }

    /** The process. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            Asked asked = Asked.of(Optional.of(8), Streaming.YES);
            AiperfRequestsReader.Whole whole = AiperfRequestsReader.readWhole("big.jsonl", new Requests(), asked);
            Figures figures = whole.reading().records().get(0).figures();
            System.out.println(figures.requestCount().orElseThrow() + " requests, p50 " + median(figures)
                    + " ms, findings " + whole.reading().findings());
            Steady steady = whole.steady().orElseThrow();
            System.out.println("steady: " + steady.requests() + " requests, "
                    + steady.figures().requestThroughput().orElseThrow() + " a second, p50 "
                    + median(steady.figures()) + " ms, ramp-up " + steady.rampUp() + ", drain " + steady.drain());
        }

        private static double median(Figures figures) {
            return figures.requestLatency().orElseThrow().percentile(50).orElseThrow();
        }
    }

    /** Makes the file while it is read, so that no disk has to hold it. */
    private static final class Requests extends Reader {
        private String line = "";
        private int at;
        private int made;

        @Override
        public int read(char[] buffer, int offset, int length) {
            if (at == line.length()) {
                if (made == REQUESTS) {
                    return -1;
                }
                line = line(made++);
                at = 0;
            }
            int count = Math.min(length, line.length() - at);
            line.getChars(at, at + count, buffer, offset);
            at += count;
            return count;
        }

        private static String line(int number) {
            long start = 1_000_000_000L + number * 1_000_000L;
            return "{\"metadata\":{\"request_start_ns\":" + start + ",\"request_end_ns\":" + (start + 5_000_000)
                    + ",\"benchmark_phase\":\"profiling\"},\"metrics\":{\"request_latency\":{\"value\":"
                    + (number % 2000)
                    + ",\"unit\":\"ms\"},\"output_sequence_length\":{\"value\":100,\"unit\":\"tokens\"}},"
                    + "\"error\":null}\n";
        }

        @Override
        public void close() {
            line = "";
        }
    }

    @Test
    void keepsLongPercentilesExact() {
        Distribution distribution = new Distribution();
        for (int i = 5000; i >= 1; i--) {
            distribution.add(i);
        }

        assertThat(distribution.stats().orElseThrow().percentile(99).orElseThrow())
                .isEqualTo(4950.01);
        assertThat(List.of(distribution.size())).containsExactly(5000);
    }
}
