package io.eksllmperf.results;

import java.io.IOException;
import java.io.Reader;

/** Reads lines of at most 4 MiB characters; of a longer one only its length is kept, so that no file can fill the heap. */
final class BoundedLines {
    private static final int LONGEST = 4 * 1024 * 1024;
    private static final int CHUNK = 1 << 16;

    private final Reader reader;
    private final char[] buffer = new char[CHUNK];
    private final StringBuilder line = new StringBuilder();
    private int start;
    private int end;
    private long number;
    private boolean tooLong;

    BoundedLines(Reader reader) {
        this.reader = reader;
    }

    /** Moves to the next line; false at the end. */
    boolean next() throws IOException {
        line.setLength(0);
        tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            for (int i = start; i < end; i++) {
                if (buffer[i] == '\n') {
                    keep(i);
                    start = i + 1;
                    number++;
                    return true;
                }
            }
            keep(end);
            start = end;
        }
        number += any ? 1 : 0;
        return any;
    }

    private boolean fill() throws IOException {
        if (start == end) {
            start = 0;
            end = Math.max(0, reader.read(buffer));
        }
        return start < end;
    }

    private void keep(int until) {
        if (line.length() + until - start > LONGEST) {
            tooLong = true;
        } else if (!tooLong) {
            line.append(buffer, start, until - start);
        }
    }

    /** From 1. */
    long number() {
        return number;
    }

    boolean isTooLong() {
        return tooLong;
    }

    String text() {
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }
}
