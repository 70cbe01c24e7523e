package io.eksllmperf.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is wrong with a run, and what it may therefore not be used for.
 *
 * @param kind what was found
 * @param forbidden the figures that nothing may be concluded from; all of them where the kind forbids the row
 * @param sentence what was seen, with its numbers, and what would be right: one sentence without a full stop
 */
public record Verdict(Kind kind, Set<Figure> forbidden, String sentence) implements Comparable<Verdict> {
    public Verdict {
        EnumSet<Figure> copy = EnumSet.noneOf(Figure.class);
        copy.addAll(forbidden);
        forbidden = Collections.unmodifiableSet(copy);
    }

    /** How much a verdict forbids. */
    public enum Scope {
        ROW,
        FIGURE,
        /** Said beside the row. */
        NOTHING
    }

    /** What can be found, the gravest first. */
    public enum Kind {
        NO_EXPORT(Scope.ROW, "no usable export"),
        NOT_VALID(Scope.ROW, "the run's own script refused it"),
        SERVING_CHANGED(Scope.ROW, "serving changed"),
        FOREIGN_LOAD(Scope.ROW, "foreign load"),
        EMPTY_ANSWERS(Scope.ROW, "empty answers"),
        ERRORS_ABOVE_LIMIT(Scope.ROW, "errors above the limit"),
        CONCURRENCY_NOT_HELD(Scope.ROW, "concurrency not held"),
        ABOVE_ROOFLINE(Scope.ROW, "above the roofline"),
        TOO_FEW_SAMPLES(Scope.FIGURE, "too few samples"),
        FOREIGN_TOKENIZER(Scope.FIGURE, "foreign tokenizer"),
        NOT_STREAMING(Scope.FIGURE, "not streaming"),
        NOT_CHECKED(Scope.NOTHING, "not checked"),
        OUTPUT_LENGTH_OFF(Scope.NOTHING, "output length off"),
        COLD_FIRST_WAVE(Scope.NOTHING, "cold first wave"),
        WARM_PREFIX_CACHE(Scope.NOTHING, "warm prefix cache"),
        ERRORS(Scope.NOTHING, "some errors"),
        ERRORS_NOT_RECORDED(Scope.NOTHING, "errors not recorded"),
        SERVING_NOT_RECORDED(Scope.NOTHING, "serving not recorded"),
        ONE_REPEAT(Scope.NOTHING, "one repeat only"),
        SPREAD(Scope.NOTHING, "repeats differ"),
        CLIENT_BUSY(Scope.NOTHING, "client busy"),
        BELOW_ROOFLINE(Scope.NOTHING, "far below the roofline");

        private final Scope scope;
        private final String words;

        Kind(Scope scope, String words) {
            this.scope = scope;
            this.words = words;
        }

        public Scope scope() {
            return scope;
        }

        /** Two or three words for a table's cell. */
        public String words() {
            return words;
        }
    }

    /** A verdict whose kind says all that it forbids: the row, or nothing. */
    public static Verdict of(Kind kind, String sentence) {
        return switch (kind.scope()) {
            case ROW -> new Verdict(kind, EnumSet.allOf(Figure.class), sentence);
            case NOTHING -> new Verdict(kind, Set.of(), sentence);
            case FIGURE -> throw new IllegalArgumentException(kind + " forbids figures: say which");
        };
    }

    public boolean forbidsRow() {
        return kind.scope() == Scope.ROW;
    }

    public boolean forbids(Figure figure) {
        return forbidden.contains(figure);
    }

    @Override
    public int compareTo(Verdict other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : sentence.compareTo(other.sentence);
    }
}
