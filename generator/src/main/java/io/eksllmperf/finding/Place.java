package io.eksllmperf.finding;

import java.util.Comparator;
import java.util.Objects;

/**
 * Where a finding is: a file, and where it is known a line and a column.
 *
 * @param file path relative to the repository's root, with {@code /} as separator
 * @param line 1 for the first line; 0 when the whole file is meant
 * @param column 1 for the first column; 0 when the whole line is meant
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    public Place {
        Objects.requireNonNull(file, "file");
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column count from 1; 0 means unknown");
        }
    }

    /** A place that is a whole file. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, as compilers print it and editors link it. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
