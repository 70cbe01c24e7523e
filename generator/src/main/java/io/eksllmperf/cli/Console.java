package io.eksllmperf.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The standard streams as text in UTF-8, whatever the machine's locale is, and what may be written to them. */
final class Console {
    private Console() {}

    static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** What somebody typed, without what would do something to their terminal. */
    static String plain(String typed) {
        return typed.replaceAll("\\p{Cntrl}", "?");
    }
}
