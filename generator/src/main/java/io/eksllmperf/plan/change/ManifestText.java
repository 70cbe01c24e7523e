package io.eksllmperf.plan.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML text of a committed file, whoever wrote it, to a tree with sorted keys. */
final class ManifestText {
    /** The largest file of the output, the recorder's ConfigMap, is a tenth of it; what is larger is none of ours. */
    private static final int LARGEST = 2 * 1024 * 1024;

    private static final int DEEPEST = 100;

    private ManifestText() {}

    /** That a text is no mapping; the message says why. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }

        /** Why, as the end of a sentence that starts with the file. */
        String why() {
            return String.valueOf(getMessage());
        }
    }

    /** The one mapping that a text is. */
    static Map<String, Object> read(String text) throws Unreadable {
        if (text.length() > LARGEST) {
            throw new Unreadable("is larger than 2 MiB, and no generated file is");
        }
        LoadSettings settings = LoadSettings.builder()
                .setMaxAliasesForCollections(0) // a few lines of them unfold to more than a machine can hold
                .setCodePointLimit(LARGEST)
                .build();
        try {
            if (mayBeDeep(text)) {
                checkDepth(new Parse(settings).parseString(text));
            }
            Optional<Object> value = Optional.ofNullable(new Load(settings).loadFromString(text));
            if (value.isEmpty()) {
                throw new Unreadable("is empty");
            }
            if (value.get() instanceof Map<?, ?> map) {
                return mapping(map);
            }
            throw new Unreadable("is no mapping, and every resource is one");
        } catch (MarkedYamlEngineException broken) {
            String line = broken.getProblemMark()
                    .map(mark -> " in line " + (mark.getLine() + 1))
                    .orElse("");
            throw new Unreadable("is not one YAML document" + line + ": " + broken.getProblem());
        } catch (YamlEngineException | IllegalArgumentException broken) {
            String why = String.valueOf(broken.getMessage());
            int end = why.indexOf('\n');
            throw new Unreadable("is not one YAML document: " + (end < 0 ? why : why.substring(0, end)));
        }
    }

    /** A cheap guess that never says no to what is deep: nesting needs brackets that stay open, or a long run-in. */
    private static boolean mayBeDeep(String text) {
        int open = 0;
        int runIn = 0;
        boolean inRunIn = true;
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            inRunIn = next == '\n' || inRunIn && (next == ' ' || next == '-' || next == '?');
            runIn = next == '\n' || !inRunIn ? 0 : runIn + 1;
            open += next == '{' || next == '[' ? 1 : next == '}' || next == ']' ? -1 : 0;
            if (open > DEEPEST / 2 || runIn > DEEPEST / 2) {
                return true;
            }
        }
        return false;
    }

    /** Trees are made by recursion, which a file of nothing but brackets would drive into the end of the stack. */
    private static void checkDepth(Iterable<Event> events) throws Unreadable {
        int depth = 0;
        for (Event event : events) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                throw new Unreadable("is nested deeper than " + DEEPEST + " levels");
            }
        }
    }

    private static Map<String, Object> mapping(Map<?, ?> map) {
        Map<String, Object> entries = new TreeMap<>();
        map.forEach((key, value) -> {
            if (value != null) { // to the API server a null is a field that is not there
                entries.put(String.valueOf(key), tree(value));
            }
        });
        return Collections.unmodifiableMap(entries);
    }

    private static Object tree(Object value) {
        if (value instanceof Map<?, ?> map) {
            return mapping(map);
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(item == null ? "" : tree(item)));
            return Collections.unmodifiableList(items);
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
