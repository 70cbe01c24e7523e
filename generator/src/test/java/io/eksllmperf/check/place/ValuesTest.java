package io.eksllmperf.check.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.model.karpenter.Requirement.Operator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What conditions leave of the values of a label. */
class ValuesTest {
    private static final List<String> NUMBERS = List.of("1", "2", "3", "4");

    @ParameterizedTest
    @CsvSource({
        "In, 2 3 9, 2 3",
        "NotIn, 2 3, 1 4",
        "Exists, , 1 2 3 4",
        "DoesNotExist, , ",
        "Gt, 2, 3 4",
        "Gte, 2, 2 3 4",
        "Lt, 2, 1",
        "Lte, 2, 1 2",
        "Gt, many, ",
        "Lt, many, ",
    })
    void ofSomeKnownValues(String operator, String values, String left) {
        Values under = Values.of(NUMBERS).under(condition(operator, values));

        assertThat(under.listed()).containsExactlyElementsOf(words(left));
        assertThat(under.isImpossible()).isEqualTo(words(left).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "In, 1, true",
        "NotIn, 1, false",
        "Exists, , true",
        "DoesNotExist, , false",
        "Gt, 1, true",
        "Lt, 1, true",
    })
    void ofALabelThatIsNotThere(String operator, String values, boolean impossible) {
        assertThat(Values.NONE.under(condition(operator, values)).isImpossible())
                .isEqualTo(impossible);
    }

    @ParameterizedTest
    @CsvSource({"In, 1", "NotIn, 1", "Exists, ", "DoesNotExist, ", "Gt, 1", "Lt, 1"})
    void ofALabelThatNobodyKnows(String operator, String values) {
        assertThat(Values.ANY.under(condition(operator, values)).isImpossible()).isFalse();
    }

    @Test
    void conditionsOnOneKeyHoldTogether() {
        assertThat(under("NotIn 1", "In 1").isImpossible()).isTrue();
        assertThat(under("NotIn 1", "In 1 2").listed()).containsExactly("2");
        assertThat(under("Gt 3", "Lt 5").isImpossible()).isFalse();
        assertThat(under("Gt 3", "Lt 4").isImpossible()).isTrue();
        assertThat(under("Gt 3", "In 3 4").listed()).containsExactly("4");
        assertThat(under("Exists", "DoesNotExist").isImpossible()).isTrue();
    }

    private static Values under(String... conditions) {
        Values left = Values.ANY;
        for (String text : conditions) {
            List<String> words = words(text);
            left = left.under(new Condition("key", operator(words.get(0)), words.subList(1, words.size())));
        }
        return left;
    }

    private static Condition condition(String operator, String values) {
        return new Condition("key", operator(operator), words(values));
    }

    private static Operator operator(String name) {
        return Condition.operator(name).orElseThrow();
    }

    /** A missing cell of a table is no word. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(List.of(String.valueOf(text).split(" ", -1)));
        words.remove("null");
        return words;
    }
}
