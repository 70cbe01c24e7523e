package io.eksllmperf.plan;

import io.eksllmperf.plan.SweepProgress.Node;
import io.eksllmperf.plan.SweepProgress.Overall;
import io.eksllmperf.plan.SweepProgress.State;
import io.eksllmperf.plan.SweepProgress.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sweep's progress for people. */
public final class ProgressText {
    private static final int BAR = 20;
    private static final int NARROWEST = 20;

    private ProgressText() {}

    /**
     * A screen of it, without line ends.
     *
     * @param width columns of the terminal: sentences are broken between words, rows of the table cut
     */
    public static List<String> lines(SweepProgress progress, int width) {
        int columns = Math.max(NARROWEST, width);
        List<String> lines = new ArrayList<>(Wrapping.of(headline(progress) + remaining(progress), columns));
        lines.addAll(Wrapping.of(progress.sync(), columns));
        lines.add("");
        Stream.concat(progress.ready().stream(), progress.runs().stream()).forEach(step -> {
            lines.add(Wrapping.cut(row(step, progress), columns));
            if (!step.note().isEmpty()) {
                lines.addAll(Wrapping.of("    " + step.note(), columns));
            }
        });
        lines.add("");
        nodes(progress.nodes()).forEach(node -> lines.add(Wrapping.cut(node, columns)));
        progress.notes().forEach(note -> lines.addAll(Wrapping.of("note: " + note, columns)));
        return lines;
    }

    /** One line for a log. It holds no time that passes by itself, so that it changes only when something happened. */
    public static String line(SweepProgress progress) {
        List<String> parts = new ArrayList<>(List.of(headline(progress)));
        progress.ready().filter(step -> step.state() != State.DONE).ifPresent(step -> parts.add(happening(step)));
        for (Step run : progress.runs()) {
            if (run.state() == State.RUNNING
                    || run.state() == State.FAILED
                    || !run.note().isEmpty()) {
                parts.add(happening(run));
            }
        }
        parts.add(progress.sync());
        parts.addAll(progress.notes());
        return Wrapping.plain(String.join("; ", parts));
    }

    private static String headline(SweepProgress progress) {
        String counted = progress.done() + " of " + progress.runs().size() + " runs done";
        return progress.experiment() + ": "
                + switch (progress.overall()) {
                    case RUNNING -> counted;
                    case DONE -> "all " + progress.runs().size() + " runs done";
                    case FAILED -> "failed, " + counted;
                };
    }

    private static String remaining(SweepProgress progress) {
        return progress.overall() != Overall.RUNNING
                ? ""
                : progress.remaining()
                        .map(left -> ", " + Spans.about(left) + " left")
                        .orElse("");
    }

    private static String happening(Step step) {
        String state = step.title() + " " + word(step.state());
        return step.note().isEmpty() ? state : state + ": " + step.note();
    }

    private static String row(Step step, SweepProgress progress) {
        int longest = progress.runs().stream()
                .mapToInt(run -> run.title().length())
                .reduce(progress.ready().map(ready -> ready.title().length()).orElse(0), Math::max);
        String row = "  " + padded(step.title(), longest) + "  " + padded(word(step.state()), 7) + "  "
                + times(step, progress.overall());
        return row.stripTrailing();
    }

    private static String times(Step step, Overall overall) {
        String elapsed = step.elapsed().map(Spans::of).orElse("");
        return switch (step.state()) {
            case RUNNING ->
                isLate(step)
                        ? elapsed + " of " + Spans.of(step.expected()) + ", limit " + Spans.of(step.limit())
                        : bar(step) + " " + elapsed + " of " + Spans.about(step.expected());
            case WAITING -> overall == Overall.FAILED ? "will not start" : Spans.about(step.expected());
            case DONE, FAILED, UNKNOWN -> elapsed;
        };
    }

    private static boolean isLate(Step step) {
        return step.elapsed()
                .filter(elapsed -> elapsed.compareTo(step.expected()) > 0)
                .isPresent();
    }

    private static String bar(Step step) {
        long elapsed = step.elapsed().orElse(Duration.ZERO).toMillis();
        long full = Math.max(1, step.expected().toMillis());
        int filled = (int) Math.min(BAR, elapsed * BAR / full);
        return "[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "]";
    }

    private static List<String> nodes(Optional<List<Node>> seen) {
        if (seen.isEmpty()) {
            return List.of();
        }
        List<Node> nodes = seen.get();
        if (nodes.isEmpty()) {
            return List.of("no GPU node: none is billed");
        }
        List<String> lines = nodes.stream().map(ProgressText::node).collect(Collectors.toCollection(ArrayList::new));
        List<BigDecimal> known =
                nodes.stream().flatMap(node -> node.usd().stream()).toList();
        if (nodes.size() > 1 && known.size() == nodes.size()) {
            BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            lines.add(nodes.size() + " GPU nodes: " + dollars(sum) + " so far");
        }
        return lines;
    }

    private static String node(Node node) {
        String type = node.type().isEmpty() ? "" : " (" + node.type() + ")";
        String cost = node.usd().map(usd -> dollars(usd) + " so far").orElse("price not known");
        return "GPU node " + node.name() + type + (node.ready() ? "" : " not ready") + ": " + Spans.of(node.age())
                + ", " + cost;
    }

    private static String dollars(BigDecimal usd) {
        return "$" + usd.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
