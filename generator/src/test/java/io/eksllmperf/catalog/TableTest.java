package io.eksllmperf.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
    private static final String HEAD = "# source: a page\n# date: 2026-07-20\n";
    private static final String COLUMNS = "name | n | when | flags | price | ok";

    @Test
    void cellsAreTrimmedAndReadByType() {
        String rows = "\na|7 |2026-01-31| --x  --y |0.10|yes\nb|8|2026-02-01|-|1|no";
        Table table = Table.read("t.txt", HEAD + COLUMNS + rows, COLUMNS);
        Row first = table.rows().get(0);
        assertThat(first.text("name")).isEqualTo("a");
        assertThat(first.whole("n")).isEqualTo(7);
        assertThat(first.date("when")).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(first.words("flags")).containsExactly("--x", "--y");
        assertThat(first.money("price")).isEqualTo(new BigDecimal("0.10"));
        assertThat(first.yes("ok")).isTrue();
        Row second = table.rows().get(1);
        assertThat(second.words("flags")).isEmpty();
        assertThat(second.optional("flags")).isEmpty();
        assertThat(second.yes("ok")).isFalse();
        assertThat(table.source()).isEqualTo("a page");
        assertThat(table.date()).isEqualTo(LocalDate.of(2026, 7, 20));
    }

    @Test
    void aFileThatIsNotShippedIsNamed() {
        assertThatThrownBy(() -> Table.load("nowhere.txt", "a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nowhere.txt: not shipped");
    }

    @Test
    void aHeadWithoutSourceIsRefused() {
        assertRefused("# date: 2026-07-20\na\n1\n", "t.txt:1: no line \"# source: …\" in the head");
    }

    @Test
    void aHeadWithoutDateIsRefused() {
        assertRefused("# source: a page\na\n1\n", "t.txt:1: no line \"# date: yyyy-mm-dd\" in the head");
        String noSuchDay = "# source: a page\n# date: 2026-13-01\na\n1\n";
        assertRefused(noSuchDay, "t.txt:1: no line \"# date: yyyy-mm-dd\" in the head");
    }

    @Test
    void aTableWithoutRowsIsRefused() {
        assertRefused(HEAD + "a\n", "t.txt:1: no rows");
    }

    @Test
    void anotherHeaderIsRefused() {
        assertRefused(HEAD + "b\n1\n", "t.txt:3: the header is not \"a\"");
    }

    @Test
    void aRowTooLongIsRefused() {
        assertRefused(HEAD + "a\n1\n2 | 3\n", "t.txt:5: 2 cells for 1 columns");
    }

    @Test
    void anEmptyCellAndAnEmptyLineAreRefused() {
        assertRefused(HEAD + "a\n1\n\n2\n", "t.txt:5: an empty cell; - means none");
    }

    @Test
    void aSecondRowForOneKeyIsRefused() {
        Table table = Table.read("t.txt", HEAD + "a | b\nx | 1\ny | 2\nx | 3\n", "a | b");
        assertThatThrownBy(() -> table.index(row -> row.text("b")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("t.txt:6: a second row for x");
        assertThat(table.index(2, row -> row.text("b"))).containsOnlyKeys("x 1", "y 2", "x 3");
    }

    @ParameterizedTest
    @CsvSource({
        "whole, a whole number",
        "number, a number",
        "money, an amount of money",
        "version, a version",
        "optionalVersion, a version",
        "date, a date like 2026-07-20",
        "yes, yes or no",
    })
    void aCellOfTheWrongTypeNamesFileLineAndColumn(String type, String wanted) {
        Row row = Table.read("t.txt", HEAD + "a\nmaybe\n", "a").rows().get(0);
        assertThatThrownBy(() -> read(row, type))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("t.txt:4: column \"a\" wants " + wanted + ", not \"maybe\"");
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        Row row = Table.read("t.txt", HEAD + "a\n1\n", "a").rows().get(0);
        assertThatThrownBy(() -> row.text("b"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("t.txt:4: no column \"b\"");
    }

    @Test
    void aConstantThatIsNotThereIsNamed() {
        Constants constants = Constants.of(Table.read("t.txt", HEAD + "name | value\na | 1.5\n", "name | value"));
        assertThat(constants.get("a")).isEqualTo(1.5);
        assertThatThrownBy(() -> constants.get("b"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no constant b in the table");
    }

    private static Object read(Row row, String type) {
        return switch (type) {
            case "whole" -> row.whole("a");
            case "number" -> row.number("a");
            case "money" -> row.money("a");
            case "version" -> row.version("a");
            case "optionalVersion" -> row.optionalVersion("a");
            case "date" -> row.date("a");
            case "yes" -> row.yes("a");
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> Table.read("t.txt", text, "a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }
}
