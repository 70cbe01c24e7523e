package io.eksllmperf.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.finding.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tree of values: how it is shown, walked and changed. */
class ValueTest {
    private static final Value TREE = parse("""
            a:
              b: [1, {c: two}]
              d: ~
            e: true
            """);

    @Test
    void textIsShownOnOneLineWhateverIsInIt() {
        assertThat(Value.quoted("one\ntwo\r\tthree\u0007\u2028\u202E\u0085"))
                .isEqualTo("\"one\\ntwo\\r\\tthree\\u{7}\\u{2028}\\u{202e}\\u{85}\"");
        assertThat(Value.quoted("日本 😀")).isEqualTo("\"日本 😀\"");
    }

    @Test
    void longTextIsCutBetweenLetters() {
        assertThat(Value.quoted("x".repeat(60))).isEqualTo("\"" + "x".repeat(60) + "\"");
        assertThat(Value.quoted("x".repeat(61))).isEqualTo("\"" + "x".repeat(57) + "…\"");
        assertThat(Value.quoted("😀".repeat(61))).isEqualTo("\"" + "😀".repeat(57) + "…\"");
    }

    @ParameterizedTest
    @CsvSource({"a, a map", "a.b, a list", "a.b[0], the number 1", "a.b[1].c, \"two\"", "a.d, nothing", "e, true"})
    void pathsLeadToValues(String path, String shown) {
        assertThat(TREE.find(path).orElseThrow().shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"x", "a.x", "a.b.c", "a.b[2]", "a.b[99999999999]", "e.f", "a.b[1].c.d"})
    void pathsThatLeadNowhereAreEmpty(String path) {
        assertThat(TREE.find(path)).isEmpty();
    }

    @Test
    void replacingChangesOneValueAndMakesTheMapsOnTheWay() {
        Value three = new Value.Number(new Place("other", 1, 1), "3");

        assertThat(TREE.replace(Paths.steps("a.b[0]"), three).find("a.b[0]")).contains(three);
        assertThat(TREE.replace(Paths.steps("a.x.y"), three).find("a.x.y")).contains(three);
        assertThat(TREE.replace(Paths.steps("e.f"), three).find("e.f")).contains(three);
        assertThat(TREE.find("a.b[0]").orElseThrow().shown()).isEqualTo("the number 1");
    }

    @Test
    void placeOfAPathIsThatOfTheNearestMapAboveIt() {
        Source source = new Source("file", TREE);

        assertThat(source.at("a.b[1].c")).isEqualTo(new Place("file", 2, 14));
        assertThat(source.at("a.b[1].x.y")).isEqualTo(new Place("file", 2, 10));
        assertThat(source.at("a.b[7]")).isEqualTo(new Place("file", 2, 6));
        assertThat(source.at("x")).isEqualTo(new Place("file", 1, 1));
    }

    private static Value parse(String text) {
        return ValueParser.parse(new InputFile("file", text), new ArrayList<>(List.of()))
                .orElseThrow();
    }
}
