package io.eksllmperf.report.judge;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.report.Verdict.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What tokens were counted with, how many came, and whether they came one by one. */
final class TokenChecks {
    private static final Set<Figure> OF_TOKENS =
            Figure.all().stream().filter(Figure::countsTokens).collect(Collectors.toUnmodifiableSet());

    private TokenChecks() {}

    static Optional<Verdict> foreignTokenizer(Evidence run) {
        Optional<Said> model = run.known().model();
        Optional<Said> tokenizer = run.known().tokenizer();
        if (model.isEmpty() || tokenizer.isEmpty() || run.known().countsByServer()) {
            return Optional.empty();
        }
        if (isOwn(tokenizer.get().value(), model.get().value())) {
            return Optional.empty();
        }
        String source = tokenizer.get().recorded() ? "" : " (so says the experiment file)";
        return Optional.of(new Verdict(
                Kind.FOREIGN_TOKENIZER,
                OF_TOKENS,
                "tokens were counted with " + tokenizer.get().value() + source + ", not with the tokenizer of "
                        + model.get().value() + ": another count is not the server's"));
    }

    /** Its name, or a folder that ends in it; the hub's cache writes it with two hyphens for the slash. */
    static boolean isOwn(String tokenizer, String model) {
        String name = tokenizer.endsWith("/") ? tokenizer.substring(0, tokenizer.length() - 1) : tokenizer;
        String shortName = model.substring(model.lastIndexOf('/') + 1);
        return name.equals(model)
                || name.endsWith("/" + model)
                || name.contains("models--" + model.replace("/", "--"))
                || (name.startsWith("/") && name.endsWith("/" + shortName));
    }

    static Optional<Verdict> notStreaming(Evidence run) {
        List<Figure> present = run.measured().values().keySet().stream()
                .filter(Figure::needsStreaming)
                .toList();
        String streaming = run.known().streaming().map(Said::value).orElse("unknown");
        if (present.isEmpty() || streaming.equals("true")) {
            return Optional.empty();
        }
        String why =
                streaming.equals("false") ? "answers were not streamed" : "nothing says that answers were streamed";
        return Optional.of(new Verdict(
                Kind.NOT_STREAMING,
                Set.copyOf(present),
                why + ", so the first token is the last: TTFT and ITL mean nothing without streaming"));
    }

    static Optional<Verdict> outputLength(Evidence run) {
        Optional<Double> asked = run.known().outputTokens().filter(tokens -> tokens > 0);
        return asked.flatMap(wanted -> run.value(Figure.OUTPUT_LENGTH)
                .filter(found -> Math.abs(found / wanted - 1) > run.policy().lengthOff())
                .map(found -> Verdict.of(
                        Kind.OUTPUT_LENGTH_OFF,
                        "answers have " + Numbers.fixed(found, 2) + " tokens on average, "
                                + Numbers.percent(Math.abs(found / wanted - 1)) + (found > wanted ? " more" : " fewer")
                                + " than the " + Words.number(wanted)
                                + " that were asked for: fix the length, and count with the model's own tokenizer")));
    }
}
