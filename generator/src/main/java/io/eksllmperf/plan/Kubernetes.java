package io.eksllmperf.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How Kubernetes writes JSON. Whatever is missing reads as nothing: statuses fill up bit by bit. */
final class Kubernetes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Kubernetes() {}

    /** The object, unless the text is none. */
    static Optional<JsonNode> object(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    static Optional<Instant> time(JsonNode text) {
        try {
            return text.isTextual() ? Optional.of(Instant.parse(text.asText())) : Optional.empty();
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    /** The condition of a type, or nothing: its fields then read as nothing too. */
    static JsonNode condition(JsonNode object, String type) {
        for (JsonNode condition : object.path("status").path("conditions")) {
            if (condition.path("type").asText().equals(type)) {
                return condition;
            }
        }
        return object.path("no such condition");
    }

    static boolean isTrue(JsonNode object, String condition) {
        return condition(object, condition).path("status").asText().equals("True");
    }

    static String label(JsonNode object, String name) {
        return object.path("metadata").path("labels").path(name).asText();
    }

    static String name(JsonNode object) {
        return object.path("metadata").path("name").asText();
    }
}
