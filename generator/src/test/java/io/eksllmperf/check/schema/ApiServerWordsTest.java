package io.eksllmperf.check.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every form of message, word for word as the API server of Kubernetes 1.33 has it. */
class ApiServerWordsTest {
    private static final CrdSchema CRD = CrdSchema.parse("""
            kind: CustomResourceDefinition
            spec:
              group: example.com
              names: {kind: Thing}
              versions:
              - name: v1
                schema:
                  openAPIV3Schema:
                    type: object
                    required: [spec]
                    properties:
                      spec:
                        type: object
                        properties:
                          text: {type: string, minLength: 2, maxLength: 4, pattern: '^[a-z]+$'}
                          word: {type: string, enum: [one, two]}
                          level: {type: integer, enum: [1, 2], nullable: true}
                          count: {type: integer, nullable: true}
                          share: {type: number, minimum: 0.5, maximum: 2, multipleOf: 0.5}
                          above: {type: integer, minimum: 0, exclusiveMinimum: true}
                          below: {type: integer, maximum: 9, exclusiveMaximum: true}
                          flag: {type: boolean}
                          port: {x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}
                          quantity: {x-kubernetes-int-or-string: true, pattern: '^[0-9]+[KMG]i$'}
                          list: {type: array, minItems: 1, maxItems: 2, items: {type: string}}
                          map: {type: object, minProperties: 1, maxProperties: 2, additionalProperties: {type: string}}
                          set: {type: array, x-kubernetes-list-type: set, items: {type: string}}
                          keyed:
                            type: array
                            x-kubernetes-list-type: map
                            x-kubernetes-list-map-keys: [name]
                            items:
                              type: object
                              required: [name]
                              properties: {name: {type: string}, value: {type: string}}
                          either: {type: string, oneOf: [{pattern: a}, {pattern: b}]}
                          any: {type: string, anyOf: [{pattern: a}, {pattern: b}]}
                          not: {type: string, not: {pattern: a}}
                          free: {type: object, x-kubernetes-preserve-unknown-fields: true}
                          inner:
                            type: object
                            x-kubernetes-embedded-resource: true
                            properties: {spec: {type: object}}
                          mode: {type: string, default: fast}
                          limit: {type: integer, default: 3}
                        x-kubernetes-validations:
                        - {rule: "self.mode == 'fast' || has(self.text)", message: slow needs a text}
                        - {rule: 'self.limit > 2', message: the limit is too low}
            """);

    @Test
    void aValidThingPassesWithItsDefaults() {
        assertThat(judge("{}")).isEmpty();
        assertThat(judge("{text: abc, word: one, level: 2, share: 1.5, port: 80, quantity: 4Gi, list: [a], map: {a: b},"
                        + " set: [a, b], keyed: [{name: a}, {name: b}], either: a, any: ab, not: b, free: {x: [1]}}"))
                .isEmpty();
        assertThat(judge("{port: http, count: null}")).isEmpty();
        assertThat(judge("{inner: {apiVersion: v1, kind: A, metadata: {name: a}, spec: {}}}"))
                .isEmpty();
    }

    @Test
    void unknownFields() {
        assertThat(judge("{txt: abc, keyed: [{name: a, valu: b}], inner: {status: {}}}"))
                .containsExactly(
                        "strict decoding error: unknown field \"spec.inner.status\"",
                        "strict decoding error: unknown field \"spec.keyed[0].valu\"",
                        "strict decoding error: unknown field \"spec.txt\"");
    }

    @Test
    void missingFields() {
        assertThat(texts(CRD.judge(Map.of("apiVersion", "example.com/v1", "kind", "Thing"))))
                .containsExactly("spec: Required value");
        assertThat(judge("{keyed: [{value: b}]}")).containsExactly("spec.keyed[0].name: Required value");
    }

    @Test
    void wrongTypes() {
        assertThat(judge("{text: 1}"))
                .containsExactly(
                        "spec.text: Invalid value: \"integer\": spec.text in body must be of type string: \"integer\"");
        assertThat(judge("{above: '1', flag: 1.5, list: {}, map: [], word: null}"))
                .containsExactly(
                        "spec.above: Invalid value: \"string\": spec.above in body must be of type integer: \"string\"",
                        "spec.flag: Invalid value: \"number\": spec.flag in body must be of type boolean: \"number\"",
                        "spec.list: Invalid value: \"object\": spec.list in body must be of type array: \"object\"",
                        "spec.map: Invalid value: \"array\": spec.map in body must be of type object: \"array\"",
                        "spec.word: Invalid value: \"null\": spec.word in body must be of type string: \"null\"");
        assertThat(judge("{port: true}"))
                .containsExactly(
                        "spec.port: Invalid value: \"boolean\": spec.port in body must be of type integer,string:"
                                + " \"boolean\"");
    }

    @Test
    void wrongWords() {
        assertThat(judge("{word: three}"))
                .containsExactly("spec.word: Unsupported value: \"three\": supported values: \"one\", \"two\"");
        assertThat(judge("{level: 3}"))
                .containsExactly("spec.level: Unsupported value: 3: supported values: \"1\", \"2\"");
        assertThat(judge("{level: null}"))
                .containsExactly("spec.level: Unsupported value: null: supported values: \"1\", \"2\"");
    }

    @Test
    void wrongTexts() {
        assertThat(judge("{text: a}"))
                .containsExactly("spec.text: Invalid value: \"a\": spec.text in body should be at least 2 chars long");
        assertThat(judge("{text: abcde}")).containsExactly("spec.text: Too long: may not be more than 4 bytes");
        assertThat(judge("{text: AB}"))
                .containsExactly("spec.text: Invalid value: \"AB\": spec.text in body should match '^[a-z]+$'");
        assertThat(judge("{quantity: 4GB}"))
                .containsExactly("spec.quantity: Invalid value: \"4GB\": spec.quantity in body should match"
                        + " '^[0-9]+[KMG]i$'");
        assertThat(judge("{quantity: 4}")).isEmpty();
    }

    @Test
    void wrongNumbers() {
        assertThat(judge("{share: 0}"))
                .containsExactly(
                        "spec.share: Invalid value: 0: spec.share in body should be greater than or equal to 0.5");
        assertThat(judge("{share: 2.5}"))
                .containsExactly(
                        "spec.share: Invalid value: 2.5: spec.share in body should be less than or equal to 2");
        assertThat(judge("{share: 0.75}"))
                .containsExactly("spec.share: Invalid value: 0.75: spec.share in body should be a multiple of 0.5");
        assertThat(judge("{above: 0, below: 9}"))
                .containsExactly(
                        "spec.above: Invalid value: 0: spec.above in body should be greater than 0",
                        "spec.below: Invalid value: 9: spec.below in body should be less than 9");
    }

    @Test
    void wrongSizes() {
        assertThat(judge("{list: [], map: {}}"))
                .containsExactly(
                        "spec.list: Invalid value: 0: spec.list in body should have at least 1 items",
                        "spec.map: Invalid value: 0: spec.map in body should have at least 1 properties");
        assertThat(judge("{list: [a, b, c], map: {a: '1', b: '2', c: '3'}}"))
                .containsExactly(
                        "spec.list: Too many: 3: must have at most 2 items",
                        "spec.map: Too many: 3: must have at most 2 items");
    }

    @Test
    void duplicates() {
        assertThat(judge("{set: [a, b, a, a]}")).containsExactly("spec.set[2]: Duplicate value: \"a\"");
        assertThat(judge("{keyed: [{name: a}, {name: a, value: b}]}"))
                .containsExactly("spec.keyed[1]: Duplicate value: {\"name\":\"a\"}");
    }

    @Test
    void combinations() {
        assertThat(judge("{either: ab}"))
                .containsExactly(
                        "<nil>: Invalid value: \"\": \"spec.either\" must validate one and only one schema (oneOf)."
                                + " Found 2 valid alternatives");
        assertThat(judge("{any: c}"))
                .containsExactly(
                        "<nil>: Invalid value: \"\": \"spec.any\" must validate at least one schema (anyOf)",
                        "spec.any: Invalid value: \"c\": spec.any in body should match 'a'");
        assertThat(judge("{not: a}"))
                .containsExactly("<nil>: Invalid value: \"\": \"spec.not\" must not validate the schema (not)");
    }

    @Test
    void rulesSeeTheDefaults() {
        assertThat(judge("{mode: slow}")).containsExactly("spec: Invalid value: \"object\": slow needs a text");
        assertThat(judge("{limit: 1}")).containsExactly("spec: Invalid value: \"object\": the limit is too low");
        assertThat(judge("{limit: null}")).isEmpty();
    }

    @Test
    void rulesAreNotTriedOnWhatHasTheWrongShape() {
        assertThat(judge("{limit: 1, word: three}"))
                .containsExactly("spec.word: Unsupported value: \"three\": supported values: \"one\", \"two\"");
    }

    private static List<String> judge(String spec) {
        return texts(CRD.judge(Tree.parse("{apiVersion: example.com/v1, kind: Thing, spec: " + spec + "}")));
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }
}
