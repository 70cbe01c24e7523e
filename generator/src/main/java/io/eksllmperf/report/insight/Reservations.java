package io.eksllmperf.report.insight;

import io.eksllmperf.report.Level;
import io.eksllmperf.report.Phrases;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What limits a comparison of levels: noise, known or not, and remarks on the level it names. */
final class Reservations {
    /** Verdicts that forbid nothing and yet move the figures. */
    private static final Set<Verdict.Kind> MOVES_FIGURES = EnumSet.of(
            Verdict.Kind.OUTPUT_LENGTH_OFF,
            Verdict.Kind.COLD_FIRST_WAVE,
            Verdict.Kind.WARM_PREFIX_CACHE,
            Verdict.Kind.ERRORS,
            Verdict.Kind.CLIENT_BUSY);

    private Reservations() {}

    /** All of them, for the best level of a basis. */
    static List<String> of(Basis basis, Level best) {
        List<String> all = new ArrayList<>();
        remarks(best).ifPresent(all::add);
        indistinct(basis, best)
                .map(levels -> "Within the spread of the repeats it cannot be told from concurrency "
                        + Words.levels(levels) + ".")
                .ifPresent(all::add);
        singleRuns(basis.levels()).ifPresent(all::add);
        return all;
    }

    /** A comparison of single runs may be one of their noise: the field asks for three repeats and more. */
    static Optional<String> singleRuns(List<Level> levels) {
        List<Level> single =
                levels.stream().filter(level -> usableRuns(level) < 2).toList();
        if (single.isEmpty()) {
            return Optional.empty();
        }
        if (single.size() == 1) {
            return Optional.of("Concurrency " + Words.levels(single) + " rests on one run, so its noise is not known.");
        }
        return Optional.of(
                single.size() == levels.size()
                        ? "Each level rests on one run, so the noise between runs is not known."
                        : "Concurrency " + Words.levels(single)
                                + " rest on one run each, so their noise is not known.");
    }

    /** Its server had not served before: its latency says little. */
    static boolean isCold(Level level) {
        return level.verdicts().stream().anyMatch(verdict -> verdict.kind() == Verdict.Kind.COLD_FIRST_WAVE);
    }

    static Optional<String> remarks(Level level) {
        List<String> remarks = level.verdicts().stream()
                .map(Verdict::kind)
                .filter(MOVES_FIGURES::contains)
                .map(Verdict.Kind::words)
                .distinct()
                .toList();
        return remarks.isEmpty()
                ? Optional.empty()
                : Optional.of("Said beside concurrency " + level.concurrency() + ": " + Phrases.list(remarks) + ".");
    }

    /** Levels whose repeats reach into those of the best. */
    static Optional<List<Level>> indistinct(Basis basis, Level best) {
        List<Level> same = basis.levels().stream()
                .filter(level -> !Basis.same(level, best))
                .filter(level -> level.isWithinNoise(best, basis.figure()))
                .filter(level -> level.spread(basis.figure()).isPresent()
                        || best.spread(basis.figure()).isPresent())
                .toList();
        return same.isEmpty() ? Optional.empty() : Optional.of(same);
    }

    private static long usableRuns(Level level) {
        return level.rows().stream().filter(Row::isUsable).count();
    }
}
