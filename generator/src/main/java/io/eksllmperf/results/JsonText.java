package io.eksllmperf.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON text to a tree. Python writes NaN and Infinity, so both are read, and refused where a figure is wanted. */
final class JsonText {
    private static final int DEEPEST = 100;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private JsonText() {}

    /** The one value of the text; empty, with a finding added, when there is none that can be read. */
    static Optional<Json> parse(String file, String text, List<Finding> findings) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                findings.add(Finding.error(Rules.TEXT, Place.of(file), "the file is empty: copy it again"));
                return Optional.empty();
            }
            Json value = value(parser);
            if (parser.nextToken() != null) {
                findings.add(Finding.error(
                        Rules.SYNTAX,
                        place(file, parser),
                        "something follows the end of the JSON: one file holds one value"));
                return Optional.empty();
            }
            return Optional.of(value);
        } catch (JsonProcessingException broken) {
            findings.add(broken(file, broken));
        } catch (IOException impossible) {
            findings.add(Finding.error(Rules.TEXT, Place.of(file), "the text cannot be read"));
        }
        return Optional.empty();
    }

    static Finding broken(String file, JsonProcessingException broken) {
        Place place = broken.getLocation() == null
                ? Place.of(file)
                : new Place(
                        file,
                        Math.max(0, broken.getLocation().getLineNr()),
                        Math.max(0, broken.getLocation().getColumnNr()));
        return Finding.error(Rules.SYNTAX, place, explain(broken));
    }

    static String explain(JsonProcessingException broken) {
        String message = String.valueOf(broken.getOriginalMessage());
        if (broken instanceof JsonEOFException || message.startsWith("Unexpected end-of-input")) {
            return "the JSON ends in the middle: the file is cut off, copy it again";
        }
        if (broken instanceof StreamConstraintsException) {
            return "this cannot be read as JSON: it is nested deeper than " + DEEPEST
                    + " levels, or a number or text in it is longer than any tool writes";
        }
        int end = message.indexOf('\n');
        return "this cannot be read as JSON: " + (end < 0 ? message : message.substring(0, end));
    }

    private static Place place(String file, JsonParser parser) {
        return new Place(
                file,
                parser.currentTokenLocation().getLineNr(),
                parser.currentTokenLocation().getColumnNr());
    }

    /** The value at the parser's token. */
    static Json value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> entries(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new Json.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Number(parser.getDoubleValue(), parser.getText());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            default -> new Json.Nothing();
        };
    }

    private static Json entries(JsonParser parser) throws IOException {
        Map<String, Json> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            entries.put(key, value(parser));
        }
        return new Json.Entries(entries);
    }

    private static Json items(JsonParser parser) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Json.Items(items);
    }
}
