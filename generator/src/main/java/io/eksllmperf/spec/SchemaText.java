package io.eksllmperf.spec;

import io.eksllmperf.finding.JsonText;
import java.util.List;
import java.util.StringJoiner;

/** JSON Schema (draft-07, which editors read) of the input tables: same table, same verdict as the parser. */
public final class SchemaText {
    private SchemaText() {}

    /** The schema of {@code kind: Cluster} files. */
    public static String cluster() {
        return text(ClusterTable.TABLE, "Cluster");
    }

    /** The schema of {@code kind: Experiment} files. */
    public static String experiment() {
        return text(ExperimentTable.TABLE, "Experiment");
    }

    private static String text(Shape.Fields table, String title) {
        Json schema = new Json()
                .put("$schema", Json.text("http://json-schema.org/draft-07/schema#"))
                .put("title", Json.text("EKS LLM Perf " + title));
        addFields(schema, table);
        return schema.at(0) + "\n";
    }

    private static Json schema(Shape shape) {
        if (shape instanceof Shape.Fields fields) {
            return addFields(new Json(), fields);
        }
        if (shape instanceof Shape.Either either) {
            return new Json()
                    .put("if", marked(Paths.steps(either.mark())))
                    .put("then", schema(either.marked()))
                    .put("else", schema(either.other()));
        }
        if (shape instanceof Shape.Items items) {
            Json list = new Json().put("type", Json.text("array")).put("items", schema(items.item()));
            if (items.min() > 0) {
                list.put("minItems", Json.raw(items.min()));
            }
            return items.distinct() ? list.put("uniqueItems", Json.raw(true)) : list;
        }
        if (shape instanceof Shape.Entries entries) {
            return new Json()
                    .put("type", Json.text("object"))
                    .put("propertyNames", names(entries))
                    .put("additionalProperties", schema(entries.value()));
        }
        return scalar(shape);
    }

    private static Json names(Shape.Entries entries) {
        return new Json().put("pattern", Json.text(anchored(entries.key())));
    }

    private static Json scalar(Shape shape) {
        if (shape instanceof Shape.Text text) {
            return new Json().put("type", Json.text("string")).put("pattern", Json.text(anchored(text)));
        }
        if (shape instanceof Shape.Choice choice) {
            return new Json()
                    .put(
                            "enum",
                            Json.list(choice.words().stream().map(Json::text).toList()));
        }
        if (shape instanceof Shape.Whole whole) {
            return new Json()
                    .put("type", Json.text("integer"))
                    .put("minimum", Json.raw(whole.min()))
                    .put("maximum", Json.raw(whole.max()));
        }
        if (shape instanceof Shape.Flag) {
            return new Json().put("type", Json.text("boolean"));
        }
        List<String> types = List.of(Json.text("string"), Json.text("number"), Json.text("boolean"));
        return new Json().put("type", Json.list(types));
    }

    /** A value that has something at the path of keys. */
    private static Json marked(List<String> steps) {
        Json here = new Json()
                .put("type", Json.text("object"))
                .put("required", Json.list(List.of(Json.text(steps.get(0)))));
        return steps.size() == 1
                ? here
                : here.put("properties", new Json().put(steps.get(0), marked(steps.subList(1, steps.size()))));
    }

    private static Json addFields(Json schema, Shape.Fields fields) {
        Json properties = new Json();
        fields.fields().forEach(field -> properties.put(field.name(), property(field)));
        List<String> required = fields.fields().stream()
                .filter(field -> field.need() instanceof Shape.Need.Required)
                .map(field -> Json.text(field.name()))
                .toList();
        schema.put("type", Json.text("object")).put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", Json.list(required));
        }
        return fields.others()
                .map(others ->
                        schema.put("propertyNames", names(others)).put("additionalProperties", schema(others.value())))
                .orElseGet(() -> schema.put("additionalProperties", Json.raw(false)));
    }

    private static Json property(Shape.Field field) {
        boolean mayBeNull = field.need() instanceof Shape.Need.Optional;
        Json schema = schema(field.shape());
        Json property = mayBeNull
                ? new Json().put("anyOf", Json.list(List.of(schema.inline(), "{\"type\": \"null\"}")))
                : schema;
        property.put("description", Json.text(field.description()));
        if (field.need() instanceof Shape.Need.Default standing) {
            property.put("default", defaultValue(standing.written(), field.shape()));
        }
        return property;
    }

    private static String defaultValue(String written, Shape shape) {
        boolean asIs = written.equals("{}")
                || written.equals("[]")
                || shape instanceof Shape.Whole
                || shape instanceof Shape.Flag;
        return asIs ? written : Json.text(written);
    }

    private static String anchored(Shape.Text text) {
        return "^(?:" + text.pattern().pattern() + ")$";
    }

    /** A JSON object under construction; values are JSON text or objects. */
    private static final class Json {
        private final java.util.Map<String, Object> members = new java.util.LinkedHashMap<>();

        Json put(String key, Object value) {
            members.put(key, value);
            return this;
        }

        static String raw(Object value) {
            return String.valueOf(value);
        }

        static String list(List<String> values) {
            return "[" + String.join(", ", values) + "]";
        }

        static String text(String text) {
            return JsonText.quoted(text);
        }

        String inline() {
            StringJoiner json = new StringJoiner(", ", "{", "}");
            members.forEach((key, value) ->
                    json.add(text(key) + ": " + (value instanceof Json object ? object.inline() : value)));
            return json.toString();
        }

        String at(int indent) {
            if (members.isEmpty()) {
                return "{}";
            }
            String pad = " ".repeat(indent + 2);
            StringJoiner json = new StringJoiner(",\n", "{\n", "\n" + " ".repeat(indent) + "}");
            members.forEach((key, value) ->
                    json.add(pad + text(key) + ": " + (value instanceof Json object ? object.at(indent + 2) : value)));
            return json.toString();
        }
    }
}
