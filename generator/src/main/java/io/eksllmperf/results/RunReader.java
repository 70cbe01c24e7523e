package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code run.yaml}: JSON text as a level's script writes it, or YAML. */
public final class RunReader {
    private static final Set<String> READ = Set.of(
            "apiVersion",
            "kind",
            "id",
            "experiment",
            "level",
            "node",
            "run",
            "fingerprint",
            "requests",
            "errors",
            "load",
            "valid",
            "reasons",
            "inputs");

    private RunReader() {}

    /** At most one run. */
    public static Reading<Run> read(String file, String text) {
        List<Finding> findings = new ArrayList<>();
        List<Run> found = YamlText.parse(file, text, findings)
                .flatMap(page -> run(file, page, findings))
                .map(List::of)
                .orElse(List.of());
        return new Reading<>(found, findings);
    }

    private static Optional<Run> run(String file, Json page, List<Finding> findings) {
        if (!page.at("kind").text().equals(Optional.of("Run"))) {
            findings.add(Finding.error(Rules.FORMAT, Place.of(file), "it is no record of a run: kind is not Run"));
            return Optional.empty();
        }
        Optional<String> id = name(file, page, "id", findings);
        Optional<String> experiment = name(file, page, "experiment", findings);
        if (id.isEmpty() || experiment.isEmpty()) {
            return Optional.empty();
        }
        Json node = page.at("node");
        Json fingerprint = page.at("fingerprint");
        return Optional.of(new Run(
                id.get(),
                experiment.get(),
                level(file, page.at("level"), findings),
                new Tool(
                        page.at("tool", "name").text().orElse("not recorded"),
                        page.at("tool", "version").text()),
                new Run.Node(node.at("name").text(), node.at("zone").text()),
                period(file, page.at("run"), findings),
                verdict(page),
                new Run.Server(
                        fingerprint.at("before").leaves(),
                        fingerprint.at("after").leaves()),
                page.at("inputs").leaves(),
                facts(page)));
    }

    /** Names are folders, too: nothing that leads out of the store may be one. */
    private static Optional<String> name(String file, Json page, String key, List<Finding> findings) {
        Optional<String> name = page.at(key).text().filter(Store::isName);
        if (name.isEmpty()) {
            String found = page.at(key)
                    .text()
                    .map(text -> "'" + Cell.shown(text) + "'")
                    .orElse("missing");
            String message = key + " must be lower-case letters, digits, - and ., but is " + found;
            findings.add(Finding.error(Rules.RUN, Place.of(file), message));
        }
        return name;
    }

    private static Run.Level level(String file, Json level, List<Finding> findings) {
        Optional<Integer> concurrency =
                Counts.concurrency(level.at("concurrency").count());
        Json written = level.at("concurrency");
        if (concurrency.isEmpty() && !(written instanceof Json.Nothing)) {
            String found = written.entries().isEmpty() && written.items().isEmpty()
                    ? "'" + Cell.shown(written.leaves().getOrDefault("", "")) + "'"
                    : "a list or a mapping";
            String message = "level.concurrency must be a whole number from 1 to 1000000, but is " + found;
            findings.add(Finding.error(Rules.RUN, Place.of(file), message));
        }
        return new Run.Level(
                concurrency,
                level.at("prompts").count(),
                level.at("requests").count(),
                Counts.concurrency(level.at("repeat").count()));
    }

    private static Run.Period period(String file, Json run, List<Finding> findings) {
        return new Run.Period(
                instant(file, run.at("start"), findings),
                instant(file, run.at("end"), findings),
                run.at("exitCode").number().map(Double::intValue));
    }

    private static Optional<Instant> instant(String file, Json value, List<Finding> findings) {
        Optional<String> text = value.text();
        try {
            return text.map(Instant::parse);
        } catch (DateTimeException notATime) {
            String message = "'" + Cell.shown(text.orElse("")) + "' is no time such as 2026-11-24T13:22:47.531Z";
            findings.add(Finding.warning(Rules.FIGURE, Place.of(file), message));
            return Optional.empty();
        }
    }

    private static Run.Verdict verdict(Json page) {
        boolean recorded = page.at("errors", "recorded").bool().orElse(false);
        Optional<Long> errors = recorded ? page.at("errors", "count").count() : Optional.empty();
        return new Run.Verdict(
                page.at("valid").bool(),
                page.at("reasons").items().stream()
                        .flatMap(reason -> reason.text().stream())
                        .toList(),
                page.at("requests", "count").count(),
                Errors.of(errors),
                page.at("load", "foreign").bool());
    }

    private static Map<String, String> facts(Json page) {
        Map<String, Json> rest = new LinkedHashMap<>(page.entries());
        rest.keySet().removeAll(READ);
        return new Json.Entries(rest).leaves();
    }
}
