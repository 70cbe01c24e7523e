package io.eksllmperf.report.compare;

import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.compare.NotCompared.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of results between two states of them.
 *
 * @param policy what it was held against
 * @param sweeps those that both sides have, by experiment
 * @param oneSided the levels of sweeps that only one side has
 */
public record Comparison(Policy policy, List<ComparedSweep> sweeps, List<NotCompared> oneSided) {
    public Comparison {
        sweeps = List.copyOf(sweeps);
        oneSided = List.copyOf(oneSided);
    }

    /**
     * @param base judged sweeps before, of one experiment newest first
     * @param head judged sweeps after, in the same order
     */
    public static Comparison of(List<Sweep> base, List<Sweep> head, Policy policy) {
        Pairing pairing = Pairing.of(base, head);
        List<ComparedSweep> sweeps = new ArrayList<>();
        for (Pairing.Pair pair : pairing.pairs()) {
            sweeps.add(Sweeps.of(pair.base(), pair.head(), policy));
        }
        List<NotCompared> oneSided = new ArrayList<>();
        for (Sweep sweep : pairing.onlyBase()) {
            oneSided.addAll(oneSided(sweep, Kind.ONLY_IN_BASE, "this setup was measured in base only"));
        }
        for (Sweep sweep : pairing.onlyHead()) {
            oneSided.addAll(oneSided(sweep, Kind.ONLY_IN_HEAD, "this setup was measured in head only"));
        }
        return new Comparison(policy, sweeps, oneSided);
    }

    /** Whether any figure is worse: exit code 1. */
    public boolean regressed() {
        return count(Outcome.WORSE) > 0;
    }

    /** How many figures were compared. */
    public int compared() {
        int count = 0;
        for (Outcome outcome : Outcome.values()) {
            count += count(outcome);
        }
        return count;
    }

    /** How many levels were compared. */
    public int comparedLevels() {
        return sweeps.stream().mapToInt(sweep -> sweep.levels().size()).sum();
    }

    /** How many of the compared levels hold the very same runs on both sides. */
    public int sameRuns() {
        return (int) sweeps.stream()
                .flatMap(sweep -> sweep.levels().stream())
                .filter(ComparedLevel::sameRuns)
                .count();
    }

    /** How many figures came out so. */
    public int count(Outcome outcome) {
        return sweeps.stream().mapToInt(sweep -> sweep.count(outcome)).sum();
    }

    /** How many levels base could be concluded from and head no longer can: no regression of a figure, yet seldom a good sign. */
    public int lost() {
        return (int) notCompared().stream()
                .filter(each -> each.kind() == Kind.NOT_USABLE_IN_HEAD)
                .count();
    }

    /** How many levels were not compared. */
    public int levelsLeftOut() {
        return (int)
                notCompared().stream().filter(each -> each.figure().isEmpty()).count();
    }

    /** All levels and figures that were not compared: those of compared sweeps first. */
    public List<NotCompared> notCompared() {
        List<NotCompared> all = new ArrayList<>();
        sweeps.forEach(sweep -> all.addAll(sweep.notCompared()));
        all.addAll(oneSided);
        return all;
    }

    private static List<NotCompared> oneSided(Sweep sweep, Kind kind, String sentence) {
        return sweep.levels().stream()
                .map(level -> NotCompared.level(sweep.subject().label(), level.concurrency(), kind, sentence))
                .toList();
    }
}
