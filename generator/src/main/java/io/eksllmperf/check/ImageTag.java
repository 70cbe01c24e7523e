package io.eksllmperf.check;

import io.eksllmperf.catalog.Version;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands behind an image's name.
 *
 * @param repository all before tag and digest
 * @param tag the tag; empty when there is none
 * @param pinned whether it has a digest
 */
record ImageTag(String repository, String tag, boolean pinned) {
    private static final List<String> MOVING = List.of("latest", "nightly", "main", "master", "dev", "edge", "canary");

    static ImageTag of(String image) {
        int at = image.indexOf('@');
        String name = at < 0 ? image : image.substring(0, at);
        int colon = name.lastIndexOf(':');
        // A colon before the last slash is the registry's port.
        boolean tagged = colon > name.lastIndexOf('/');
        return new ImageTag(tagged ? name.substring(0, colon) : name, tagged ? name.substring(colon + 1) : "", at >= 0);
    }

    boolean says() {
        return pinned || !tag.isEmpty();
    }

    /** Whether the tag names no version: another image may stand behind it tomorrow. */
    boolean moves() {
        String words = tag.toLowerCase(Locale.ROOT);
        return !pinned
                && (words.chars().noneMatch(Character::isDigit)
                        || MOVING.stream().anyMatch(word -> hasWord(words, word)));
    }

    private static boolean hasWord(String tag, String word) {
        int at = tag.indexOf(word);
        return at >= 0
                && (at == 0 || !Character.isLetter(tag.charAt(at - 1)))
                && (at + word.length() == tag.length() || !Character.isLetter(tag.charAt(at + word.length())));
    }

    /** The version that the tag starts with: 0.27.1 of {@code v0.27.1-cu130}. */
    Optional<Version> version() {
        int start = tag.startsWith("v") ? 1 : 0;
        int end = start;
        while (end < tag.length() && (Character.isDigit(tag.charAt(end)) || tag.charAt(end) == '.')) {
            end++;
        }
        return Version.parse(tag.substring(start, end))
                .filter(version -> version.text().indexOf('.') > 0);
    }
}
