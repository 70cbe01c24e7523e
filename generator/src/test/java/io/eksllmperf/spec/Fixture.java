package io.eksllmperf.spec;

import io.eksllmperf.InputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder named for a fault, with input files and the findings that they must give. */
record Fixture(Path folder) {
    static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).resolve("src/test/resources/io/eksllmperf/spec/bad");
    static final String EXPECTED = "expected.txt";

    static List<Fixture> all() {
        return list(ROOT).stream().map(Fixture::new).toList();
    }

    /** The input as it would be read from {@code experiments/}. */
    InputFiles input() {
        List<InputFile> files = list(folder).stream()
                .filter(Fixture::isInput)
                .map(file -> new InputFile(InputFiles.FOLDER + "/" + file.getFileName(), text(file)))
                .toList();
        return new InputFiles(files, List.of());
    }

    String expected() {
        return text(folder.resolve(EXPECTED));
    }

    /** Names of files that no test reads, and of those that are missing. */
    List<String> unpaired() {
        if (!Files.isDirectory(folder)) {
            return List.of(folder.getFileName() + " is not a folder");
        }
        Stream<String> unused = list(folder).stream()
                .filter(file -> !isInput(file) && !file.endsWith(EXPECTED))
                .map(file -> folder.getFileName() + "/" + file.getFileName() + " is not read");
        Stream<String> noInput = list(folder).stream().anyMatch(Fixture::isInput)
                ? Stream.empty()
                : Stream.of(folder.getFileName() + " has no input");
        Stream<String> noFindings = Files.exists(folder.resolve(EXPECTED))
                ? Stream.empty()
                : Stream.of(folder.getFileName() + " has no " + EXPECTED);
        return Stream.of(unused, noInput, noFindings).flatMap(found -> found).toList();
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }

    private static boolean isInput(Path file) {
        return file.toString().endsWith(".yaml");
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
