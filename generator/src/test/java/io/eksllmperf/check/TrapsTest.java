package io.eksllmperf.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of traps: every one of them has an answer, and every answer exists. */
class TrapsTest {
    private static final Path TABLE = Path.of("TRAPS.md");
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern RULE = Pattern.compile("ELP\\d{3}");
    /** A class, or a script of a run. */
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]+|[a-z]+\\.py)`");

    private static final Pattern COLUMN = Pattern.compile(" \\| ");

    private record Row(int number, String trap, String knownFrom, String answer) {}

    @Test
    void everyTrapOfEveryGroupIsThere() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        groups().forEach((title, rows) -> sizes.put(title, rows.size()));

        assertThat(sizes)
                .containsExactly(
                        Map.entry("Cluster and nodes", 40),
                        Map.entry("Server", 18),
                        Map.entry("Load tool and measurement", 18),
                        Map.entry("Argo CD: what must not be in the output", 24),
                        Map.entry("Argo CD: what it does, seen with 3.6.1", 14));
        assertThat(groups().values())
                .allSatisfy(rows -> assertThat(rows.stream().map(Row::number))
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, rows.size()).boxed().toList()));
    }

    @Test
    void everyTrapSaysWhatItIsAndWhereItIsKnownFrom() {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.trap()).hasSizeBetween(10, 200).doesNotEndWith(".");
            assertThat(row.knownFrom()).hasSizeGreaterThan(3);
        });
    }

    @Test
    void noTrapIsWithoutAnAnswer() {
        assertThat(rows())
                .allMatch(
                        row -> RULE.matcher(row.answer()).find()
                                || NAME.matcher(row.answer()).find()
                                || row.answer().startsWith("Not visible: "),
                        "names a rule or a class, or says why it cannot be seen");
    }

    @Test
    void everyRuleOfTheTableExists() {
        assertThat(all(RULE)).isNotEmpty().allMatch(id -> Rules.find(id).isPresent(), "is a rule");
    }

    @Test
    void everyClassAndScriptOfTheTableExists() {
        Set<String> files = files();

        assertThat(all(NAME))
                .contains("`GpuNodePool`", "`gate.py`")
                .map(name -> name.substring(1, name.length() - 1))
                .allMatch(name -> files.contains(name.endsWith(".py") ? name : name + ".java"), "is a file");
    }

    /** What a pattern finds in the answers. */
    private static Set<String> all(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        for (Row row : rows()) {
            Matcher matcher = pattern.matcher(row.answer());
            while (matcher.find()) {
                found.add(matcher.group());
            }
        }
        return found;
    }

    private static List<Row> rows() {
        return groups().values().stream().flatMap(List::stream).toList();
    }

    private static Map<String, List<Row>> groups() {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("## ")) {
                rows = new ArrayList<>();
                groups.put(line.substring(3), rows);
            } else if (line.startsWith("| ") && Character.isDigit(line.charAt(2))) {
                String[] cells = COLUMN.split(line.substring(2, line.length() - 2), -1);
                assertThat(cells).as(line).hasSize(4);
                rows.add(new Row(Integer.parseInt(cells[0]), cells[1], cells[2], cells[3]));
            }
        }
        return groups;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(TABLE, StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Set<String> files() {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return names;
    }
}
