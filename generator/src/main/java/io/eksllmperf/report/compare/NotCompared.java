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
        ONLY_IN_BASE("only in base"),
        ONLY_IN_HEAD("only in head"),
        MEASURED_ANOTHER_WAY("measured another way"),
        NOT_USABLE("not usable"),
        /** A level whose figures are all left out. */
        NO_FIGURE("no figure on both sides"),
        NOT_CARRIED("not carried"),
        /** 0, or no number at all. */
        NO_NUMBER("no number");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static NotCompared level(String sweep, int concurrency, Kind kind, String sentence) {
        return new NotCompared(sweep, concurrency, Optional.empty(), kind, sentence);
    }
}
