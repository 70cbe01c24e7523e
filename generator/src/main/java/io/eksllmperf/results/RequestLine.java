package io.eksllmperf.results;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One line of AIPerf's per-request file, without building a tree of what nobody asks for (lists of all token times). */
final class RequestLine {
    private static final int LONGEST_NAME = 40;

    private final Map<String, Double> metrics = new HashMap<>();
    private Optional<Long> start = Optional.empty();
    private Optional<Long> end = Optional.empty();
    private boolean warmup;
    private boolean cancelled;
    private boolean failed;
    private boolean known;

    /** Says in one sentence why a line is no record of a request. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    private RequestLine() {}

    static Request parse(BoundedLines lines) throws Broken {
        RequestLine line = new RequestLine();
        try (JsonParser parser = lines.json()) {
            line.read(parser);
        } catch (JsonProcessingException broken) {
            throw new Broken(JsonText.explain(broken));
        } catch (IOException impossible) {
            throw new Broken("the line cannot be read");
        }
        if (!line.known) {
            throw new Broken("it has neither metrics nor error, so it is no record of a request");
        }
        return line.request(lines.number());
    }

    private Request request(long number) {
        Request.Outcome outcome = warmup
                ? Request.Outcome.WARMUP
                : failed ? Request.Outcome.FAILED : cancelled ? Request.Outcome.CANCELLED : Request.Outcome.VALID;
        return new Request(
                number,
                start,
                end,
                outcome,
                metric("request_latency"),
                metric("time_to_first_token"),
                metric("inter_token_latency"),
                metric("input_sequence_length"),
                metric("output_sequence_length"));
    }

    private Optional<Double> metric(String name) {
        return Optional.ofNullable(metrics.get(name));
    }

    private void read(JsonParser parser) throws IOException, Broken {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Broken("it is not a JSON object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken token = parser.nextToken();
            if (key.equals("metadata") && token == JsonToken.START_OBJECT) {
                metadata(parser);
            } else if (key.equals("metrics") && token == JsonToken.START_OBJECT) {
                metrics(parser);
                known = true;
            } else if (key.equals("error")) {
                failed = token != JsonToken.VALUE_NULL;
                known = known || failed;
                parser.skipChildren();
            } else {
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw new Broken("something follows the end of the JSON");
        }
    }

    private void metadata(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (key) {
                case "request_start_ns" -> start = nanos(parser, token);
                case "request_end_ns" -> end = nanos(parser, token);
                case "benchmark_phase" ->
                    warmup = token == JsonToken.VALUE_STRING && parser.getText().equals("warmup");
                case "was_cancelled" -> cancelled = token == JsonToken.VALUE_TRUE;
                default -> parser.skipChildren();
            }
        }
    }

    private static Optional<Long> nanos(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_INT) {
            double value = parser.getDoubleValue();
            return value >= 0 && value < Long.MAX_VALUE ? Optional.of(parser.getLongValue()) : Optional.empty();
        }
        parser.skipChildren();
        return Optional.empty();
    }

    private void metrics(JsonParser parser) throws IOException, Broken {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            Optional<Dimension> dimension = dimension(key);
            if (parser.nextToken() == JsonToken.START_OBJECT && dimension.isPresent()) {
                metric(parser, key, dimension.get());
            } else {
                parser.skipChildren();
            }
        }
    }

    private static Optional<Dimension> dimension(String key) {
        return switch (key) {
            case "request_latency", "time_to_first_token", "inter_token_latency" -> Optional.of(Dimension.TIME);
            case "input_sequence_length", "output_sequence_length" -> Optional.of(Dimension.TOKENS);
            default -> Optional.empty();
        };
    }

    private void metric(JsonParser parser, String key, Dimension dimension) throws IOException, Broken {
        double value = Double.NaN;
        String unit = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String part = parser.currentName();
            JsonToken token = parser.nextToken();
            if (part.equals("value") && token.isNumeric()) {
                value = parser.getDoubleValue();
            } else if (part.equals("unit") && token == JsonToken.VALUE_STRING) {
                unit = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
        Optional<Double> factor = dimension.factor(unit);
        if (factor.isEmpty()) {
            String shown = unit.length() > LONGEST_NAME ? unit.substring(0, LONGEST_NAME) : unit;
            throw new Broken("the unit of " + key + " is '" + Cell.shown(shown) + "', not " + dimension.wanted());
        }
        double converted = value * factor.get();
        if (!Double.isFinite(converted) || converted < 0) {
            throw new Broken(key + " is not a number from 0 on");
        }
        metrics.put(key, converted);
    }
}
