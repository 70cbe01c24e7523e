package io.eksllmperf.results;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * perf_analyzer's raw export, {@code profile_export.json}, read as a stream: it holds every answer's text, so it may be
 * large. Only it knows how many requests genai-perf before 25.01 measured. Times in it are ns.
 */
public final class GenaiPerfRawReader {
    private GenaiPerfRawReader() {}

    /** One measurement for each experiment in the file: its concurrency, count of requests and latency. */
    public static Reading<Measurement> read(String file, Reader reader, Asked known) throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<Measurement> found = new ArrayList<>();
        try (JsonParser parser = JsonText.FACTORY.createParser(reader)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                findings.add(nothing(file));
                return new Reading<>(found, findings);
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean experiments = parser.currentName().equals("experiments");
                if (parser.nextToken() == JsonToken.START_ARRAY && experiments) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        found.add(new Experiment(parser).read(file, known, findings));
                    }
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JsonProcessingException broken) {
            findings.add(JsonText.broken(file, broken));
            return new Reading<>(List.of(), findings);
        }
        if (found.isEmpty()) {
            findings.add(nothing(file));
        }
        return new Reading<>(found, findings);
    }

    private static Finding nothing(String file) {
        return Finding.error(Rules.FORMAT, Place.of(file), "there is no list of experiments with requests in it");
    }

    /** One experiment, as far as the parser has come. */
    private static final class Experiment {
        private final JsonParser parser;
        private final Distribution latency = new Distribution();
        private Optional<Integer> concurrency = Optional.empty();
        private long requests;
        private long unanswered;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        Experiment(JsonParser parser) {
            this.parser = parser;
        }

        Measurement read(String file, Asked known, List<Finding> findings) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                JsonToken token = parser.nextToken();
                if (key.equals("experiment")) {
                    mode(JsonText.value(parser));
                } else if (key.equals("requests") && token == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        request();
                    }
                } else {
                    parser.skipChildren();
                }
            }
            if (requests == 0) {
                findings.add(Finding.error(Rules.FAILED, Place.of(file), "the tool measured no valid request"));
            }
            if (unanswered > 0) {
                String message = unanswered + " requests have no answer or no time, and are left out";
                findings.add(Finding.warning(Rules.FIGURE, Place.of(file), message));
            }
            return measurement(file, known);
        }

        private void mode(Json experiment) {
            if (experiment.at("mode").text().equals(Optional.of("concurrency"))) {
                concurrency = Counts.concurrency(experiment.at("value").count());
            }
        }

        private void request() throws IOException {
            long sent = -1;
            long answered = -1;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                JsonToken token = parser.nextToken();
                if (key.equals("timestamp") && token == JsonToken.VALUE_NUMBER_INT) {
                    sent = nanos();
                } else if (key.equals("response_timestamps") && token == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        answered = parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? nanos() : -1;
                        parser.skipChildren();
                    }
                } else {
                    parser.skipChildren();
                }
            }
            if (sent < 0 || answered < sent) {
                unanswered++;
                return;
            }
            requests++;
            latency.add((answered - sent) / 1e6);
            first = Math.min(first, sent);
            last = Math.max(last, answered);
        }

        private long nanos() throws IOException {
            double value = parser.getDoubleValue();
            return value >= 0 && value < Long.MAX_VALUE ? parser.getLongValue() : -1;
        }

        /** Rates are left to the summary: this file also holds what ended outside of the time windows. */
        private Measurement measurement(String file, Asked known) {
            Optional<Double> duration = last > first ? Optional.of((last - first) / 1e6) : Optional.empty();
            Figures counted = Figures.counted(Optional.of(requests), duration);
            return new Measurement(
                    Place.of(file),
                    Format.GENAI_PERF_RAW,
                    Tool.GENAI_PERF,
                    Asked.of(concurrency, Streaming.UNKNOWN).or(known),
                    counted.withLatency(latency.stats()),
                    new Errors.NotRecorded(),
                    Completion.NOT_RECORDED);
        }
    }
}
