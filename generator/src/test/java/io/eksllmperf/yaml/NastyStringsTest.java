package io.eksllmperf.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NastyStringsTest {
    private static final List<String> ALL = Nasty.ALL;
    private static final List<String> NOT_FOR_WHAT_THEY_ARE = List.of(Nasty.WORDS, Nasty.NUMBERS, Nasty.DATES).stream()
            .flatMap(List::stream)
            .toList();

    @ParameterizedTest
    @FieldSource("ALL")
    void readsBackAsAValueBetweenOthers(String text) {
        assertReadsBack(Map.of("a", "before", "b", text, "c", "after"));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void readsBackInListsOfLists(String text) {
        assertReadsBack(
                Map.of("a", List.of(text, List.of(text, text), List.of(List.of(text)), Map.of("b", text), text)));
        assertReadsBack(List.of(text, List.of(text), text));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void readsBackAsAKey(String text) {
        if (text.length() < 1000) {
            assertReadsBack(Map.of(text, "at the root"));
            assertReadsBack(Map.of("a", Map.of(text, text), "b", List.of(Map.of(text, Map.of(text, List.of(text))))));
        }
    }

    @ParameterizedTest
    @FieldSource("NOT_FOR_WHAT_THEY_ARE")
    void quotesWhatSomeReaderTakesForSomethingElse(String text) {
        assertThat(Yaml.text(Map.of("a", text))).isEqualTo("a: \"" + text + "\"\n");
        assertThat(Yaml.text(Map.of(text, "a"))).isEqualTo("\"" + text + "\": a\n");
    }

    @ParameterizedTest
    @FieldSource("plainTexts")
    void leavesWhatEveryReaderTakesForTextWithoutQuotes(String text) {
        assertThat(Yaml.text(Map.of("a", text))).isEqualTo("a: " + text + "\n");
        assertReadsBack(Map.of(text, text));
    }

    static final List<String> plainTexts = List.of(
            "llm",
            "--max-model-len=100000",
            "-c",
            "vllm/vllm-openai:v0.27.1",
            "100Gi",
            "30s",
            "10.0.0.0/16",
            "us-east-1a",
            "https://kubernetes.default.svc",
            "./run.sh",
            "/dev/shm",
            "$(POD_NAME)",
            "openai/gpt-oss-20b",
            "a#b",
            "it's",
            "a, b",
            "m6i.2xlarge",
            "$HOME",
            "(none)",
            "200\u00B120",
            "\uD83D\uDE80",
            "nothing",
            "yesterday",
            "1st",
            "+",
            "app.kubernetes.io/name");

    @Test
    void everyStringOfUpToThreeOddCharactersReadsBack() {
        String odd = "a0eTy.:_+-,~=<#?[]{}&*!|>'\"%@`\\ \t\n\r\u0085\u00A0\u2028\uFEFF\u00E9";
        assertReadsBack(Map.of("list", words(odd, 3)));
        Map<String, Object> keys = new LinkedHashMap<>();
        words(odd, 2).forEach(word -> keys.put(word, word));
        assertReadsBack(keys);
    }

    @Test
    void everyTextOfUpToSevenBlanksAndNewlinesReadsBack() {
        List<String> texts = words("a \n\t", 7);
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            values.put("key-" + i, texts.get(i));
        }
        assertReadsBack(values);
        assertReadsBack(Map.of("list", texts));
        assertReadsBack(Map.of("deep", List.of(texts, List.of(Map.of("deeper", texts)))));
    }

    @Test
    void everyStringOfUpToFiveCharactersOfNumbersReadsBack() {
        assertReadsBack(words("01.:-+ex_", 5));
    }

    /** All strings of one to {@code longest} characters of the alphabet. */
    private static List<String> words(String alphabet, int longest) {
        List<String> words = new ArrayList<>();
        List<String> stems = List.of("");
        for (int length = 1; length <= longest; length++) {
            List<String> next = new ArrayList<>();
            for (String stem : stems) {
                alphabet.chars().forEach(c -> next.add(stem + (char) c));
            }
            words.addAll(next);
            stems = next;
        }
        return words;
    }

    private static void assertReadsBack(Object tree) {
        String text = Yaml.text(tree);
        // Not isEqualTo alone: AssertJ would print 40,000 strings.
        assertThat(Readers.yaml12(text).equals(tree))
                .as("YAML 1.2: %.300s", text)
                .isTrue();
        assertThat(Readers.yaml11(text).equals(tree))
                .as("YAML 1.1: %.300s", text)
                .isTrue();
        assertThat(Yaml.text(Readers.yaml12(text)).equals(text))
                .as("written again: %.300s", text)
                .isTrue();
    }
}
