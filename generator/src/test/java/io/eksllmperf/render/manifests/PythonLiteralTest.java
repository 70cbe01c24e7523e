package io.eksllmperf.render.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PythonLiteralTest {
    private static final List<String> NASTY = List.of(
            "",
            "\"",
            "\\",
            "\\n",
            "\n",
            "\r\n",
            "'''",
            "\"\"\"",
            "\0",
            "\t",
            "\u007f",
            "\u0085",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\u202e",
            "\\/",
            "</script>",
            "{x}",
            "${x}",
            "#{x}",
            "%s",
            "#",
            "\\u0041",
            "\\N{BULLET}",
            "200\u00b120",
            "\ud83d\ude00",
            "trailing\\");

    @Test
    void pythonReadsBackEveryStringAsItWas() throws Exception {
        List<String> strings = new ArrayList<>(NASTY);
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            strings.add(random.ints(6, 0, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        String program = "import sys\nfor text in " + PythonLiteral.of(strings)
                + ":\n    sys.stdout.write(text.encode('utf-8').hex() + '\\n')\n";
        Process python = new ProcessBuilder("python3", "-W", "error", "-")
                .redirectErrorStream(true)
                .start();
        try (var in = python.getOutputStream()) {
            in.write(program.getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(new String(python.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).split("\n", -1))
                .startsWith(strings.stream().map(PythonLiteralTest::hex).toArray(String[]::new))
                .hasSize(strings.size() + 1);
    }

    @Test
    void writesEachKindOfValue() {
        assertThat(PythonLiteral.of(List.of(true, 7, 7L, new BigDecimal("1E+1"), Optional.empty(), Optional.of("x"))))
                .isEqualTo("[True, 7, 7, 10, None, \"x\"]");
        assertThat(PythonLiteral.of(Map.of("a", List.of()))).isEqualTo("{\"a\": []}");
    }

    @Test
    void longValuesBreakIntoOneEntryALine() {
        String word = "x".repeat(50);

        assertThat(PythonLiteral.of(Map.of("a", List.of(word, word))))
                .isEqualTo("{\n    \"a\": [\n        \"" + word + "\",\n        \"" + word + "\",\n    ],\n}");
    }

    @Test
    void refusesWhatHasNoLiteral() {
        assertThatThrownBy(() -> PythonLiteral.of(0.1)).hasMessage("no Python literal for a Double");
        assertThatThrownBy(() -> PythonLiteral.of("\ud800")).hasMessage("half a surrogate pair is not text");
    }

    private static String hex(String text) {
        StringBuilder out = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            out.append(Character.forDigit(octet >> 4 & 15, 16)).append(Character.forDigit(octet & 15, 16));
        }
        return out.toString();
    }
}
