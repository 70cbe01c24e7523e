package io.eksllmperf.spec;

import io.eksllmperf.finding.Place;
import io.eksllmperf.spec.InputParser.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The input with one entry of a map or list taken out: which of several entries causes something. */
public final class Removals {
    private Removals() {}

    /**
     * One entry taken out.
     *
     * @param place where its key stands; where it stands itself, in a list
     * @param without the input without it; empty when that cannot be read
     */
    public record Removal(Place place, Optional<Inputs> without) {}

    /** Every entry of the map or list at a path of a file; none where there is no such. */
    public static List<Removal> of(List<InputFile> files, String file, String path) {
        List<Document> documents = new ArrayList<>();
        List<Removal> removals = new ArrayList<>();
        for (InputFile each : files) {
            ValueParser.parse(each, new ArrayList<>())
                    .filter(Value.Entries.class::isInstance)
                    .ifPresent(value -> documents.add(new Document(each.path(), (Value.Entries) value)));
        }
        for (int i = 0; i < documents.size(); i++) {
            if (documents.get(i).file().equals(file)) {
                Optional<Value> parent = documents.get(i).value().find(path);
                parent.ifPresent(new Removing(documents, i, Paths.steps(path), removals)::each);
            }
        }
        return removals;
    }

    /** The documents, which of them it is about, and where in it. */
    private record Removing(List<Document> documents, int which, List<String> steps, List<Removal> removals) {
        void each(Value parent) {
            if (parent instanceof Value.Entries map) {
                map.entries().forEach((key, entry) -> add(entry.keyPlace(), map.without(key)));
            } else if (parent instanceof Value.Items list) {
                for (int i = 0; i < list.values().size(); i++) {
                    List<Value> rest = new ArrayList<>(list.values());
                    Value removed = rest.remove(i);
                    add(removed.place(), new Value.Items(list.place(), rest));
                }
            }
        }

        private void add(Place place, Value rest) {
            List<Document> changed = new ArrayList<>(documents);
            Document document = documents.get(which);
            changed.set(which, new Document(document.file(), (Value.Entries)
                    document.value().replace(steps, rest)));
            Parsed parsed = InputParser.parseDocuments(changed);
            removals.add(new Removal(place, parsed.ok() ? Optional.of(parsed.inputs()) : Optional.empty()));
        }
    }
}
