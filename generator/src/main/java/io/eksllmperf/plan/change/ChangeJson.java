package io.eksllmperf.plan.change;

import com.fasterxml.jackson.core.JsonGenerator;
import io.eksllmperf.finding.JsonPage;
import io.eksllmperf.plan.RunEstimate;
import io.eksllmperf.plan.cost.RunPlan.State;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a change does, for programs, whole. What is absent is null; causes are positions in {@code keys}. */
public final class ChangeJson {
    /** Raised in the first place when a reader of the one before would misread the next. */
    public static final String SCHEMA_VERSION = "1.0";

    private final JsonGenerator json;
    private final ChangeReport report;
    private final Map<Cause, Integer> positions = new HashMap<>();

    private ChangeJson(JsonGenerator json, ChangeReport report) {
        this.json = json;
        this.report = report;
        List<Cause> keys = report.setting().keys();
        for (int i = 0; i < keys.size(); i++) {
            positions.putIfAbsent(keys.get(i), i);
        }
    }

    /** Ends in a line feed. */
    public static String of(ChangeReport report) {
        return JsonPage.of(json -> new ChangeJson(json, report).report());
    }

    private void report() throws IOException {
        json.writeStartObject();
        json.writeStringField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("base", report.setting().base());
        json.writeStringField("head", report.setting().head());
        json.writeBooleanField("changed", !report.isEmpty());
        json.writeStringField("summary", ChangeWords.headline(report));
        json.writeNumberField("files", report.outcomes().size());
        texts("notes", report.setting().notes());
        json.writeObjectFieldStart("totals");
        for (Map.Entry<Effect, Integer> total : report.totals().entrySet()) {
            json.writeNumberField(word(total.getKey()), total.getValue());
        }
        json.writeEndObject();
        each("sweeps", report.sweeps(), this::sweep);
        each("restarts", List.copyOf(report.restarts().entrySet()), this::restart);
        each("keys", report.setting().keys(), this::key);
        each("groups", report.groups(), this::group);
        each("changes", report.outcomes(), this::outcome);
        json.writeEndObject();
    }

    private void sweep(SweepRuns sweep) throws IOException {
        Bill bill = sweep.bill();
        json.writeStringField("experiment", sweep.experiment());
        json.writeNumberField("levels", sweep.levels());
        json.writeNumberField("newRuns", sweep.first());
        json.writeNumberField("runsAgain", sweep.again());
        json.writeNumberField("runsInResults", sweep.done());
        json.writeNumberField("runsParked", sweep.parked());
        seconds(bill.isTimed() ? Optional.of(bill.duration()) : Optional.empty());
        usd(bill.isPriced() ? Optional.of(bill.usd()) : Optional.empty());
        json.writeNumberField("runsWithoutEstimate", bill.untimed());
        json.writeNumberField("runsWithoutPrice", bill.unpriced());
        json.writeNumberField("runsAsMeasured", bill.measured());
    }

    private void restart(Map.Entry<String, Optional<RunEstimate>> restart) throws IOException {
        Optional<RunEstimate> start = restart.getValue();
        json.writeStringField("server", restart.getKey());
        seconds(start.map(RunEstimate::duration));
        usd(start.flatMap(RunEstimate::usd));
    }

    private void key(Cause cause) throws IOException {
        json.writeStringField("file", cause.file());
        json.writeStringField("key", cause.key());
        text("before", cause.before());
        text("after", cause.after());
        json.writeBooleanField("moves", report.moving().contains(cause));
    }

    private void group(Group group) throws IOException {
        json.writeStringField("effect", word(group.effect()));
        json.writeStringField("sentence", group.sentence());
        texts("servers", group.servers());
        texts("experiments", group.experiments());
        json.writeBooleanField("inResults", group.kind().state() == State.DONE);
        json.writeBooleanField("parked", group.kind().state() == State.PARKED);
        json.writeNumberField("count", group.size());
        json.writeArrayFieldStart("causes");
        for (Cause cause : group.kind().causes().keys()) {
            json.writeNumber(positions.getOrDefault(cause, -1));
        }
        json.writeEndArray();
        json.writeBooleanField("byGenerator", group.kind().causes().generator());
        each("files", group.items(), item -> {
            object(item.subject());
            text("run", item.run());
        });
    }

    private void outcome(Outcome outcome) throws IOException {
        object(outcome.change().subject());
        json.writeStringField("change", change(outcome.change()));
        each("consequences", outcome.consequences(), consequence -> {
            json.writeStringField("effect", word(consequence.effect()));
            json.writeStringField("sentence", consequence.sentence());
            text("server", consequence.server());
            text("run", consequence.run());
        });
        each("fields", outcome.change().differences(), field -> {
            json.writeStringField("path", field.path());
            text("before", field.before());
            text("after", field.after());
        });
    }

    private static String change(Change change) {
        if (change instanceof Change.Added) {
            return "added";
        }
        return change instanceof Change.Removed
                ? "removed"
                : change instanceof Change.Replaced ? "replaced" : "altered";
    }

    private void object(Manifest manifest) throws IOException {
        json.writeStringField("path", manifest.path());
        json.writeStringField("kind", manifest.kind());
        json.writeStringField("namespace", manifest.namespace());
        json.writeStringField("name", manifest.name());
    }

    private interface Body<T> {
        void write(T item) throws IOException;
    }

    private <T> void each(String name, List<T> items, Body<T> body) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            json.writeStartObject();
            body.write(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void text(String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        } else {
            json.writeNullField(name);
        }
    }

    private void seconds(Optional<Duration> span) throws IOException {
        json.writeFieldName("seconds");
        if (span.isPresent()) {
            json.writeNumber(span.get().toSeconds());
        } else {
            json.writeNull();
        }
    }

    private void usd(Optional<BigDecimal> usd) throws IOException {
        json.writeFieldName("usd");
        if (usd.isPresent()) {
            json.writeNumber(usd.get().setScale(2, RoundingMode.HALF_UP).toPlainString());
        } else {
            json.writeNull();
        }
    }

    private static String word(Effect effect) {
        return effect.name().toLowerCase(Locale.ROOT);
    }
}
