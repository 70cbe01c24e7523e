package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A mapping of YAML that a person wrote, with fixed keys; whatever is wrong with it becomes a finding at its line. */
final class YamlMapping {
    private final String file;
    private final Node node;
    private final List<Finding> findings;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlMapping(String file, Node node, List<Finding> findings) {
        this.file = file;
        this.node = node;
        this.findings = findings;
    }

    /**
     * Empty when it is no mapping.
     *
     * @param findings takes what is wrong
     * @param keys all that may stand in it
     */
    static Optional<YamlMapping> of(String file, Node node, List<Finding> findings, List<String> keys) {
        YamlMapping mapping = new YamlMapping(file, node, findings);
        if (!(node instanceof MappingNode found)) {
            mapping.fault(node, "a mapping of " + and(keys) + " must stand here, not " + shown(node));
            return Optional.empty();
        }
        for (NodeTuple entry : found.getValue()) {
            mapping.add(entry, keys);
        }
        return Optional.of(mapping);
    }

    private void add(NodeTuple entry, List<String> keys) {
        Node key = entry.getKeyNode();
        if (!(key instanceof ScalarNode scalar) || !keys.contains(scalar.getValue())) {
            fault(key, shown(key) + " is no key here: " + and(keys) + " are");
        } else if (values.putIfAbsent(scalar.getValue(), entry.getValueNode()) != null) {
            fault(key, "the key " + scalar.getValue() + " stands here a second time: keep one of them");
        }
    }

    /** A text that must be there. */
    Optional<String> text(String key) {
        Optional<Node> value = required(key);
        Optional<String> text =
                value.filter(YamlMapping::isText).map(YamlMapping::scalar).map(String::strip);
        if (text.isEmpty() && value.isPresent()) {
            String quotes = value.get() instanceof ScalarNode scalar && isWritten(scalar) ? ": put it in quotes" : "";
            fault(value.get(), key + " must be a text, not " + shown(value.get()) + quotes);
        }
        return text;
    }

    /** One of these words, which must be there. */
    Optional<String> word(String key, List<String> allowed) {
        Optional<Node> value = required(key);
        Optional<String> word =
                value.filter(YamlMapping::isText).map(YamlMapping::scalar).filter(allowed::contains);
        if (word.isEmpty() && value.isPresent()) {
            String right = allowed.size() == 1 ? allowed.get(0) : "one of " + String.join(", ", allowed);
            fault(value.get(), key + " must be " + right + ", not " + shown(value.get()));
        }
        return word;
    }

    /** A number of clients that must be there. */
    Optional<Integer> concurrency(String key) {
        Optional<Node> value = required(key);
        Optional<Integer> number = value.filter(found -> found.getTag().equals(Tag.INT))
                .map(YamlMapping::scalar)
                .filter(Cell::isDigits)
                .flatMap(Counts::concurrency);
        if (number.isEmpty() && value.isPresent()) {
            fault(value.get(), key + " must be a whole number from 1 to 1000000, not " + shown(value.get()));
        }
        return number;
    }

    /** The items of a list that may be left out; each with these keys and no others. */
    List<YamlMapping> items(String key, List<String> keys) {
        List<YamlMapping> items = new ArrayList<>();
        Optional<Node> value = Optional.ofNullable(values.get(key));
        if (value.isPresent() && value.get() instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                of(file, item, findings, keys).ifPresent(items::add);
            }
        } else if (value.isPresent()) {
            fault(value.get(), key + " must be a list, not " + shown(value.get()));
        }
        return items;
    }

    /** Something is wrong with the whole of it. */
    void fault(String message) {
        fault(node, message);
    }

    private void fault(Node where, String message) {
        Place place = where.getStartMark()
                .map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Place.of(file));
        findings.add(Finding.error(Rules.SYNTAX, place, message));
    }

    private Optional<Node> required(String key) {
        Optional<Node> value = Optional.ofNullable(values.get(key));
        if (value.isEmpty()) {
            fault(key + " is missing here");
        }
        return value;
    }

    private static boolean isText(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.STR)
                && !scalar.getValue().isBlank();
    }

    private static boolean isWritten(ScalarNode scalar) {
        return !scalar.getTag().equals(Tag.NULL) && !scalar.getValue().isBlank();
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static String shown(Node node) {
        if (node instanceof ScalarNode scalar) {
            return isWritten(scalar) ? "'" + Cell.shown(scalar.getValue()) + "'" : "nothing";
        }
        return node instanceof SequenceNode ? "a list" : "a mapping";
    }

    private static String and(List<String> words) {
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
