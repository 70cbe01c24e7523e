package io.eksllmperf.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Runs a program: standard input closed, both outputs read at the same time and never more of them kept than allowed. It is
 * ended, with all that it started, when its time is up, when we are interrupted, and when its reader fails.
 */
public final class Child {
    private static final int LONGEST_LINE = 64 << 10;

    private Child() {}

    /** Reads what a child says while it runs. */
    public interface Listener {
        /** Reads to the end, or returns earlier and so ends the child. */
        void read(InputStream out) throws IOException;
    }

    /** Runs it and keeps what it says. */
    public static Outcome run(Command command) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        AtomicBoolean tooLong = new AtomicBoolean();
        int limit = command.limits().output();
        Outcome outcome = listen(command, out -> tooLong.set(!keep(out, kept, limit)));
        if (tooLong.get()) {
            return new Outcome.TooLong(limit);
        }
        return outcome instanceof Outcome.Finished end
                ? new Outcome.Finished(end.exitCode(), kept.toString(StandardCharsets.UTF_8), end.err())
                : outcome;
    }

    /** Runs it and hands on every line, without its end, as soon as it is said; a line over 64 Ki characters in pieces. */
    public static Outcome lines(Command command, Consumer<String> line) {
        return listen(command, out -> {
            Reader text = new InputStreamReader(out, StandardCharsets.UTF_8);
            StringBuilder open = new StringBuilder();
            for (int c = text.read(); c >= 0; c = text.read()) {
                if (c != '\n') {
                    open.append((char) c);
                }
                if (c == '\n' || open.length() == LONGEST_LINE) {
                    line.accept(withoutReturn(open));
                    open.setLength(0);
                }
            }
            if (open.length() > 0) {
                line.accept(withoutReturn(open));
            }
        });
    }

    /**
     * Runs it and hands on its bytes. What the listener throws is thrown here, after the child was ended.
     *
     * @throws java.io.UncheckedIOException for an {@link IOException} of the listener's own
     */
    public static Outcome listen(Command command, Listener listener) {
        ProcessBuilder builder = new ProcessBuilder(command.argv());
        command.environment().forEach((name, value) -> change(builder, name, value));
        Process process;
        try {
            process = builder.start();
        } catch (IOException refused) {
            return notStarted(command.program(), refused);
        }
        return new Running(process, command.limits(), listener).outcome();
    }

    private static boolean keep(InputStream out, ByteArrayOutputStream kept, int limit) throws IOException {
        byte[] buffer = new byte[8192];
        for (int length = out.read(buffer); length >= 0; length = out.read(buffer)) {
            if (kept.size() + length > limit) {
                return false;
            }
            kept.write(buffer, 0, length);
        }
        return true;
    }

    private static String withoutReturn(StringBuilder line) {
        int end = line.length();
        return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    private static void change(ProcessBuilder builder, String name, Optional<String> value) {
        value.ifPresentOrElse(
                set -> builder.environment().put(name, set),
                () -> builder.environment().remove(name));
    }

    /** The JDK gives the system's error number in its message alone; 2 is "no such file" on Linux, macOS and Windows. */
    private static Outcome notStarted(String program, IOException refused) {
        String message = String.valueOf(refused.getMessage());
        if (message.contains("error=2,")) {
            return new Outcome.Missing(program);
        }
        int reason = message.indexOf("error=");
        List<String> parts = List.of(message.substring(Math.max(0, reason)).split(", ", 2));
        return new Outcome.NotStarted(program, parts.get(parts.size() - 1));
    }
}
