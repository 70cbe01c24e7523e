package io.eksllmperf.results;

import io.eksllmperf.finding.DiskWords;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file of any known format from the disk. Whatever goes wrong is a finding. */
final class ResultFileReader {
    private static final Pattern FOLDER = Pattern.compile("concurrency(\\d+)");

    private ResultFileReader() {}

    /** @param path as findings name it */
    static Format format(String path, Path file) {
        try {
            return FormatReader.read(path, TextFile.head(file));
        } catch (IOException | TextFile.NotText unreadable) {
            return FormatReader.read(path, "");
        }
    }

    static ResultFile read(String path, Path file, Asked known) {
        Format format = Format.UNKNOWN;
        try {
            String head = TextFile.head(file);
            format = FormatReader.read(path, head);
            if (format == Format.UNKNOWN && head.isBlank()) {
                return fault(path, format, Rules.TEXT, "the file is empty: copy it again");
            }
            return read(path, file, format, known.or(Asked.of(concurrency(path), Streaming.UNKNOWN)));
        } catch (TextFile.NotText notText) {
            Format byName = FormatReader.read(path, "");
            return byName == Format.COMPANION
                    ? ResultFile.unread(path, byName, List.of())
                    : fault(path, byName, Rules.TEXT, notText.sentence());
        } catch (CharacterCodingException notUtf8) {
            return fault(path, format, Rules.TEXT, TextFile.NOT_UTF_8);
        } catch (IOException broken) {
            return fault(path, format, Rules.DISK, DiskWords.of("read", broken));
        }
    }

    private static ResultFile read(String path, Path file, Format format, Asked known)
            throws IOException, TextFile.NotText {
        return switch (format) {
            case AIPERF_JSON -> ResultFile.measured(path, format, AiperfJsonReader.read(path, TextFile.text(file)));
            case GENAI_PERF_JSON ->
                ResultFile.measured(path, format, GenaiPerfJsonReader.read(path, TextFile.text(file)));
            case AIPERF_CSV ->
                ResultFile.measured(path, format, AiperfCsvReader.read(path, TextFile.text(file), known));
            case GENAI_PERF_CSV ->
                ResultFile.measured(path, format, GenaiPerfCsvReader.read(path, TextFile.text(file), known));
            case LLM_D_REPORT -> ResultFile.measured(path, format, LlmdReportReader.read(path, TextFile.text(file)));
            case CONSOLE -> console(path, TextFile.text(file), known);
            case RUN -> run(path, RunReader.read(path, TextFile.text(file)));
            case AIPERF_REQUESTS, GENAI_PERF_RAW, SAMPLES -> streamed(path, file, format, known);
            case COMPANION -> ResultFile.unread(path, format, List.of());
            case UNKNOWN -> fault(path, format, Rules.FORMAT, "no load tool that is known here writes such a file");
        };
    }

    private static ResultFile streamed(String path, Path file, Format format, Asked known) throws IOException {
        try (Reader reader = TextFile.open(file)) {
            if (format == Format.SAMPLES) {
                return samples(path, SamplesReader.read(path, reader));
            }
            if (format == Format.GENAI_PERF_RAW) {
                return ResultFile.measured(path, format, GenaiPerfRawReader.read(path, reader, known));
            }
            AiperfRequestsReader.Whole whole = AiperfRequestsReader.readWhole(path, reader, known);
            return ResultFile.measured(path, format, whole.reading()).with(whole.steady());
        }
    }

    private static ResultFile samples(String path, Reading<Samples> reading) {
        Optional<Samples> found = reading.records().stream().findFirst();
        Optional<Run> run = Optional.empty();
        return new ResultFile(
                path, Format.SAMPLES, List.of(), List.of(), run, Optional.empty(), found, reading.findings());
    }

    private static ResultFile console(String path, String text, Asked known) {
        ConsoleLog log = ConsoleLog.of(path, text, known);
        List<Measurement> measurements =
                log.sections().stream().map(ConsoleLog.Section::measurement).toList();
        Optional<Run> run = Optional.empty();
        Optional<Steady> steady = Optional.empty();
        Optional<Samples> samples = Optional.empty();
        return new ResultFile(path, Format.CONSOLE, measurements, log.sections(), run, steady, samples, log.findings());
    }

    private static ResultFile run(String path, Reading<Run> reading) {
        Optional<Run> run = reading.records().stream().findFirst();
        Optional<Steady> steady = Optional.empty();
        Optional<Samples> samples = Optional.empty();
        return new ResultFile(path, Format.RUN, List.of(), List.of(), run, steady, samples, reading.findings());
    }

    private static ResultFile fault(String path, Format format, String rule, String message) {
        return ResultFile.unread(path, format, List.of(Finding.error(rule, Place.of(path), message)));
    }

    /** genai-perf names its artifact folder after the level. */
    static Optional<Integer> concurrency(String path) {
        Matcher folder = FOLDER.matcher(path);
        return folder.find() ? Counts.concurrency(folder.group(1)) : Optional.empty();
    }
}
