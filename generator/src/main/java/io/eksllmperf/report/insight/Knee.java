package io.eksllmperf.report.insight;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Insight.LeftOut;
import io.eksllmperf.report.Insight.Standing;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Phrases;
import io.eksllmperf.report.Sweep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where more requests at once bring more waiting and hardly more throughput. */
final class Knee {
    private static final String HELD = "concurrency not held";

    private final Sweep sweep;
    private final Policy policy;
    private final Saturation saturation;
    private final Map<String, Double> values = new LinkedHashMap<>();

    private Knee(Sweep sweep, Policy policy) {
        this.sweep = sweep;
        this.policy = policy;
        this.saturation = Saturation.of(sweep, policy);
    }

    static Insight of(Sweep sweep, Policy policy) {
        return new Knee(sweep, policy).insight();
    }

    private Insight insight() {
        List<Level> levels = saturation.rate().levels();
        if (levels.isEmpty()) {
            return Draft.notCarried(Insight.Kind.KNEE, sweep, saturation.rate().figure());
        }
        if (!saturation.isMeasurable()) {
            Draft.Missing missing = new Draft.Missing(
                    "A knee takes at least two usable levels; only concurrency " + Words.levels(levels) + " is usable.",
                    "a knee takes two levels");
            return Draft.notMeasurable(
                    Insight.Kind.KNEE, sweep, saturation.rate().figure(), missing);
        }
        return saturation.stillGrows() ? notReached() : found();
    }

    private Insight notReached() {
        Step last = saturation.steps().get(saturation.steps().size() - 1);
        values.put("highest_usable_concurrency", (double) last.to().concurrency());
        values.put("gain_per_doubling_percent", last.gain() * 100);
        List<String> said = new ArrayList<>();
        said.add("The knee is not reached: at the last usable step, from concurrency "
                + last.from().concurrency() + " to " + last.to().concurrency() + ", "
                + saturation.rate().figure().label() + " still grew by " + Numbers.percent(last.gain())
                + " for each doubling of the concurrency, and the knee is where that falls below " + mark() + ".");
        noise(List.of(last)).ifPresent(said::add);
        said.add(advice(last.to()));
        queueing().ifPresent(said::add);
        return draft(said, List.of()).insight(Standing.NOT_REACHED);
    }

    private Insight found() {
        Level knee = saturation.knee().orElseThrow();
        Optional<Level> stopped = saturation.stopped();
        List<Step> steps = deciding();
        values.put("concurrency", (double) knee.concurrency());
        stopped.ifPresent(level -> values.put("next_concurrency", (double) level.concurrency()));
        steps.forEach(step -> values.put(
                "gain_per_doubling_percent_" + step.from().concurrency() + "_to_"
                        + step.to().concurrency(),
                step.gain() * 100));
        List<String> said = new ArrayList<>();
        said.add(place(knee, stopped));
        said.add("For each doubling of the concurrency, "
                + saturation.rate().figure().label() + " changed "
                + Phrases.list(steps.stream().map(Step::words).toList()) + "; the mark is +" + mark() + ".");
        noise(steps).ifPresent(said::add);
        queueing().ifPresent(said::add);
        List<String> reservations = new ArrayList<>();
        unclear().ifPresent(reservations::add);
        below(stopped).ifPresent(reservations::add);
        return draft(said, reservations).insight();
    }

    private String place(Level knee, Optional<Level> stopped) {
        String from = "" + knee.concurrency();
        if (saturation.gaining() < 0) {
            return stopped.map(level -> "The knee lies below concurrency " + level.concurrency() + ".")
                    .orElse("Where the knee lies, the noise hides.");
        }
        if (queuesAt(knee)) {
            // The last step gained, yet not all of the way: the limit lies inside it.
            return "The knee lies between concurrency "
                    + saturation.steps().get(saturation.gaining()).from().concurrency() + " and " + from
                    + ", where requests already wait.";
        }
        return stopped.map(level -> "The knee lies between concurrency " + from + " and " + level.concurrency() + ".")
                .orElse("The knee lies at concurrency " + from + " or above.");
    }

    private boolean queuesAt(Level level) {
        return Reason.against(level, Figure.WAITING).isEmpty()
                && level.value(Figure.WAITING).orElse(0.0) >= policy.waiting();
    }

    /** The step that last gained, and those from there to the first that did not. */
    private List<Step> deciding() {
        int last = Math.max(saturation.gaining(), saturation.unclear()) + 1;
        return saturation
                .steps()
                .subList(
                        Math.max(0, saturation.gaining()),
                        Math.min(last + 1, saturation.steps().size()));
    }

    private Optional<String> unclear() {
        if (saturation.unclear() < 0) {
            return Optional.empty();
        }
        Step step = saturation.steps().get(saturation.unclear());
        return Optional.of(
                "From " + step.from().concurrency() + " to " + step.to().concurrency()
                        + " the gain is inside the noise of the repeats: more repeats would narrow it.");
    }

    private Optional<String> below(Optional<Level> stopped) {
        return saturation.gaining() < 0 && stopped.isPresent()
                ? Optional.of("No usable step gains that much: measure lower levels to find it.")
                : Optional.empty();
    }

    private static Optional<String> noise(List<Step> steps) {
        List<String> ranges = steps.stream()
                .filter(Step::hasRange)
                .map(step -> step.range() + " from " + step.from().concurrency() + " to "
                        + step.to().concurrency())
                .toList();
        return ranges.isEmpty()
                ? Optional.empty()
                : Optional.of("With the spread of the repeats that is " + Phrases.list(ranges) + ".");
    }

    private String advice(Level last) {
        List<LeftOut> above = saturation.rate().leftOutAbove(last);
        if (!above.isEmpty()) {
            boolean all = above.stream().allMatch(out -> out.reason().startsWith(HELD));
            return (above.size() == 1 ? "The level above, " : "The levels above, ")
                    + Words.leftOut(above)
                    + (all
                            ? ", did not hold " + (above.size() == 1 ? "its" : "their") + " concurrency: measure "
                                    + (above.size() == 1 ? "it" : "them")
                                    + " again with more requests or longer windows."
                            : ", cannot be used: measure " + (above.size() == 1 ? "it" : "them") + " again.");
        }
        List<String> missing = sweep.subject().concurrencies().stream()
                .filter(level -> level > last.concurrency())
                .map(String::valueOf)
                .toList();
        return missing.isEmpty()
                ? "Add higher levels."
                : "Concurrency " + Phrases.list(missing) + " of the experiment " + (missing.size() == 1 ? "is" : "are")
                        + " not measured yet.";
    }

    private Optional<String> queueing() {
        Basis waiting = Basis.of(sweep, Figure.WAITING);
        return waiting.levels().stream()
                .filter(level -> waiting.value(level) >= policy.waiting())
                .findFirst()
                .map(level -> {
                    values.put("queueing_concurrency", (double) level.concurrency());
                    return "Requests queue in the server from concurrency " + level.concurrency() + " on: "
                            + Numbers.fixed(waiting.value(level), 1) + " wait on average.";
                });
    }

    private Draft draft(List<String> said, List<String> reservations) {
        List<String> all = new ArrayList<>(reservations);
        Reservations.singleRuns(saturation.rate().levels()).ifPresent(all::add);
        return new Draft(Insight.Kind.KNEE, saturation.rate(), said, all, values);
    }

    private String mark() {
        return Numbers.percent(policy.gainPerDoubling());
    }
}
