package io.eksllmperf.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds for every data file that lies in the folder, a new one included. */
class ShippedTablesTest {
    private static final Path FOLDER = Path.of("src/main/resources/io/eksllmperf/catalog");
    private static final Set<String> KEYED_BY_TWO = Set.of("load-tools.txt", "load-tool-flags.txt", "add-ons.txt");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @Test
    void theListingFindsTheFiles() throws IOException {
        assertThat(files()).contains(FOLDER.resolve("instance-types.txt"), FOLDER.resolve("time-model.txt"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileSaysWhereItsFactsAreFromAndWhen(Path file) throws IOException {
        Table table = read(file);
        assertThat(table.source()).hasSizeGreaterThan(10);
        assertThat(table.date().getYear()).isBetween(2026, 2099);
    }

    @ParameterizedTest
    @MethodSource("files")
    void noTwoRowsHaveTheSameKey(Path file) throws IOException {
        Table table = read(file);
        int keyCells = KEYED_BY_TWO.contains(file.getFileName().toString()) ? 2 : 1;
        assertThat(table.index(keyCells, Row::line)).hasSameSizeAs(table.rows());
    }

    @ParameterizedTest
    @MethodSource("files")
    void copiedDataSayTheirLicenceAndFactsSayTheyAreFacts(Path file) throws IOException {
        assertThat(Files.readAllLines(file).stream().filter(line -> line.startsWith("#")))
                .anyMatch(line -> line.startsWith("# licence: ") || line.startsWith("# Facts only"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void filesEndWithOneNewlineAndHoldNoTabs(Path file) throws IOException {
        assertThat(Files.readString(file)).endsWith("\n").doesNotEndWith("\n\n").doesNotContain("\t", "\r");
    }

    private static Table read(Path file) throws IOException {
        String header = Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .findFirst()
                .orElseThrow();
        return Table.read(file.getFileName().toString(), Files.readString(file), header);
    }
}
