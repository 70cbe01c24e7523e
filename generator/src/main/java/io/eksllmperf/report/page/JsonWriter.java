package io.eksllmperf.report.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** JSON from top to bottom, in the order in which it is said; what is absent has no key. */
final class JsonWriter {
    private final JsonGenerator json;

    private JsonWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes what is inside of an object. */
    interface Body {
        void write() throws IOException;
    }

    /** Writes what is inside of an array's object. */
    interface Each<T> {
        void write(T item) throws IOException;
    }

    /** Writes a document's inside. */
    interface Document {
        void write(JsonWriter json) throws IOException;
    }

    /** An object, two blanks a level, ending with a line feed. */
    static String object(Document document) {
        StringWriter out = new StringWriter();
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.setPrettyPrinter(printer());
            json.writeStartObject();
            document.write(new JsonWriter(json));
            json.writeEndObject();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return out.append('\n').toString();
    }

    private static DefaultPrettyPrinter printer() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        return printer;
    }

    void text(String key, String value) throws IOException {
        json.writeStringField(key, value);
    }

    void text(String key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(key, value.get());
        }
    }

    void flag(String key, boolean value) throws IOException {
        json.writeBooleanField(key, value);
    }

    void whole(String key, long value) throws IOException {
        json.writeNumberField(key, value);
    }

    void whole(String key, Optional<Integer> value) throws IOException {
        if (value.isPresent()) {
            whole(key, value.get());
        }
    }

    /** JSON has no number for what is not finite: such a figure is absent. */
    void number(String key, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(key, PlainNumber.of(value));
        }
    }

    void texts(String key, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    void wholes(String key, Collection<Integer> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (int value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }

    void texts(String key, Map<?, String> values) throws IOException {
        object(key, () -> {
            for (Map.Entry<?, String> entry : values.entrySet()) {
                text(String.valueOf(entry.getKey()), entry.getValue());
            }
        });
    }

    void object(String key, Body body) throws IOException {
        json.writeObjectFieldStart(key);
        body.write();
        json.writeEndObject();
    }

    <T> void objects(String key, Collection<T> items, Each<T> each) throws IOException {
        json.writeArrayFieldStart(key);
        for (T item : items) {
            json.writeStartObject();
            each.write(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
