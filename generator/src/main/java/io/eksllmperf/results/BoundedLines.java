package io.eksllmperf.results;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** Reads lines of at most 4 MiB characters; of a longer one only its length is kept, so that no file can fill the heap. */
final class BoundedLines {
    private static final int LONGEST = 4 * 1024 * 1024;
    private static final int CHUNK = 1 << 16;

    private final Reader reader;
    private final char[] buffer = new char[CHUNK];
    private int start;
    private int end;
    private long number;

    /** Where the line is: in the buffer as a rule, so that nothing is copied; in an array of its own when it is cut there. */
    private char[] line = buffer;

    private int offset;
    private int length;
    private char[] joined = {};
    private boolean tooLong;

    BoundedLines(Reader reader) {
        this.reader = reader;
    }

    /** Moves to the next line; false at the end. */
    boolean next() throws IOException {
        line = buffer;
        length = 0;
        tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int at = start;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            boolean whole = at < end;
            keep(at, whole);
            start = whole ? at + 1 : end;
            if (whole) {
                break;
            }
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

    private void keep(int until, boolean whole) {
        int more = until - start;
        if (whole && length == 0 && !tooLong) {
            offset = start;
            length = more;
        } else if (length + more > LONGEST) {
            tooLong = true;
        } else if (!tooLong) {
            if (joined.length < length + more) {
                joined = Arrays.copyOf(joined, Math.min(LONGEST, 2 * (length + more)));
            }
            System.arraycopy(buffer, start, joined, length, more);
            line = joined;
            offset = 0;
            length += more;
        }
    }

    /** From 1. */
    long number() {
        return number;
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        for (int i = offset; i < offset + length; i++) {
            if (!Character.isWhitespace(line[i])) {
                return false;
            }
        }
        return true;
    }

    /** Without the line's end. */
    String text() {
        int shown = length > 0 && line[offset + length - 1] == '\r' ? length - 1 : length;
        return new String(line, offset, shown);
    }

    /** Reads the line as JSON; only until the next line, since it is not copied. */
    JsonParser json() throws IOException {
        return JsonText.FACTORY.createParser(line, offset, length);
    }
}
