package io.eksllmperf.plan;

import java.time.Duration;

/** Times as people say them. */
final class Spans {
    private Spans() {}

    /** {@code 35 s}, {@code 1 min 05 s}, {@code 2 h 03 min}. */
    static String of(Duration span) {
        long seconds = span.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + two(seconds % 60) + " s"
                : seconds / 3600 + " h " + two(seconds / 60 % 60) + " min";
    }

    /** {@code about 7 min}: of what is only estimated, no seconds; never less than a minute. */
    static String about(Duration span) {
        long minutes = Math.max(1, (span.toSeconds() + 59) / 60);
        return minutes < 60
                ? "about " + minutes + " min"
                : "about " + minutes / 60 + " h " + two(minutes % 60) + " min";
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
