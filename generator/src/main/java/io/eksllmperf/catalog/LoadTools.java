package io.eksllmperf.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The load tools and their flags, from two tables. */
final class LoadTools {
    static final String GENAI_PERF = "genai-perf";
    private static final Version UNPINNED = Version.of("25.09");
    private static final String FLAG_COLUMNS = "tool | package version | added | removed";

    private final Collection<LoadToolFacts> known;
    private final Map<String, FlagHistory> histories;

    private LoadTools(Collection<LoadToolFacts> known, Map<String, FlagHistory> histories) {
        this.known = known;
        this.histories = histories;
    }

    static LoadTools load() {
        Map<String, List<FlagHistory.Change>> changes = new LinkedHashMap<>();
        for (Row row : Table.load("load-tool-flags.txt", FLAG_COLUMNS).rows()) {
            changes.computeIfAbsent(row.text("tool"), tool -> new ArrayList<>())
                    .add(FlagHistory.Change.from(row, "package version"));
        }
        Map<String, FlagHistory> histories = new LinkedHashMap<>();
        for (Map.Entry<String, List<FlagHistory.Change>> of : changes.entrySet()) {
            histories.put(of.getKey(), new FlagHistory(of.getValue()));
        }
        Map<String, LoadToolFacts> known =
                Table.load("load-tools.txt", LoadToolFacts.COLUMNS).index(2, LoadToolFacts::from);
        return new LoadTools(known.values(), histories);
    }

    Set<String> names() {
        return new TreeSet<>(histories.keySet());
    }

    List<Version> versions(String tool) {
        return known.stream()
                .filter(facts -> facts.tool().equals(tool))
                .map(LoadToolFacts::version)
                .toList();
    }

    /**
     * A tag of Triton's image says which package is inside only when it is listed; AIPerf's versions are the
     * package's.
     */
    Optional<LoadTool> find(String tool, String version) {
        Optional<LoadTool> found = Optional.empty();
        Optional<Version> wanted = Version.parse(version);
        if (wanted.isPresent()) {
            for (LoadToolFacts facts : known) {
                if (facts.tool().equals(tool) && holdsFor(facts, wanted.get())) {
                    found = Optional.of(new LoadTool(facts, wanted.get(), Objects.requireNonNull(histories.get(tool))));
                }
            }
        }
        return found;
    }

    private static boolean holdsFor(LoadToolFacts facts, Version wanted) {
        return facts.tool().equals(GENAI_PERF) ? facts.version().equals(wanted) : wanted.isAtLeast(facts.version());
    }

    String whyNot(String tool, String version) {
        if (!histories.containsKey(tool)) {
            return "there is no load tool " + tool + ": use one of " + String.join(", ", names());
        }
        List<String> versions = versions(tool).stream().map(Version::text).toList();
        String use = ": use one of " + String.join(", ", versions);
        boolean unpinned = tool.equals(GENAI_PERF)
                && Version.parse(version).filter(v -> v.isAtLeast(UNPINNED)).isPresent();
        return unpinned
                ? tool + " " + version + " is a tag whose image holds whatever genai-perf was newest when it was built"
                        + use
                : tool + " has no version " + version + " in the tables" + use;
    }
}
