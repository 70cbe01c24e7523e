package io.eksllmperf.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One data file: {@code #} comments, then a header line, then rows of cells between {@code |}. Comments hold
 * {@code # source: …} and {@code # date: yyyy-mm-dd}; no fact is shipped without them.
 *
 * <p>A table that does not read is a broken program, never a user's fault: an {@link IllegalStateException} with file
 * and line.
 */
final class Table {
    private static final String SOURCE = "# source:";
    private static final String DATE = "# date:";

    private final String file;
    private final String source;
    private final LocalDate date;
    private final List<Row> rows;

    private Table(String file, String source, LocalDate date, List<Row> rows) {
        this.file = file;
        this.source = source;
        this.date = date;
        this.rows = List.copyOf(rows);
    }

    /** Reads a file shipped beside this class. */
    static Table load(String file, String header) {
        try (InputStream in = Table.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + ": not shipped");
            }
            return read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the text of a table.
     *
     * @param header the header line that the reader of the rows was written for, with single blanks around {@code |}
     */
    static Table read(String file, String text, String header) {
        Reader reader = new Reader(file, cells(header));
        int line = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            line++;
            reader.line(line, text.substring(start, stop));
            start = stop + 1;
        }
        return reader.table();
    }

    String source() {
        return source;
    }

    LocalDate date() {
        return date;
    }

    List<Row> rows() {
        return rows;
    }

    /** The rows as values by their first cell, in the order of the file; two rows with one key are refused. */
    <T> Map<String, T> index(Function<Row, T> value) {
        return index(1, value);
    }

    /** The rows as values by their first cells, joined by blanks. */
    <T> Map<String, T> index(int keyCells, Function<Row, T> value) {
        Map<String, T> byKey = new LinkedHashMap<>();
        for (Row row : rows) {
            String key = String.join(" ", row.cells().subList(0, keyCells));
            if (byKey.put(key, value.apply(row)) != null) {
                throw new IllegalStateException(file + ":" + row.line() + ": a second row for " + key);
            }
        }
        return Collections.unmodifiableMap(byKey);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int bar = line.indexOf('|'); bar >= 0; bar = line.indexOf('|', start)) {
            cells.add(line.substring(start, bar).trim());
            start = bar + 1;
        }
        cells.add(line.substring(start).trim());
        return cells;
    }

    /** What has been read of a file so far. */
    private static final class Reader {
        private final String file;
        private final List<String> columns;
        private final List<Row> rows = new ArrayList<>();
        private String source = "";
        private String date = "";
        private boolean headerSeen;

        Reader(String file, List<String> columns) {
            this.file = file;
            this.columns = List.copyOf(columns);
        }

        void line(int number, String line) {
            if (line.startsWith("#")) {
                comment(line);
                return;
            }
            List<String> cells = cells(line);
            if (headerSeen) {
                row(number, cells);
            } else if (cells.equals(columns)) {
                headerSeen = true;
            } else {
                throw bad(number, "the header is not \"" + String.join(" | ", columns) + "\"");
            }
        }

        private void row(int number, List<String> cells) {
            if (cells.size() != columns.size()) {
                throw bad(number, cells.size() + " cells for " + columns.size() + " columns");
            }
            if (cells.contains("")) {
                throw bad(number, "an empty cell; - means none");
            }
            rows.add(new Row(file, number, columns, cells));
        }

        private void comment(String line) {
            if (line.startsWith(SOURCE)) {
                source = line.substring(SOURCE.length()).trim();
            } else if (line.startsWith(DATE)) {
                date = line.substring(DATE.length()).trim();
            }
        }

        Table table() {
            if (source.isEmpty()) {
                throw bad(1, "no line \"# source: …\" in the head");
            }
            if (rows.isEmpty()) {
                throw bad(1, "no rows");
            }
            try {
                return new Table(file, source, Row.isoDate(date), rows);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IllegalStateException(file + ":1: no line \"# date: yyyy-mm-dd\" in the head", e);
            }
        }

        private IllegalStateException bad(int line, String message) {
            return new IllegalStateException(file + ":" + line + ": " + message);
        }
    }
}
