package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of {@code src/test/resources/io/eksllmperf/results}. */
final class Sample {
    static final Path ROOT = Path.of("src/test/resources/io/eksllmperf/results");

    private Sample() {}

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> texts(List<Finding> findings) {
        return findings.stream().map(Finding::toString).toList();
    }

    static <T> T only(Reading<T> reading) {
        if (reading.records().size() != 1) {
            throw new AssertionError("one record is wanted, not " + reading);
        }
        return reading.records().get(0);
    }
}
