package io.eksllmperf.check;

import io.eksllmperf.model.argocd.SyncAnnotations;
import io.eksllmperf.model.argocd.SyncOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What annotations for Argo CD may say. Argo CD takes any other text too, and ignores it without a word. */
final class SyncTexts {
    static final String PREFIX = "argocd.argoproj.io/";
    private static final int MOST_DIGITS = 10;
    private static final List<String> COMPARE_OPTIONS =
            List.of("IgnoreExtraneous", "IncludeMutationWebhook=true", "ServerSideDiff=true", "ServerSideDiff=false");

    private SyncTexts() {}

    /** A whole number, negative too. */
    static boolean isWave(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        return !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static List<String> words(String annotation) {
        return Arrays.stream(annotation.split(",", -1)).map(String::strip).toList();
    }

    static boolean hasOption(Item item, SyncOption option) {
        return words(item.annotations().getOrDefault(SyncAnnotations.OPTIONS, ""))
                .contains(option.toString());
    }

    /** What is wrong with an annotation of Argo CD; empty when nothing is. */
    static Optional<String> fault(Map.Entry<String, String> annotation) {
        String value = annotation.getValue();
        return switch (annotation.getKey()) {
            case SyncAnnotations.WAVE ->
                isWave(value) ? Optional.empty() : Optional.of("\"" + value + "\" is no whole number");
            case SyncAnnotations.OPTIONS ->
                first(
                        value,
                        word -> SyncOption.parse(word)
                                .filter(SyncOption::onResource)
                                .isPresent());
            case SyncAnnotations.COMPARE_OPTIONS -> first(value, COMPARE_OPTIONS::contains);
            case SyncAnnotations.MANIFEST_GENERATE_PATHS, PREFIX + "hook", PREFIX + "hook-delete-policy" ->
                Optional.empty();
            default -> Optional.of("Argo CD has no such annotation");
        };
    }

    private static Optional<String> first(String value, java.util.function.Predicate<String> known) {
        return words(value).stream()
                .filter(known.negate())
                .findFirst()
                .map(word -> "Argo CD does not know \"" + word + "\" there and ignores it");
    }
}
