package io.eksllmperf.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** How a command ended: its exit code, and what it printed. */
record Ended(int code, String out, String err) {
    static Ended of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Ended(
                code,
                out.toString().replace(System.lineSeparator(), "\n"),
                err.toString().replace(System.lineSeparator(), "\n"));
    }
}
