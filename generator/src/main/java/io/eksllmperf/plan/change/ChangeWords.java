package io.eksllmperf.plan.change;

import io.eksllmperf.plan.RunEstimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What all three texts say alike. */
final class ChangeWords {
    private static final int MOST_NAMES = 3;

    private ChangeWords() {}

    /** The totals in one sentence without full stop. */
    static String headline(ChangeReport report) {
        if (report.isEmpty()) {
            String idle = report.setting().keys().isEmpty() ? "" : ", though the input differs";
            return "No change: the output is the same" + idle;
        }
        Map<Effect, Integer> totals = report.totals();
        if (totals.keySet().equals(Set.of(Effect.NOTHING))) {
            return "No consequence: only the text of " + count(totals.getOrDefault(Effect.NOTHING, 0), "file")
                    + " differs";
        }
        List<String> parts = new ArrayList<>();
        totals.forEach((effect, count) -> parts.add(total(effect, count)
                + Optional.ofNullable(report.bills().get(effect))
                        .map(bill -> " (" + bill(bill) + ")")
                        .orElse("")));
        if (report.done() > 0) {
            parts.add(count(report.done(), "run") + " that results/ has already");
        }
        if (report.parked() > 0) {
            parts.add(parked(report.parked()));
        }
        String sentence = String.join(", ", parts);
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String total(Effect effect, int count) {
        return switch (effect) {
            case REFUSED -> count(count, "object") + " cannot be applied";
            case UNKNOWN -> "what happens to " + count(count, "object") + " is not known";
            case DELETES -> "deletes " + count(count, "object");
            case RESTARTS -> "restarts " + count(count, "server");
            case REPLACES_NODE -> "replaces " + count(count, "node");
            case LAUNCHES_NODE -> "launches " + count(count, "node");
            case RELEASES_NODE -> "releases " + count(count, "node");
            case RUNS -> count(count, "new run");
            case RUNS_AGAIN -> count(count, "run") + " again";
            case PRUNES -> "prunes " + count(count, "object");
            case STAYS -> "leaves " + count(count, "object") + " in the cluster";
            case BY_HAND -> count(count, "file") + " to be applied by hand";
            case ROLLS -> "rolls " + count(count, "object");
            case CREATES -> "creates " + count(count, "object");
            case IN_PLACE -> "changes " + count(count, "object") + " in place";
            case METADATA -> "changes the metadata of " + count(count, "object");
            case NOTHING -> count(count, "file") + " without consequence";
        };
    }

    /** How many files differ, and between what. */
    static String compared(ChangeReport report) {
        int files = report.outcomes().size();
        return count(files, "file") + (files == 1 ? " differs" : " differ") + " between "
                + report.setting().base() + " and " + report.setting().head();
    }

    /** {@code about 3.9 h, $11.20}, and what of it is not known. */
    static String bill(Bill bill) {
        if (!bill.isTimed()) {
            return "duration and price not known";
        }
        boolean measured = bill.measured() == bill.runs() - bill.untimed();
        String about = measured ? "" : "about ";
        StringBuilder words = new StringBuilder(about).append(span(bill.duration()));
        words.append(bill.isPriced() ? ", " + usd(bill.usd()) : ", price not known");
        if (measured) {
            words.append(", as measured before");
        } else if (bill.measured() > 0) {
            words.append(", ").append(count(bill.measured(), "run")).append(" as measured before");
        }
        if (bill.isPriced() && bill.unpriced() > 0) {
            words.append(", and ").append(count(bill.unpriced(), "run")).append(" without a known price");
        }
        if (bill.untimed() > 0) {
            words.append(", and ").append(count(bill.untimed(), "run")).append(" without an estimate");
        }
        return words.toString();
    }

    /** What a sweep does: {@code 5 levels, 5 runs again}. */
    static String runs(SweepRuns sweep) {
        List<String> parts = new ArrayList<>();
        if (sweep.first() + sweep.again() > 0) {
            parts.add(count(sweep.levels(), "level"));
        }
        if (sweep.first() > 0) {
            parts.add(count(sweep.first(), "new run"));
        }
        if (sweep.again() > 0) {
            parts.add(count(sweep.again(), "run") + " again");
        }
        if (sweep.done() > 0) {
            parts.add(count(sweep.done(), "run") + " that results/ has already");
        }
        if (sweep.parked() > 0) {
            parts.add(parked(sweep.parked()));
        }
        return String.join(", ", parts);
    }

    private static String parked(int runs) {
        return count(runs, "run") + (runs == 1 ? " that waits" : " that wait") + " for a parked server";
    }

    /** The estimate is for new nodes; where the node stays it is sooner. */
    static String restart(Optional<RunEstimate> start) {
        return start.map(known -> "answers again within about " + span(known.duration())
                        + known.usd().map(usd -> ", " + usd(usd)).orElse(", price not known")
                        + " when its nodes are new, sooner when they stay")
                .orElse("starts again");
    }

    /** A key as one text: {@code experiments/a.yaml spec.runId}. */
    static String key(Cause cause) {
        return cause.key().isEmpty() ? cause.file() : cause.file() + " " + cause.key();
    }

    /** {@code 1 → 2}; what came or went is said so. */
    static String values(Optional<String> before, Optional<String> after) {
        if (before.isPresent() && after.isPresent()) {
            return before.get() + " → " + after.get();
        }
        return before.map(old -> "removed: " + old)
                .or(() -> after.map(now -> "added: " + now))
                .orElse("");
    }

    /** {@code llm/llm-gpu}; the name alone where there is no namespace. */
    static String name(Manifest manifest) {
        return manifest.namespace().isEmpty() ? manifest.name() : manifest.namespace() + "/" + manifest.name();
    }

    static final String GENERATOR =
            "the generator itself: the base was rendered by another version of it, or edited by hand";

    /** Said of the fields that are not listed. */
    static String hashes(long count) {
        return count(count, "field") + " more, in which only the hash in a name differs: --format json prints them";
    }

    static String count(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** {@code 20,000}. */
    static String number(long number) {
        String digits = Long.toString(number);
        StringBuilder text = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** {@code 25 min} below an hour, {@code 3.9 h} above. */
    static String span(Duration span) {
        long minutes = Math.max(1, (span.toSeconds() + 59) / 60);
        if (minutes < 60) {
            return minutes + " min";
        }
        BigDecimal hours =
                BigDecimal.valueOf(span.toSeconds()).divide(BigDecimal.valueOf(3600), 1, RoundingMode.HALF_UP);
        return hours.toPlainString() + " h";
    }

    static String usd(BigDecimal usd) {
        BigDecimal cents = usd.setScale(2, RoundingMode.HALF_UP);
        BigDecimal whole = cents.setScale(0, RoundingMode.DOWN);
        return "$" + number(whole.longValue())
                + cents.subtract(whole).toPlainString().substring(1);
    }

    /** A few names after what introduces them, and how many more there are; nothing for none. */
    static String few(String before, List<String> names, UnaryOperator<String> form) {
        if (names.isEmpty()) {
            return "";
        }
        String shown = names.stream().limit(MOST_NAMES).map(form).collect(Collectors.joining(", "));
        int more = names.size() - MOST_NAMES;
        return before + shown + (more > 0 ? " and " + number(more) + " more" : "");
    }
}
