package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * One file of a folder of results, read.
 *
 * @param path relative, with {@code /}
 * @param format what it is
 * @param measurements figures in it
 * @param sections the runs of a log, each with its own lines; empty for other formats
 * @param run the record of the run, where this is {@code run.yaml}
 * @param steady where it holds single requests
 * @param samples where it is the recorder's file
 * @param findings what could not be read
 */
record ResultFile(
        String path,
        Format format,
        List<Measurement> measurements,
        List<ConsoleLog.Section> sections,
        Optional<Run> run,
        Optional<Steady> steady,
        Optional<Samples> samples,
        List<Finding> findings) {
    ResultFile {
        measurements = List.copyOf(measurements);
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
    }

    static ResultFile unread(String path, Format format, List<Finding> findings) {
        return measured(path, format, new Reading<>(List.of(), findings));
    }

    static ResultFile measured(String path, Format format, Reading<Measurement> reading) {
        Optional<Run> run = Optional.empty();
        Optional<Steady> steady = Optional.empty();
        Optional<Samples> samples = Optional.empty();
        return new ResultFile(path, format, reading.records(), List.of(), run, steady, samples, reading.findings());
    }

    ResultFile with(Optional<Steady> part) {
        return new ResultFile(path, format, measurements, sections, run, part, samples, findings);
    }

    String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
