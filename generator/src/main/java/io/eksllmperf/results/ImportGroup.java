package io.eksllmperf.results;

import io.eksllmperf.yaml.ContentHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of one run that has no record: a summary and what the tool wrote beside it.
 *
 * @param folder where the summary is
 * @param members all files, the summary included
 */
record ImportGroup(String folder, List<ImportPlanner.Source> members) {
    private static final List<String> ENDS = List.of(
            "_genai_perf.json", "_genai_perf.csv", "_aiperf.json", "_aiperf.csv", ".jsonl", ".json", ".csv", ".yaml");

    ImportGroup {
        members = List.copyOf(members);
    }

    /**
     * Files of one folder that share the beginning of their names are one run. Where a folder holds one run only, all else in
     * it and below is of that run, too.
     */
    static List<ImportGroup> of(List<ImportPlanner.Source> sources) {
        Map<String, List<ImportPlanner.Source>> byStem = new TreeMap<>();
        for (ImportPlanner.Source source : sources) {
            if (isPart(source)) {
                byStem.computeIfAbsent(stem(source), missing -> new ArrayList<>())
                        .add(source);
            }
        }
        byStem.values()
                .removeIf(members -> members.stream()
                        .noneMatch(source -> !source.file().measurements().isEmpty()));
        List<ImportGroup> groups = new ArrayList<>();
        byStem.forEach((stem, members) ->
                groups.add(new ImportGroup(members.get(0).file().folder(), members)));
        return groups.stream()
                .map(group -> group.withNeighbours(groups, sources))
                .toList();
    }

    private static boolean isPart(ImportPlanner.Source source) {
        Format format = source.file().format();
        return format.isSummary() || format == Format.AIPERF_REQUESTS || format == Format.GENAI_PERF_RAW;
    }

    private static String stem(ImportPlanner.Source source) {
        String path = source.file().path();
        String lower = path.toLowerCase(Locale.ROOT);
        for (String end : ENDS) {
            if (lower.endsWith(end)) {
                return path.substring(0, path.length() - end.length());
            }
        }
        return path;
    }

    private ImportGroup withNeighbours(List<ImportGroup> groups, List<ImportPlanner.Source> sources) {
        if (groups.stream().filter(group -> group.folder.equals(folder)).count() > 1) {
            return this;
        }
        List<ImportPlanner.Source> all = new ArrayList<>(members);
        for (ImportPlanner.Source source : sources) {
            boolean severalRuns = source.file().sections().size() > 1;
            if (!all.contains(source) && !severalRuns && nearest(groups, source).equals(Optional.of(folder))) {
                all.add(source);
            }
        }
        return new ImportGroup(folder, all);
    }

    /** The deepest folder with a run that holds the file; files of another run are none of ours. */
    private static Optional<String> nearest(List<ImportGroup> groups, ImportPlanner.Source source) {
        boolean ofARun = groups.stream().anyMatch(group -> group.members.contains(source));
        String path = source.file().path();
        return groups.stream()
                .map(ImportGroup::folder)
                .filter(folder -> !ofARun && (folder.isEmpty() || path.startsWith(folder + "/")))
                .max(Comparator.comparing(String::length));
    }

    /** The most telling first. */
    List<Measurement> measurements() {
        return members.stream()
                .flatMap(source -> source.file().measurements().stream())
                .sorted(Comparator.comparing(Measurement::format))
                .toList();
    }

    Optional<Integer> concurrency() {
        return measurements().stream()
                .flatMap(measurement -> measurement.asked().concurrency().stream())
                .findFirst()
                .or(() -> ResultFileReader.concurrency(folder));
    }

    String hash() {
        return ContentHash.ofParts(members.stream()
                        .map(ImportPlanner.Source::hash)
                        .sorted()
                        .toList())
                .hex();
    }
}
