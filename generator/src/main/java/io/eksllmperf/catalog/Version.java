package io.eksllmperf.catalog;

import java.util.Arrays;
import java.util.Optional;

/**
 * A dotted version such as {@code 0.27.1}, {@code 24.12} or {@code 1.33}, compared number by number; a missing number
 * is 0, so that {@code 1.33} equals {@code 1.33.0}.
 *
 * @param text one to four numbers of at most nine digits, with dots between
 */
public record Version(String text) implements Comparable<Version> {
    private static final int MOST_NUMBERS = 4;
    private static final int MOST_DIGITS = 9;

    public Version {
        if (!isVersion(text)) {
            throw new IllegalArgumentException("a version looks like 0.27.1, not " + text);
        }
    }

    /** A version that is known to be well formed; else an {@link IllegalArgumentException}. */
    public static Version of(String text) {
        return new Version(text);
    }

    /** A version that a user wrote; empty when it is not one (a tag, {@code latest}, a leading {@code v}). */
    public static Optional<Version> parse(String text) {
        return isVersion(text) ? Optional.of(new Version(text)) : Optional.empty();
    }

    public boolean isAtLeast(Version other) {
        return compareTo(other) >= 0;
    }

    public boolean isBefore(Version other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Version other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Version version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers());
    }

    @Override
    public String toString() {
        return text;
    }

    private int[] numbers() {
        int[] numbers = new int[MOST_NUMBERS];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                count++;
            } else {
                numbers[count] = numbers[count] * 10 + (c - '0');
            }
        }
        return numbers;
    }

    private static boolean isVersion(String text) {
        int numbers = 1;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && digits > 0) {
                numbers++;
                digits = 0;
            } else if (c >= '0' && c <= '9' && digits < MOST_DIGITS) {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && numbers <= MOST_NUMBERS;
    }
}
