package io.eksllmperf.cli;

import io.eksllmperf.process.Child;
import io.eksllmperf.process.Command;
import io.eksllmperf.process.Outcome;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A terminal that somebody looks at: what is shown there is replaced by what is shown next. */
final class Terminal {
    private static final int WIDTH = 100;
    private static final Command ASK = Command.of("sh", "-c", "stty size </dev/tty 2>/dev/null");
    private static final Pattern STTY = Pattern.compile("([1-9][0-9]{1,3}) ([1-9][0-9]{1,3})\\s*");
    private static final String HOME = "\u001b[H";
    private static final String CLEAR_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";
    private static final String HIDE_CURSOR = "\u001b[?25l";
    private static final String SHOW_CURSOR = "\u001b[?25h";

    private final PrintWriter out;
    private final Size size;
    private boolean line;
    private boolean screen;

    Terminal(PrintWriter out, Size size) {
        this.out = out;
        this.size = size;
    }

    Size fits() {
        return size;
    }

    /** Whether input and output both are a terminal. From Java 22 on there is a console without one, too. */
    @SuppressWarnings("SystemConsoleNull") // the console is asked below whether it is one
    static boolean isThere() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException unknown) {
            return false;
        }
    }

    /** What fits on it. */
    record Size(int columns, int rows) {}

    /** The size of the terminal; without one it is 100 columns and endless. Few shells tell, so it is asked itself. */
    static Size size() {
        Matcher stty = STTY.matcher(isThere() && Child.run(ASK) instanceof Outcome.Finished asked ? asked.out() : "");
        boolean told = stty.matches();
        return new Size(
                number("COLUMNS").orElse(told ? Integer.parseInt(stty.group(2)) : WIDTH),
                number("LINES").orElse(told ? Integer.parseInt(stty.group(1)) : Integer.MAX_VALUE));
    }

    private static Optional<Integer> number(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(text -> text.matches("[1-9][0-9]{1,3}"))
                .map(Integer::valueOf);
    }

    /** One line, in place of the one before; cut where it does not fit. */
    synchronized void line(String text) {
        print("\r" + cut(text) + CLEAR_LINE);
        line = true;
    }

    /** Takes that line away, if there is one. */
    synchronized void clearLine() {
        if (line) {
            print("\r" + CLEAR_LINE);
            line = false;
        }
    }

    /** A screen, in place of the one before; lines are cut where they do not fit. */
    synchronized void screen(List<String> lines) {
        clearLine();
        StringBuilder text = new StringBuilder(screen ? HOME : HIDE_CURSOR + HOME + CLEAR_BELOW);
        lines.forEach(each -> text.append(cut(each)).append(CLEAR_LINE).append('\n'));
        print(text + CLEAR_BELOW);
        screen = true;
    }

    /** Leaves the last screen where it is, as a text like any other. */
    synchronized void leave() {
        clearLine();
        if (screen) {
            print(SHOW_CURSOR);
            screen = false;
        }
    }

    /** In the last column of some terminals the cursor is on the next line already. */
    private String cut(String text) {
        return text.length() < size.columns() ? text : text.substring(0, size.columns() - 1);
    }

    private void print(String text) {
        out.print(text);
        out.flush();
    }
}
