package io.eksllmperf.report.html;

import io.eksllmperf.report.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The numbered notes under a table: why figures of it carry no conclusion. Numbered as they are asked for. */
final class Notes {
    private final String prefix;
    private final Map<Verdict.Kind, Map<String, Set<Integer>>> sentences = new LinkedHashMap<>();

    /** With what the ids of the notes begin. */
    Notes(String prefix) {
        this.prefix = prefix;
    }

    /** Marks for verdicts of a level: each with the note's number, its id and what it says of this level. */
    List<Map<String, Object>> marks(int concurrency, List<Verdict> verdicts) {
        List<Map<String, Object>> marks = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            sentences
                    .computeIfAbsent(verdict.kind(), kind -> new LinkedHashMap<>())
                    .computeIfAbsent(verdict.sentence(), sentence -> new LinkedHashSet<>())
                    .add(concurrency);
            marks.add(mark(verdict.kind(), verdict.kind().words() + ": " + verdict.sentence()));
        }
        return marks;
    }

    /** A mark for what was noted of several levels alike. */
    Map<String, Object> mark(Verdict.Kind kind, String why) {
        int number = new ArrayList<>(sentences.keySet()).indexOf(kind) + 1;
        return Map.of("number", number, "id", id(number), "why", why);
    }

    /** All that was noted, by number. */
    List<Map<String, Object>> all() {
        List<Map<String, Object>> all = new ArrayList<>();
        sentences.forEach((kind, said) -> {
            List<String> lines = new ArrayList<>();
            said.forEach((sentence, levels) ->
                    lines.add(said.size() == 1 ? sentence : Words.levels(levels) + ": " + sentence));
            all.add(Map.of("number", all.size() + 1, "id", id(all.size() + 1), "words", kind.words(), "lines", lines));
        });
        return all;
    }

    private String id(int number) {
        return prefix + "-note-" + number;
    }
}
