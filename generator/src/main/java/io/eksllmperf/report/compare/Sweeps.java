package io.eksllmperf.report.compare;

import io.eksllmperf.report.Level;
import io.eksllmperf.report.Subject;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.compare.NotCompared.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Two sweeps of one experiment, level by level. */
final class Sweeps {
    private Sweeps() {}

    static ComparedSweep of(Sweep base, Sweep head, Policy policy) {
        String name = name(base.subject(), head.subject());
        Inputs inputs = Inputs.of(base.subject(), head.subject());
        Map<Integer, Level> ofBase = byConcurrency(base);
        Map<Integer, Level> ofHead = byConcurrency(head);
        TreeSet<Integer> concurrencies = new TreeSet<>(ofBase.keySet());
        concurrencies.addAll(ofHead.keySet());
        List<ComparedLevel> levels = new ArrayList<>();
        List<NotCompared> notCompared = new ArrayList<>();
        for (int concurrency : concurrencies) {
            Level before = ofBase.get(concurrency);
            Level after = ofHead.get(concurrency);
            if (before == null || after == null) {
                notCompared.add(onlyIn(name, concurrency, before != null));
                continue;
            }
            Optional<NotCompared> bar = bar(name, concurrency, inputs).or(() -> Levels.unusable(name, before, after));
            if (bar.isPresent()) {
                notCompared.add(bar.get());
                continue;
            }
            notCompared.addAll(Levels.leftOut(name, before, after));
            Levels.of(before, after, policy)
                    .ifPresentOrElse(levels::add, () -> notCompared.add(noFigure(name, concurrency)));
        }
        return new ComparedSweep(name, inputs, levels, notCompared);
    }

    private static String name(Subject base, Subject head) {
        return base.label().equals(head.label()) ? base.label() : base.label() + " -> " + head.label();
    }

    private static Map<Integer, Level> byConcurrency(Sweep sweep) {
        Map<Integer, Level> levels = new TreeMap<>();
        sweep.levels().forEach(level -> levels.putIfAbsent(level.concurrency(), level));
        return levels;
    }

    private static NotCompared onlyIn(String name, int concurrency, boolean inBase) {
        return inBase
                ? NotCompared.level(name, concurrency, Kind.ONLY_IN_BASE, "this level was measured in base only")
                : NotCompared.level(name, concurrency, Kind.ONLY_IN_HEAD, "this level was measured in head only");
    }

    private static Optional<NotCompared> bar(String name, int concurrency, Inputs inputs) {
        if (inputs.bars().isEmpty()) {
            return Optional.empty();
        }
        String sentence = inputs.bars().stream()
                .map(bar -> bar.path() + " is " + bar.base().orElse("not set") + " in base and "
                        + bar.head().orElse("not set") + " in head")
                .collect(Collectors.joining("; "));
        return Optional.of(
                NotCompared.level(name, concurrency, Kind.MEASURED_ANOTHER_WAY, "measured another way: " + sentence));
    }

    private static NotCompared noFigure(String name, int concurrency) {
        return NotCompared.level(name, concurrency, Kind.NO_FIGURE, "there is no figure that both sides carry");
    }
}
