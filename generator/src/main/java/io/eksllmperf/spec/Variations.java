package io.eksllmperf.spec;

import io.eksllmperf.finding.Place;
import io.eksllmperf.spec.InputParser.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The input with one key changed: what {@code explain} renders to see which keys move a file. */
public final class Variations {
    /** What else a text may be where any text of its form will not do, because it must name something known. */
    private static final Map<Shape.Text, List<String>> OTHER_TEXTS = Map.of(
            Formats.INSTANCE_TYPE, List.of("g5.12xlarge", "m6i.4xlarge", "g5.16xlarge"),
            Formats.REGION, List.of("us-west-2", "eu-west-1"),
            Formats.ZONE, List.of("us-east-1d", "us-east-1f"),
            Formats.KUBERNETES_VERSION, List.of("1.34", "1.33"),
            Formats.VERSION, List.of("0.24.0", "0.18.0", "25.03", "25.08", "0.12.0", "1.14.0", "4.8.2", "0.19.3"),
            Formats.FRACTION, List.of("0.89", "0.91"),
            Formats.ATTENTION_BACKEND, List.of("TRITON_ATTN", "auto"),
            Formats.MODEL_ID, List.of("Qwen/Qwen2.5-7B-Instruct", "openai/gpt-oss-20b"),
            Formats.AMI_ALIAS, List.of("al2023@v20260801", "al2023@v20260802"));

    private Variations() {}

    /**
     * One key changed.
     *
     * @param file the input file
     * @param path the key, as {@code spec.load.levels[1].prompts}
     * @param tries inputs with other values of that key that could be read; the first that can be rendered counts
     */
    public record Variation(String file, String path, List<Inputs> tries) {
        public Variation {
            tries = List.copyOf(tries);
        }
    }

    /** Every key of every file but names, which move everything; files with findings have none. */
    public static List<Variation> of(List<InputFile> files) {
        List<Document> documents = new ArrayList<>();
        for (InputFile file : files) {
            ValueParser.parse(file, new ArrayList<>())
                    .filter(Value.Entries.class::isInstance)
                    .ifPresent(value -> documents.add(new Document(file.path(), (Value.Entries) value)));
        }
        Set<Object> now = content(InputParser.parseDocuments(documents).inputs());
        List<Variation> variations = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            Shape table = document.isCluster() ? ClusterTable.TABLE : ExperimentTable.TABLE;
            for (Change change : changes(document.value(), table, List.of())) {
                List<Inputs> tries = tries(documents, i, change);
                tries.removeIf(inputs -> content(inputs).equals(now));
                variations.add(new Variation(document.file(), change.path(), tries));
            }
        }
        return variations;
    }

    /** A path and other values for it. */
    private record Change(List<String> steps, List<Value> values) {
        String path() {
            StringBuilder path = new StringBuilder();
            for (String step : steps) {
                if (Paths.isPosition(step)) {
                    path.append('[').append(step).append(']');
                } else {
                    path.append(path.isEmpty() ? "" : ".").append(step);
                }
            }
            return path.toString();
        }
    }

    /** What all files say with defaults filled in: a value that only spells out a default changes nothing. */
    private static Set<Object> content(Inputs inputs) {
        return Stream.concat(
                        inputs.clusters().stream().map(Cluster::source),
                        inputs.experiments().stream().map(Experiment::source))
                .map(source -> source.value().content())
                .collect(Collectors.toSet());
    }

    private static List<Inputs> tries(List<Document> documents, int which, Change change) {
        List<Inputs> tries = new ArrayList<>();
        for (Value value : change.values()) {
            List<Document> changed = new ArrayList<>(documents);
            Document document = documents.get(which);
            Value.Entries tree = (Value.Entries) document.value().replace(change.steps(), value);
            changed.set(which, new Document(document.file(), tree));
            Parsed parsed = InputParser.parseDocuments(changed);
            if (parsed.ok()) {
                tries.add(parsed.inputs());
            }
        }
        return tries;
    }

    private static List<Change> changes(Value value, Shape shape, List<String> steps) {
        List<Change> changes = new ArrayList<>();
        if (shape instanceof Shape.Either either) {
            boolean marked = value.find(either.mark()).isPresent();
            return !marked && either.other() instanceof Shape.Choice
                    ? List.of(new Change(steps, List.of(sample(either.marked(), value.place()))))
                    : changes(value, marked ? either.marked() : either.other(), steps);
        }
        if (shape instanceof Shape.Fields fields) {
            for (Shape.Field field : fields.fields()) {
                changes.addAll(changes(field, value, steps));
            }
        } else if (shape instanceof Shape.Items items && value instanceof Value.Items list) {
            for (int i = 0; i < list.values().size(); i++) {
                changes.addAll(changes(list.values().get(i), items.item(), below(steps, String.valueOf(i))));
            }
            changes.add(new Change(steps, longer(list, items)));
        } else {
            changes.add(new Change(steps, others(value, shape)));
        }
        return changes;
    }

    private static List<Change> changes(Shape.Field field, Value parent, List<String> steps) {
        boolean names = field.name().equals("name") && steps.equals(List.of("metadata"));
        if (names || field.name().equals("matrix")) {
            return List.of();
        }
        List<String> here = below(steps, field.name());
        Optional<Value> given = parent.find(field.name()).filter(value -> !(value instanceof Value.Nothing));
        if (given.isPresent()) {
            return changes(given.get(), field.shape(), here);
        }
        Value sample = sample(field.shape(), parent.place());
        boolean deep = field.shape() instanceof Shape.Fields && !(field.need() instanceof Shape.Need.Optional);
        return deep
                ? changes(new Value.Entries(parent.place(), Map.of()), field.shape(), here)
                : List.of(new Change(here, tries(sample, field.shape())));
    }

    private static List<Value> tries(Value sample, Shape shape) {
        List<Value> tries = new ArrayList<>();
        tries.add(sample);
        tries.addAll(others(sample, shape));
        return tries;
    }

    /** The list with one more value. */
    private static List<Value> longer(Value.Items list, Shape.Items shape) {
        List<Value> lists = new ArrayList<>();
        for (Value added : tries(sample(shape.item(), list.place()), shape.item())) {
            List<Value> longer = new ArrayList<>(list.values());
            longer.add(added);
            lists.add(new Value.Items(list.place(), longer));
        }
        return lists;
    }

    /** Other values of the same shape. */
    private static List<Value> others(Value value, Shape shape) {
        Place place = value.place();
        if (shape instanceof Shape.Flag) {
            boolean on = value instanceof Value.Flag flag && flag.on();
            return List.of(new Value.Flag(place, !on));
        }
        if (shape instanceof Shape.Whole whole) {
            String written = value instanceof Value.Number number ? number.written() : "";
            long now = written.isEmpty() ? whole.min() : whole.value(written).orElse(whole.min());
            return List.of(new Value.Number(place, "" + (now + 1)), new Value.Number(place, "" + (now - 1)));
        }
        List<Value> others = new ArrayList<>();
        if (shape instanceof Shape.Choice choice) {
            choice.words().forEach(word -> others.add(new Value.Text(place, word)));
        } else if (shape instanceof Shape.Text text) {
            OTHER_TEXTS.getOrDefault(text, List.of()).forEach(other -> others.add(new Value.Text(place, other)));
            String now = value instanceof Value.Text written ? written.text() : text.example();
            for (String other : List.of(text.example(), now + "1", "1" + now, now.replaceAll("[0-9]", "7"))) {
                others.add(new Value.Text(place, other));
            }
        } else if (shape instanceof Shape.Entries entries) {
            Value.Entries empty = new Value.Entries(place, Map.of());
            Value one = sample(entries.value(), place);
            tries(one, entries.value())
                    .forEach(other -> others.add(empty.with(entries.key().example(), other)));
        } else {
            others.add(sample(shape, place));
        }
        others.removeIf(other -> other instanceof Value.Text && other.shown().equals(value.shown()));
        return others;
    }

    /** A value of a shape, made up. */
    private static Value sample(Shape shape, Place place) {
        if (shape instanceof Shape.Fields fields) {
            Value.Entries sample = new Value.Entries(place, Map.of());
            for (Shape.Field field : fields.fields()) {
                if (field.need() instanceof Shape.Need.Required) {
                    sample = sample.with(field.name(), sample(field.shape(), place));
                }
            }
            return sample;
        }
        if (shape instanceof Shape.Either either) {
            return sample(either.marked(), place);
        }
        if (shape instanceof Shape.Items items) {
            return new Value.Items(place, List.of(sample(items.item(), place)));
        }
        if (shape instanceof Shape.Entries entries) {
            return new Value.Entries(place, Map.of()).with(entries.key().example(), sample(entries.value(), place));
        }
        return scalarSample(shape, place);
    }

    private static Value scalarSample(Shape shape, Place place) {
        if (shape instanceof Shape.Text text) {
            return new Value.Text(place, text.example());
        }
        if (shape instanceof Shape.Choice choice) {
            return new Value.Text(place, choice.words().get(0));
        }
        return shape instanceof Shape.Whole whole
                ? new Value.Number(place, "" + Math.max(1, whole.min()))
                : new Value.Flag(place, true);
    }

    private static List<String> below(List<String> steps, String step) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(step);
        return List.copyOf(longer);
    }
}
