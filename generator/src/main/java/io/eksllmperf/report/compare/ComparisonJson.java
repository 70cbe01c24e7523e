package io.eksllmperf.report.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import io.eksllmperf.finding.JsonPage;
import io.eksllmperf.report.Figure;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A whole comparison for programs. What is absent is null; numbers have twelve significant digits. */
public final class ComparisonJson {
    /** Raised in the first place when a reader of the one before would misread the next. */
    public static final String SCHEMA_VERSION = "1.0";

    private ComparisonJson() {}

    /** Ends in a line feed. */
    public static String of(Comparison comparison) {
        return JsonPage.of(json -> comparison(json, comparison));
    }

    private static void comparison(JsonGenerator json, Comparison comparison) throws IOException {
        json.writeStartObject();
        json.writeStringField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("verdict", Words.verdict(comparison));
        json.writeBooleanField("regressed", comparison.regressed());
        json.writeNumberField("compared", comparison.compared());
        json.writeNumberField("comparedLevels", comparison.comparedLevels());
        json.writeNumberField("sameRuns", comparison.sameRuns());
        json.writeNumberField("levelsLeftOut", comparison.levelsLeftOut());
        json.writeNumberField("lost", comparison.lost());
        json.writeObjectFieldStart("counts");
        for (Outcome outcome : Outcome.values()) {
            json.writeNumberField(key(outcome), comparison.count(outcome));
        }
        json.writeEndObject();
        policy(json, comparison.policy());
        json.writeArrayFieldStart("sweeps");
        for (ComparedSweep sweep : comparison.sweeps()) {
            sweep(json, sweep);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notCompared");
        for (NotCompared each : comparison.notCompared()) {
            notCompared(json, each);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void policy(JsonGenerator json, Policy policy) throws IOException {
        json.writeObjectFieldStart("policy");
        number(json, "percent", policy.percent());
        number(json, "singleRunPercent", policy.singleRunPercent());
        number(json, "errorPoints", policy.errorPoints());
        number(json, "singleRunErrorPoints", policy.singleRunErrorPoints());
        json.writeEndObject();
    }

    private static void sweep(JsonGenerator json, ComparedSweep sweep) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", sweep.name());
        json.writeBooleanField("inputsRecorded", sweep.inputs().recorded());
        inputs(json, "bars", sweep.inputs().bars());
        inputs(json, "changedInputs", sweep.inputs().changed());
        json.writeArrayFieldStart("levels");
        for (ComparedLevel level : sweep.levels()) {
            level(json, level);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void inputs(JsonGenerator json, String name, List<ChangedInput> inputs) throws IOException {
        json.writeArrayFieldStart(name);
        for (ChangedInput input : inputs) {
            json.writeStartObject();
            json.writeStringField("path", input.path());
            text(json, "base", input.base());
            text(json, "head", input.head());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void level(JsonGenerator json, ComparedLevel level) throws IOException {
        json.writeStartObject();
        json.writeNumberField("concurrency", level.concurrency());
        json.writeBooleanField("sameRuns", level.sameRuns());
        json.writeArrayFieldStart("remarks");
        for (String remark : level.remarks()) {
            json.writeString(remark);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("changes");
        for (Change change : level.changes()) {
            change(json, change);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void change(JsonGenerator json, Change change) throws IOException {
        json.writeStartObject();
        json.writeStringField("figure", change.figure().key());
        json.writeStringField("unit", change.figure().unit());
        number(json, "base", change.base());
        number(json, "head", change.head());
        if (change.percent().isPresent()) {
            number(json, "percent", change.percent().get());
        } else {
            json.writeNullField("percent");
        }
        json.writeStringField("outcome", key(change.outcome()));
        json.writeObjectFieldStart("threshold");
        json.writeStringField("unit", Change.inPoints(change.figure()) ? "points" : "percent");
        number(json, "limit", change.threshold().limit());
        number(json, "proof", change.threshold().proof());
        json.writeStringField("basis", key(change.threshold().basis()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void notCompared(JsonGenerator json, NotCompared each) throws IOException {
        json.writeStartObject();
        json.writeStringField("sweep", each.sweep());
        json.writeNumberField("concurrency", each.concurrency());
        text(json, "figure", each.figure().map(Figure::key));
        json.writeStringField("kind", key(each.kind()));
        json.writeStringField("reason", each.sentence());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        } else {
            json.writeNullField(name);
        }
    }

    /** Rounded from the exact value: the shortest text of a double is not the same on every JDK. */
    private static void number(JsonGenerator json, String name, double value) throws IOException {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(12)).stripTrailingZeros();
        json.writeFieldName(name);
        json.writeNumber(rounded.toPlainString());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
