package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** YAML 1.2 text to a tree. JSON is YAML, so {@code run.yaml} may be either. */
final class YamlText {
    /** What takes long to read must not be large: a text of 50 MB in one value takes the parser more than a minute. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private static final int DEEPEST = 100;

    private YamlText() {}

    /** The one document of the text; empty, with a finding added, when there is none that can be read. */
    static Optional<Json> parse(String file, String text, List<Finding> findings) {
        return read(
                file,
                text,
                findings,
                settings -> Optional.ofNullable(new Load(settings).loadFromString(text))
                        .map(YamlText::json));
    }

    /** The same with the place of every node; two keys of one name are not refused. */
    static Optional<Node> compose(String file, String text, List<Finding> findings) {
        return read(file, text, findings, settings -> new Compose(settings).composeString(text));
    }

    private static <T> Optional<T> read(
            String file, String text, List<Finding> findings, Function<LoadSettings, Optional<T>> reader) {
        if (text.length() > LARGEST) {
            String message = "the file is larger than 4 MiB, and no record or report in YAML is";
            findings.add(Finding.error(Rules.TEXT, Place.of(file), message));
            return Optional.empty();
        }
        // No aliases: a few lines of them unfold to more than a machine can hold.
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(LARGEST)
                .build();
        try {
            checkDepth(new Parse(settings).parseString(text));
            Optional<T> document = reader.apply(settings);
            if (document.isEmpty()) {
                findings.add(Finding.error(Rules.TEXT, Place.of(file), "the file is empty: copy it again"));
            }
            return document;
        } catch (MarkedYamlEngineException broken) {
            Place place = broken.getProblemMark()
                    .map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse(Place.of(file));
            findings.add(Finding.error(Rules.SYNTAX, place, "this is not YAML 1.2: " + broken.getProblem()));
        } catch (YamlEngineException | IllegalArgumentException broken) {
            findings.add(Finding.error(Rules.SYNTAX, Place.of(file), explain(String.valueOf(broken.getMessage()))));
        }
        return Optional.empty();
    }

    private static String explain(String message) {
        if (message.startsWith("Number of aliases")) {
            return "an alias (*name) of a list or a mapping is not followed: write out what it stands for";
        }
        int end = message.indexOf('\n');
        return "this is not YAML 1.2: " + (end < 0 ? message : message.substring(0, end));
    }

    /** Trees are made by recursion, which a file of nothing but brackets would drive into the end of the stack. */
    private static void checkDepth(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                throw new ParserException("nested deeper than " + DEEPEST + " levels", event.getStartMark());
            }
        }
    }

    private static Json json(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Json> entries = new LinkedHashMap<>();
            map.forEach(
                    (key, child) -> entries.put(String.valueOf(key), child == null ? new Json.Nothing() : json(child)));
            return new Json.Entries(entries);
        }
        if (value instanceof List<?> list) {
            List<Json> items = new ArrayList<>();
            list.forEach(child -> items.add(child == null ? new Json.Nothing() : json(child)));
            return new Json.Items(items);
        }
        if (value instanceof Number number) {
            return new Json.Number(number.doubleValue(), number.toString());
        }
        return value instanceof Boolean bool ? new Json.Bool(bool) : new Json.Text(value.toString());
    }
}
