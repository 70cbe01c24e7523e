package io.eksllmperf.cli;

import io.eksllmperf.plan.ProgressText;
import io.eksllmperf.plan.SweepProgress;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a sweep's progress is shown. */
sealed interface WatchScreen {
    void show(SweepProgress progress);

    /** Nothing was seen, and it is tried again. */
    void blind(String why);

    /** Nothing more will be shown; may be said twice. */
    void end();

    /** One look, all of it. */
    record Once(PrintWriter out, int columns) implements WatchScreen {
        @Override
        public void show(SweepProgress progress) {
            ProgressText.lines(progress, columns).forEach(out::println);
        }

        @Override
        public void blind(String why) {
            out.println(why);
        }

        @Override
        public void end() {
            out.flush();
        }
    }

    /** A line for each change: what a log can keep. */
    final class Log implements WatchScreen {
        private final PrintWriter out;
        private String last = "";

        Log(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void show(SweepProgress progress) {
            say(ProgressText.line(progress));
        }

        @Override
        public void blind(String why) {
            say("nothing can be seen now: " + why);
        }

        private void say(String line) {
            if (!line.equals(last)) {
                out.println(line);
                last = line;
            }
        }

        @Override
        public void end() {
            out.flush();
        }
    }

    /** A screen that is drawn again in its place. */
    final class Redrawn implements WatchScreen {
        private static final DateTimeFormatter CLOCK =
                DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

        private final Terminal terminal;
        private final String interval;
        private List<String> last = List.of();

        /** @param interval between two looks, as the user wrote it */
        Redrawn(Terminal terminal, String interval) {
            this.terminal = terminal;
            this.interval = interval;
            terminal.line("asking the cluster…");
        }

        @Override
        public void show(SweepProgress progress) {
            last = ProgressText.lines(progress, terminal.fits().columns() - 1);
            if (progress.exitCode().isPresent()) {
                terminal.screen(last);
                return;
            }
            String seen = "seen at " + now() + " UTC, again in " + interval;
            draw(List.of("", seen + "; Ctrl-C stops no sweep"));
        }

        @Override
        public void blind(String why) {
            draw(List.of("", "nothing was seen at " + now() + " UTC, tried again in " + interval + ":", why));
        }

        private void draw(List<String> foot) {
            List<String> lines = new ArrayList<>(fitting(last, terminal.fits().rows() - 1 - foot.size()));
            lines.addAll(foot);
            terminal.screen(lines);
        }

        /** A screen that is too tall would roll. First those rows go that are done, then those that come last. */
        private static List<String> fitting(List<String> lines, int rows) {
            int over = lines.size() - rows;
            if (over <= 0) {
                return lines;
            }
            List<String> spare = new ArrayList<>();
            lines.stream().filter(line -> line.contains("  waiting  ")).forEach(line -> spare.add(0, line));
            spare.addAll(
                    0, lines.stream().filter(line -> line.contains("  done  ")).toList());
            List<String> gone = spare.subList(0, Math.min(spare.size(), over + 1));
            List<String> left = new ArrayList<>(lines);
            left.removeAll(gone);
            left.add(gone.size() + " rows that are done or wait are not shown");
            return left;
        }

        private static String now() {
            return CLOCK.format(Instant.now());
        }

        @Override
        public void end() {
            terminal.leave();
        }
    }
}
