package io.eksllmperf.results;

import io.eksllmperf.finding.Place;
import java.util.Objects;

/**
 * One level as one file tells it.
 *
 * @param source the file, and the line where its table starts in files with several
 * @param format what kind of file that is
 * @param tool the program that measured
 * @param asked what it was asked to do
 * @param figures what it measured
 * @param errors failed requests
 * @param completion whether it finished
 */
public record Measurement(
        Place source, Format format, Tool tool, Asked asked, Figures figures, Errors errors, Completion completion) {
    public Measurement {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(tool, "tool");
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(figures, "figures");
        Objects.requireNonNull(errors, "errors");
        Objects.requireNonNull(completion, "completion");
    }
}
