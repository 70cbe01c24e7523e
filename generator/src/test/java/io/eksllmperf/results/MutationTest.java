package io.eksllmperf.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a file, it ends in records and findings, and never in an exception. */
class MutationTest {
    private static final int MUTATIONS = 5000;
    private static final long SEED = 20_261_124;
    private static final List<String> PIECES = List.of(
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            "…",
            "│",
            "┃",
            "┏",
            "\n",
            "-1",
            "NaN",
            "1e999",
            "null",
            "99999999999999999999",
            "\\u0000",
            "# sample ",
            "--concurrency 0",
            ": ",
            "&a [*a]",
            "\ufeff",
            "p999",
            "\u0000");

    @TempDir
    Path folder;

    @Test
    void endsInRecordsOrFindings() throws IOException {
        List<Path> sources = new ArrayList<>(Sample.files("samples"));
        sources.addAll(Sample.files("seed"));
        Stream.of("run.yaml", "samples.prom", "llm-d-0.2.yaml")
                .map(Sample.ROOT::resolve)
                .forEach(sources::add);
        Random random = new Random(SEED);
        int spoken = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            Path source = sources.get(i % sources.size());
            Path file = folder.resolve(source.getFileName());
            Files.write(file, mutated(Files.readAllBytes(source), random));
            String what = "mutation " + i + " of " + source.getFileName();
            List<ResultFile> read = new ArrayList<>();

            assertThatCode(() ->
                            read.add(ResultFileReader.read(file.getFileName().toString(), file, Asked.NOTHING)))
                    .as(what)
                    .doesNotThrowAnyException();
            ResultFile result = read.get(0);
            boolean records = !result.measurements().isEmpty()
                    || result.run().isPresent()
                    || result.samples().isPresent()
                    || result.format() == Format.COMPANION;
            assertThat(records || !result.findings().isEmpty()).as(what).isTrue();
            spoken += result.findings().isEmpty() ? 0 : 1;
        }
        assertThat(spoken).isGreaterThan(MUTATIONS / 4);
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
        for (int n = random.nextInt(4); n >= 0 && text.length() > 0; n--) {
            int at = random.nextInt(text.length());
            int length = Math.min(text.length() - at, random.nextInt(40));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, at + length);
                case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> text.setLength(at);
                case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, at + length));
                default -> text.setCharAt(at, (char) random.nextInt(256));
            }
        }
        byte[] out = text.toString().getBytes(StandardCharsets.UTF_8);
        if (out.length > 0 && random.nextInt(10) == 0) {
            out[random.nextInt(out.length)] = (byte) random.nextInt(256);
        }
        return out;
    }
}
