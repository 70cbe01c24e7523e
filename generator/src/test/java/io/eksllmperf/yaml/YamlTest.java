package io.eksllmperf.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The layout, character by character. */
class YamlTest {
    private enum Capacity {
        ON_DEMAND("on-demand"),
        OFF("off");

        private final String text;

        Capacity(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private record Empty() {}

    private record Pool(String kind, ObjectMeta metadata, Spec spec, Map<String, String> data) {}

    private record Spec(
            String zone,
            int count,
            boolean on,
            Optional<String> image,
            Optional<List<String>> subnets,
            List<Capacity> capacities,
            Quantity size,
            IntOrString budget,
            Empty _default,
            Optional<Empty> none) {}

    @Test
    void writesARecordInTheOrderOfItsComponents() {
        ObjectMeta meta = new ObjectMeta();
        meta.setName("gpu");
        Spec spec = new Spec(
                "us-east-1a",
                0,
                false,
                Optional.of("a:b"),
                Optional.of(List.of()),
                List.of(Capacity.ON_DEMAND, Capacity.OFF),
                new Quantity("200", "Gi"),
                new IntOrString(1),
                new Empty(),
                Optional.empty());

        assertThat(Yaml.text(new Pool("NodePool", meta, spec, Map.of()))).isEqualTo("""
            kind: NodePool
            metadata:
              name: gpu
            spec:
              zone: us-east-1a
              count: 0
              "on": false
              image: a:b
              subnets: []
              capacities:
              - on-demand
              - "off"
              size: 200Gi
              budget: 1
              default: {}
            """);
    }

    @Test
    void leavesOutWhatARecordHasNotSet() {
        Spec spec = new Spec(
                null, 1, true, Optional.empty(), Optional.empty(), List.of(), null, new IntOrString(), null, null);

        assertThat(Yaml.text(spec)).isEqualTo("count: 1\n\"on\": true\n");
        assertThat(Yaml.text(Map.of("a", new IntOrString(), "b", new Pool("x", null, null, null))))
                .isEqualTo("a: null\nb:\n  kind: x\n");
        assertThat(Yaml.text(new Empty())).isEqualTo("{}\n");
    }

    @Test
    void writesAllThatAMapOrListHoldsButAnEmptyOptional() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z", null);
        map.put(
                "list",
                Arrays.asList(
                        null,
                        List.of(),
                        Map.of(),
                        Optional.empty(),
                        Optional.of("a"),
                        new Empty(),
                        List.of(List.of())));
        map.put("empty", Optional.empty());
        map.put("b", Map.of());
        map.put("a", List.of());

        assertThat(Yaml.text(map)).isEqualTo("""
            a: []
            b: {}
            list:
            - null
            - []
            - {}
            - a
            - {}
            - - []
            z: null
            """);
    }

    @Test
    void putsListsFlushWithTheirKeyAndNestsByTwo() {
        Object tree = Map.of(
                "args", List.of("--port", 8000, true),
                "env",
                        List.of(
                                Map.of("name", "A", "value", Map.of("b", List.of("c"))),
                                Map.of("d", List.of(1, 2), "e", "f")),
                "matrix", List.of(List.of(1, 2), List.of(List.of(3), Map.of("x", 4, "y", 5))));

        assertThat(Yaml.text(tree)).isEqualTo("""
            args:
            - --port
            - 8000
            - true
            env:
            - name: A
              value:
                b:
                - c
            - d:
              - 1
              - 2
              e: f
            matrix:
            - - 1
              - 2
            - - - 3
              - x: 4
                "y": 5
            """);
    }

    @Test
    void writesADocumentThatIsAList() {
        assertThat(Yaml.text(List.of(Map.of("op", "add", "path", "/a"), "b")))
                .isEqualTo("- op: add\n  path: /a\n- b\n");
        assertThat(Yaml.text(List.of())).isEqualTo("[]\n");
    }

    @Test
    void writesSeveralLinesAsABlock() {
        Object tree = Map.of(
                "clip", "set -eu\n\n  exec \"$@\"\n",
                "strip", "a: b\n# c",
                "keep", "a\n\n\n",
                "blank first", "  a\nb\n",
                "newline first", "\na\n",
                "tab first", "\ta\n",
                "list", List.of("a\nb\n", List.of(" c\nd")));

        assertThat(Yaml.text(tree)).isEqualTo("""
            blank first: |2
                a
              b
            clip: |
              set -eu

                exec "$@"
            keep: |+
              a


            list:
            - |
              a
              b
            - - |2-
                 c
                d
            newline first: |2

              a
            strip: |-
              a: b
              # c
            tab first: |2
              \ta
            """);
    }

    @Test
    void escapesWhatNobodyWouldSee() {
        assertThat(Yaml.text(Map.of(
                        "a", "\"\\\n\t\r\0\u007F\u0085\u00A0\u00AD\u200B\u202E\uFEFF\uDB40\uDC01\u00E9\uD83D\uDE80")))
                .isEqualTo("a: \"\\\"\\\\\\n"
                        + "\\t\\r"
                        + "\\u0000\\u007F\\u0085\\u00A0\\u00AD\\u200B\\u202E\\uFEFF\\U000E0001\u00E9\uD83D\uDE80\"\n");
    }

    @Test
    void neverFoldsALongText() {
        String text = "word ".repeat(1000) + "end";

        assertThat(Yaml.text(Map.of("a", text, "b", text + ":"))).isEqualTo("a: " + text + "\nb: \"" + text + ":\"\n");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "0.90, 0.9",
        "1, 1.0",
        "-2.5, -2.5",
        "1e10, 10000000000.0",
        "1e-7, 0.0000001",
        "2e23, 200000000000000000000000.0",
        "-0.0, 0.0",
        "1.7976931348623157e3, 1797.6931348623157",
        "0.30000000000000004, 0.30000000000000004"
    })
    void writesADoubleWithItsShortestDigitsAndWithoutAnExponent(double number, String expected) {
        assertThat(Yaml.text(List.of(number))).isEqualTo("- " + expected + "\n");
    }

    @Test
    void writesEveryKindOfNumber() {
        assertThat(Yaml.text(List.of(
                        1,
                        -2L,
                        (short) 3,
                        (byte) 4,
                        new BigInteger("9".repeat(30)),
                        new BigDecimal("1.50"),
                        new BigDecimal("1E+3"),
                        0.1f)))
                .isEqualTo("- 1\n- -2\n- 3\n- 4\n- " + "9".repeat(30) + "\n- 1.50\n- 1000\n- 0.1\n");
    }

    @Test
    void sortsMapsWhateverTheirClassAndTakesEnumsAsKeys() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put(Capacity.ON_DEMAND, 2);
        map.put("B", 3);
        map.put(Capacity.OFF, 4);

        assertThat(Yaml.text(map)).isEqualTo("B: 3\n\"off\": 4\non-demand: 2\nz: 1\n");
    }

    @Test
    void sharesAreNotCycles() {
        List<Integer> shared = List.of(1);

        assertThat(Yaml.text(Map.of("a", shared, "b", List.of(shared, shared))))
                .isEqualTo("a:\n- 1\nb:\n- - 1\n- - 1\n");
    }

    @Test
    void putsTheHeaderAboveTheDocument() {
        assertThat(new String(
                        Yaml.file("Generated.\n\nDo not edit: \u00B1", Map.of("a", "\u00E9")), StandardCharsets.UTF_8))
                .isEqualTo("# Generated.\n#\n# Do not edit: \u00B1\na: \u00E9\n");
        assertThat(Yaml.file("", Map.of("a", "b"))).isEqualTo("a: b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(Yaml.file("x", Map.of())).isEqualTo("# x\n{}\n".getBytes(StandardCharsets.UTF_8));
    }
}
