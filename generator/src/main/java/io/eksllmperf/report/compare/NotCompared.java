package io.eksllmperf.report.compare;

import io.eksllmperf.report.Figure;
import java.util.Optional;

/**
 * A level, or a figure of it, that says nothing about a regression, and why.
 *
 * @param sweep the name of its sweep
 * @param concurrency the level
 * @param figure absent where it is the whole level
 * @param kind what kept it out
 * @param sentence the same with names and numbers, without a full stop
 */
public record NotCompared(String sweep, int concurrency, Optional<Figure> figure, Kind kind, String sentence) {

    /** What keeps a level or a figure out. */
    public enum Kind {
        ONLY_IN_BASE,
        ONLY_IN_HEAD,
        MEASURED_ANOTHER_WAY,
        NOT_USABLE,
        NOT_USABLE_IN_BASE,
        /** Base could be concluded from, head no longer can. */
        NOT_USABLE_IN_HEAD,
        /** A level whose figures are all left out. */
        NO_FIGURE,
        NOT_CARRIED,
        /** 0, or no number at all. */
        NO_NUMBER
    }

    static NotCompared level(String sweep, int concurrency, Kind kind, String sentence) {
        return new NotCompared(sweep, concurrency, Optional.empty(), kind, sentence);
    }
}
