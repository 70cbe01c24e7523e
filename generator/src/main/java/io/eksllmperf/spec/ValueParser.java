package io.eksllmperf.spec;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/** YAML 1.2 text to {@link Value}, from snakeyaml-engine's events: syntax, one document, no duplicate keys, no aliases. */
final class ValueParser {
    private static final int DEEPEST = 40;
    private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(false);

    private final InputFile file;
    private final List<Finding> findings;
    private Iterator<Event> events = List.<Event>of().iterator();

    private ValueParser(InputFile file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The file's one document; empty, with findings added, when there is none that can be read. */
    static Optional<Value> parse(InputFile file, List<Finding> findings) {
        return new ValueParser(file, findings).document();
    }

    private Optional<Value> document() {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file.path())
                    .setUseMarks(true)
                    .build();
            events = new Parse(settings).parseString(file.text()).iterator();
            Optional<Value> value = Optional.empty();
            boolean first = true;
            while (events.hasNext()) {
                Event event = events.next();
                if (event instanceof DocumentStartEvent) {
                    if (!first) {
                        error("ELP003", place(event), "a second document starts here; one file holds one document");
                        return Optional.empty();
                    }
                    first = false;
                    value = Optional.of(value(events.next(), 0));
                }
            }
            if (value.isEmpty()) {
                error("ELP001", Place.of(file.path()), "the file is empty; it must hold a Cluster or an Experiment");
            }
            return value;
        } catch (MarkedYamlEngineException broken) {
            error("ELP001", broken.getProblemMark().map(this::place).orElse(Place.of(file.path())), syntax(broken));
        } catch (YamlEngineException broken) {
            error(
                    "ELP001",
                    Place.of(file.path()),
                    "this is not YAML 1.2: " + firstLine(String.valueOf(broken.getMessage())));
        }
        return Optional.empty();
    }

    private Value value(Event event, int depth) {
        Place place = place(event);
        if (depth > DEEPEST) {
            throw new YamlEngineException("nested deeper than " + DEEPEST + " levels at " + place);
        }
        if (event instanceof NodeEvent node
                && !(event instanceof AliasEvent)
                && node.getAnchor().isPresent()) {
            error("ELP004", place, "an anchor (&" + node.getAnchor().get() + ") is not allowed; write the value out");
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(place, scalar);
        }
        if (event instanceof SequenceStartEvent) {
            return items(place, depth);
        }
        if (event instanceof MappingStartEvent) {
            return entries(place, depth);
        }
        error("ELP004", place, "an alias is not allowed; write the value out");
        return new Value.Nothing(place);
    }

    private Value scalar(Place place, ScalarEvent scalar) {
        String text = scalar.getValue();
        if (scalar.getTag().isPresent()) {
            error("ELP004", place, "a tag (" + scalar.getTag().get() + ") is not allowed; write the plain value");
        }
        if (!scalar.isPlain()) {
            return new Value.Text(place, text);
        }
        Tag tag = RESOLVER.resolve(text, true);
        if (tag.equals(Tag.NULL)) {
            return new Value.Nothing(place);
        }
        if (tag.equals(Tag.BOOL)) {
            return new Value.Flag(place, text.equalsIgnoreCase("true"));
        }
        boolean number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
        return number ? new Value.Number(place, text) : new Value.Text(place, text);
    }

    private Value items(Place place, int depth) {
        List<Value> values = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof CollectionEndEvent); event = events.next()) {
            values.add(value(event, depth + 1));
        }
        return new Value.Items(place, values);
    }

    private Value entries(Place place, int depth) {
        Map<String, Value.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof CollectionEndEvent); event = events.next()) {
            Place keyPlace = place(event);
            boolean isText = event instanceof ScalarEvent;
            String key = isText ? ((ScalarEvent) event).getValue() : "";
            if (!isText) {
                value(event, depth + 1);
                error("ELP001", keyPlace, "a key must be a text, not a list or a map");
            }
            Value value = value(events.next(), depth + 1);
            Value.Entry before = entries.putIfAbsent(key, new Value.Entry(keyPlace, value));
            if (before != null && isText) {
                String first = "line " + before.keyPlace().line();
                error("ELP002", keyPlace, "the key \"" + key + "\" stands here a second time (first: " + first + ")");
            }
        }
        return new Value.Entries(place, entries);
    }

    private Place place(Event event) {
        return event.getStartMark().map(this::place).orElse(Place.of(file.path()));
    }

    private Place place(Mark mark) {
        return new Place(file.path(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    private void error(String rule, Place place, String message) {
        findings.add(Finding.error(rule, place, message));
    }

    private static String syntax(MarkedYamlEngineException broken) {
        return "this is not YAML 1.2: " + firstLine(String.valueOf(broken.getProblem()));
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }
}
