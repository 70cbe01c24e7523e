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
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.scanner.StreamReader;

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
        Optional<Place> unprintable = unprintable();
        if (unprintable.isPresent()) {
            String message =
                    "a control character stands here, which YAML does not allow; write it as an escape in quotes";
            error("ELP001", unprintable.get(), message);
            return Optional.empty();
        }
        try {
            return onlyDocument();
        } catch (MarkedYamlEngineException broken) {
            error("ELP001", broken.getProblemMark().map(this::place).orElse(Place.of(file.path())), syntax(broken));
        } catch (YamlEngineException broken) {
            error(
                    "ELP001",
                    Place.of(file.path()),
                    "this cannot be read: " + onOneLine(String.valueOf(broken.getMessage())));
        }
        return Optional.empty();
    }

    private Optional<Value> onlyDocument() {
        LoadSettings settings =
                LoadSettings.builder().setLabel(file.path()).setUseMarks(true).build();
        events = new Parse(settings).parseString(file.text()).iterator();
        Optional<Value> value = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent) {
                if (value.isPresent()) {
                    error("ELP003", place(event), "a second document starts here; one file holds one document");
                    return value;
                }
                value = Optional.of(value(events.next(), 0));
            }
        }
        if (value.isEmpty()) {
            String what = file.text().isBlank() ? "is empty" : "holds only comments";
            error("ELP001", Place.of(file.path()), "the file " + what + "; it must hold a Cluster or an Experiment");
        }
        return value;
    }

    /** The first character that no YAML text may hold as it is: the reader would only say how many came before it. */
    private Optional<Place> unprintable() {
        int line = 1;
        int column = 1;
        for (int i = 0; i < file.text().length(); ) {
            int letter = file.text().codePointAt(i);
            if (!StreamReader.isPrintable(letter)) {
                return Optional.of(new Place(file.path(), line, column));
            }
            column = letter == '\n' ? 1 : column + 1;
            line = letter == '\n' ? line + 1 : line;
            i += Character.charCount(letter);
        }
        return Optional.empty();
    }

    private Value value(Event event, int depth) {
        Place place = place(event);
        if (depth > DEEPEST) {
            throw new ParserException("nested deeper than " + DEEPEST + " levels", event.getStartMark());
        }
        if (event instanceof AliasEvent alias) {
            String message = "an alias (*" + alias.getAlias() + ") is not allowed; write the value out";
            findings.add(Finding.error("ELP004", place, message));
            return new Value.Refused(Finding.error("ELP004", place, message));
        }
        anchorsAndTags(event, place);
        if (event instanceof ScalarEvent scalar) {
            return scalar(place, scalar);
        }
        if (event instanceof SequenceStartEvent) {
            return items(place, depth);
        }
        return entries(place, depth);
    }

    private void anchorsAndTags(Event event, Place place) {
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            error("ELP004", place, "an anchor (&" + node.getAnchor().get() + ") is not allowed; write the value out");
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        if (tag.isPresent()) {
            String shown = tag.get().replace("tag:yaml.org,2002:", "!!");
            error("ELP004", place, "a tag (" + shown + ") is not allowed; write the plain value");
        }
    }

    private Value scalar(Place place, ScalarEvent scalar) {
        String text = scalar.getValue();
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
            Optional<String> key = key(event, depth);
            Value value = value(events.next(), depth + 1);
            if (key.isPresent()) {
                Value.Entry before = entries.putIfAbsent(key.get(), new Value.Entry(keyPlace, value));
                if (before != null) {
                    String message = "the key " + Value.quoted(key.get()) + " stands here a second time (first: line "
                            + before.keyPlace().line() + "); keep one of them";
                    error("ELP002", keyPlace, message);
                }
            }
        }
        return new Value.Entries(place, entries);
    }

    /** The key as it is written; empty, with a finding added, when it is none. */
    private Optional<String> key(Event event, int depth) {
        Value key = value(event, depth + 1);
        if (event instanceof ScalarEvent scalar && !(key instanceof Value.Nothing)) {
            return Optional.of(scalar.getValue());
        }
        if (!(key instanceof Value.Refused)) {
            error("ELP001", key.place(), "a key must be a text, not " + key.shown());
        }
        return Optional.empty();
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
        String problem = "this cannot be read: " + onOneLine(broken.getProblem());
        String context = broken.getContext();
        Optional<Mark> start = broken.getContextMark();
        return context == null || start.isEmpty()
                ? problem
                : problem + " (" + context + " from line " + (start.get().getLine() + 1) + ")";
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
