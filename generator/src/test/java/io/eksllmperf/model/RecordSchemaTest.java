package io.eksllmperf.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The comparison of records with schemas finds what it is there to find. */
class RecordSchemaTest {
    private enum Colour {
        RED
    }

    private record Inner(String nmae) {}

    private record Outer(Optional<String> kind, Colour colour, boolean count, List<Inner> items) {}

    @Test
    void everyKindOfMismatchIsFound() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> schema = Map.of(
                "required",
                List.of("kind"),
                "properties",
                Map.of(
                        "kind", text,
                        "colour", Map.of("type", "string", "enum", List.of("red")),
                        "count", Map.of("type", "integer"),
                        "items", Map.of("items", Map.of("properties", Map.of("name", text)))));

        assertThat(RecordSchema.faults(Outer.class, schema))
                .containsExactlyInAnyOrder(
                        "colour: RED is not one of [red]",
                        "count: the schema says integer, the record boolean",
                        "items[].nmae: unknown to the schema",
                        ".kind: required, yet it may be left out");
    }

    @Test
    void whatAnInstanceLeavesEmptyIsNotFilled() {
        assertThat(RecordSchema.components(Outer.class))
                .containsExactly(
                        "RecordSchemaTest.Inner.nmae",
                        "RecordSchemaTest.Outer.colour",
                        "RecordSchemaTest.Outer.count",
                        "RecordSchemaTest.Outer.items",
                        "RecordSchemaTest.Outer.kind");
        assertThat(RecordSchema.filled(List.of(new Outer(Optional.empty(), Colour.RED, false, List.of()))))
                .containsExactly("RecordSchemaTest.Outer.colour", "RecordSchemaTest.Outer.count");
    }
}
