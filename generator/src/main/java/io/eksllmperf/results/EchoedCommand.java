package io.eksllmperf.results;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A load tool's command as a log shows it: typed into a shell, traced by it, or logged by genai-perf when it starts
 * perf_analyzer. It is the only thing in a log that says what the next table measured.
 */
final class EchoedCommand {
    private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|[^\\s'\"]+");
    private static final List<String> STARTS = List.of("genai-perf profile", "aiperf profile", "perf_analyzer -m");
    private static final int LONGEST = 20_000;

    private EchoedCommand() {}

    static boolean isIn(String line) {
        return line.length() <= LONGEST
                && !line.contains("'perf_analyzer', ")
                && STARTS.stream().anyMatch(line::contains);
    }

    /** perf_analyzer is not told the tokenizer, so its command is read beside the one that started it. */
    static boolean isSecondHand(String line) {
        return line.contains("perf_analyzer -m");
    }

    /** Logged by genai-perf or traced by a shell. What a document or a prompt shows may never have run. */
    static boolean isRun(String line) {
        return isSecondHand(line) || line.startsWith("+ ");
    }

    static Asked asked(String command) {
        List<String> words = words(command);
        boolean streaming = words.contains("--streaming");
        return new Asked(
                value(words, "--concurrency-range", "--concurrency").flatMap(EchoedCommand::single),
                Streaming.of(streaming),
                value(words, "-m", "--model"),
                value(words, "--tokenizer", "--tokenizer"),
                value(words, "--endpoint-type", "--endpoint-type"),
                value(words, "--synthetic-input-tokens-mean", "--isl").flatMap(EchoedCommand::size),
                value(words, "--output-tokens-mean", "--osl").flatMap(EchoedCommand::size),
                count(words, "--request-count", "--num-requests").filter(count -> count > 0),
                count(words, "--num-prompts", "--num-dataset-entries"),
                count(words, "--warmup-request-count", "--num-warmup-requests"),
                value(words, "--measurement-interval", "-p").flatMap(EchoedCommand::size));
    }

    private static List<String> words(String command) {
        String text = STARTS.stream()
                .map(command::indexOf)
                .filter(at -> at >= 0)
                .min(Integer::compare)
                .map(command::substring)
                .orElse(command);
        Matcher matcher = WORD.matcher(text);
        return matcher.results()
                .map(found -> found.group().replace("'", "").replace("\"", ""))
                .toList();
    }

    /** The value of the first of two spellings, as {@code --flag value} or {@code --flag=value}. */
    private static Optional<String> value(List<String> words, String flag, String alias) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if ((word.equals(flag) || word.equals(alias)) && i + 1 < words.size()) {
                return Optional.of(words.get(i + 1));
            }
            if (word.startsWith(flag + "=") || word.startsWith(alias + "=")) {
                return Optional.of(word.substring(word.indexOf('=') + 1));
            }
        }
        return Optional.empty();
    }

    /** A range, {@code 8:64:8}, names no single level. */
    private static Optional<Integer> single(String value) {
        return Cell.isDigits(value) ? Counts.concurrency(value) : Optional.empty();
    }

    private static Optional<Double> size(String value) {
        return Cell.isNumber(value) && !value.startsWith("-")
                ? Optional.of(Double.valueOf(value.replace(",", "")))
                : Optional.empty();
    }

    private static Optional<Long> count(List<String> words, String flag, String alias) {
        return value(words, flag, alias)
                .filter(word -> Cell.isDigits(word) && word.length() < 16)
                .map(Long::valueOf);
    }
}
