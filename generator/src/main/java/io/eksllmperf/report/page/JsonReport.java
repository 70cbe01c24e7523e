package io.eksllmperf.report.page;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Report;
import io.eksllmperf.results.Published;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A report for programs, as {@code schema/report.json} describes it: everything that the report says, with numbers as they are.
 * What is absent was not recorded.
 */
public final class JsonReport {
    /** Grows in front when a key changes its meaning or goes, behind when one is added. */
    public static final String SCHEMA_VERSION = "1.0";

    private final JsonWriter json;

    private JsonReport(JsonWriter json) {
        this.json = json;
    }

    /** The whole file. */
    public static String of(Report report) {
        return JsonWriter.object(json -> new JsonReport(json).report(report));
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void report(Report report) throws IOException {
        json.text("schemaVersion", SCHEMA_VERSION);
        json.text("title", report.title());
        json.objects("sections", report.sections(), this::section);
        json.objects("front", report.front(), this::front);
        json.objects("notRead", report.notRead().stream().sorted().toList(), this::finding);
        json.objects("figures", Figure.all(), this::figure);
    }

    private void figure(Figure figure) throws IOException {
        json.text("key", figure.key());
        json.text("label", figure.label());
        json.text("unit", figure.unit());
        json.text("better", key(figure.better()));
    }

    private void section(Report.Section section) throws IOException {
        JsonSweep sweep = new JsonSweep(json);
        json.object("subject", () -> sweep.subject(section.sweep().subject()));
        json.objects("levels", section.sweep().levels(), sweep::level);
        json.texts("useCases", section.useCases());
        json.objects("insights", section.insights(), this::insight);
        if (section.published().isPresent()) {
            json.object("published", () -> published(section.published().get()));
        }
    }

    private void insight(Insight insight) throws IOException {
        json.text("kind", key(insight.kind()));
        json.text("title", insight.kind().title());
        json.text("standing", key(insight.standing()));
        json.text("sentence", insight.sentence());
        json.texts("reservations", insight.reservations());
        json.wholes("restsOn", insight.rests());
        json.objects("leftOut", insight.leftOut(), left -> {
            json.whole("concurrency", left.concurrency());
            json.text("reason", left.reason());
        });
        json.object("values", () -> {
            for (Map.Entry<String, Double> value : new TreeMap<>(insight.values()).entrySet()) {
                json.number(value.getKey(), value.getValue());
            }
        });
    }

    private void published(Published published) throws IOException {
        json.text("source", published.source());
        json.texts("useCases", published.useCases());
        json.objects("findings", published.findings(), claim -> {
            json.text("name", claim.name());
            json.text("claim", claim.claim());
            json.text("insight", claim.insight());
        });
    }

    private void front(Report.FrontPoint point) throws IOException {
        json.text("label", point.label());
        json.whole("concurrency", point.concurrency());
        json.text("latencyFigure", point.latency().key());
        json.number("latencyMillis", point.latencyMillis());
        json.text("costFigure", point.cost().key());
        json.number("usd", point.usd());
    }

    private void finding(Finding finding) throws IOException {
        Place place = finding.place();
        json.text("rule", finding.rule());
        json.text("level", key(finding.level()));
        json.text("file", place.file());
        if (place.line() > 0) {
            json.whole("line", place.line());
        }
        if (place.column() > 0) {
            json.whole("column", place.column());
        }
        json.text("message", finding.message());
    }
}
