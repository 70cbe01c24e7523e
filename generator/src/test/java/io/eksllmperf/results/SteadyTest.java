package io.eksllmperf.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two clients: one is busy 0-100, 100-200, 200-320, 320-420, 420-520, the other 10-160, 160-300, 300-400, 400-560. So ramp-up
 * ends at 160 and the drain begins at 420.
 */
class SteadyTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final List<String> RUN = List.of(
            valid(0, 100, 10),
            valid(10, 160, 20),
            valid(100, 200, 30),
            valid(160, 300, 40),
            valid(200, 320, 50),
            valid(300, 400, 60),
            valid(320, 420, 70),
            valid(400, 560, 80),
            valid(420, 520, 90));

    @TempDir
    Path folder;

    @Test
    void cutsRampUpAndDrainOff() {
        Steady steady = steady(RUN, Streaming.YES).orElseThrow();

        assertThat(List.of(steady.rampUp(), steady.requests(), steady.drain())).containsExactly(3L, 5L, 1L);
        assertThat(steady.figures().duration()).contains(260.0);
        assertThat(steady.figures().requestCount()).contains(5L);
        assertThat(steady.figures().goodput()).isEmpty();
        assertThat(steady.firstWave()).contains(125.0);
        assertThat(steady.later().orElseThrow()).isCloseTo(820.0 / 7, CLOSE);
    }

    @Test
    void countsRatesByWhatEndedInside() {
        Figures figures = steady(RUN, Streaming.YES).orElseThrow().figures();

        assertThat(figures.requestThroughput().orElseThrow()).isCloseTo(5 / 0.260, CLOSE);
        assertThat(figures.outputTokenThroughput().orElseThrow()).isCloseTo(250 / 0.260, CLOSE);
        assertThat(figures.totalTokenThroughput().orElseThrow()).isCloseTo(750 / 0.260, CLOSE);
    }

    @Test
    void takesDistributionsOfWhatStartedInsideHoweverLongItTook() {
        Figures figures = steady(RUN, Streaming.YES).orElseThrow().figures();
        Stats latency = figures.requestLatency().orElseThrow();

        assertThat(latency.avg()).contains(124.0);
        assertThat(latency.min()).contains(100.0);
        assertThat(latency.max()).contains(160.0);
        assertThat(latency.std().orElseThrow()).isCloseTo(Math.sqrt(544), CLOSE);
        assertThat(latency.percentile(50)).contains(120.0);
        assertThat(latency.percentile(90).orElseThrow()).isCloseTo(152, CLOSE);
        assertThat(figures.outputLength().orElseThrow().avg()).contains(60.0);
        assertThat(figures.inputLength().orElseThrow().max()).contains(100.0);
        assertThat(figures.timeToFirstToken().orElseThrow().max()).contains(16.0);
        assertThat(figures.interTokenLatency().orElseThrow().avg()).contains(3.0);
    }

    @Test
    void doesNotDependOnTheOrderOfLines() {
        Optional<Steady> inOrder = steady(RUN, Streaming.YES);
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            List<String> shuffled = new ArrayList<>(RUN);
            Collections.shuffle(shuffled, random);

            assertThat(steady(shuffled, Streaming.YES)).isEqualTo(inOrder);
        }
    }

    @Test
    void takesTheFirstAnswersOfTheFirstWaveWhenMoreStartAtOnce() {
        List<String> run = List.of(
                valid(0, 300, 1),
                valid(0, 100, 1),
                valid(0, 200, 1),
                valid(200, 300, 1),
                valid(300, 400, 1),
                valid(400, 500, 1));
        List<String> reversed = new ArrayList<>(run);
        Collections.reverse(reversed);

        Steady steady = steady(run, Streaming.NO).orElseThrow();

        assertThat(steady.firstWave()).contains(150.0);
        assertThat(steady.figures().duration()).contains(200.0);
        assertThat(steady(reversed, Streaming.NO)).contains(steady);
    }

    @Test
    void givesOneRequestPerLatencyForAClientWithoutPauses() {
        List<String> run = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            run.add(valid(i * 250, i * 250 + 250, 8));
        }

        Figures figures = steady(run, asked(1, Streaming.NO)).orElseThrow().figures();

        assertThat(figures.requestThroughput()).contains(4.0);
        assertThat(figures.outputTokenThroughput()).contains(32.0);
    }

    @Test
    void leavesTheWarmUpOut() {
        List<String> run = new ArrayList<>(RUN);
        run.add(0, without("warmup", false, -2000, -1000));
        run.add(without("warmup", false, 5000, 5100));

        assertThat(steady(run, Streaming.YES)).isEqualTo(steady(RUN, Streaming.YES));
    }

    @Test
    void takesFailedAndCancelledRequestsForStartsOnly() {
        List<String> run = new ArrayList<>(RUN);
        run.add(0, failed(0, 5));
        run.add(failed(430, 431));
        run.add(without("profiling", true, 440, 600));

        Steady steady = steady(run, Streaming.YES).orElseThrow();

        assertThat(List.of(steady.rampUp(), steady.requests(), steady.drain())).containsExactly(3L, 6L, 0L);
        assertThat(steady.figures().duration()).contains(280.0);
        assertThat(steady.figures().requestThroughput().orElseThrow()).isCloseTo(5 / 0.280, CLOSE);
        assertThat(steady.firstWave()).contains(125.0);
    }

    @Test
    void saysNothingOfSingleTokensUnlessTheyWereStreamed() {
        for (Streaming streaming : List.of(Streaming.NO, Streaming.UNKNOWN)) {
            Figures figures = steady(RUN, streaming).orElseThrow().figures();

            assertThat(figures.timeToFirstToken()).isEmpty();
            assertThat(figures.interTokenLatency()).isEmpty();
            assertThat(figures.requestLatency()).isPresent();
        }
    }

    @Test
    void givesNoTokenRateWhenAnAnswerHasNoLength() {
        List<String> run = new ArrayList<>(RUN);
        run.set(4, RUN.get(4).replace("output_sequence_length", "other"));
        run.set(6, RUN.get(6).replace("input_sequence_length", "other"));

        Figures figures = steady(run, Streaming.YES).orElseThrow().figures();

        assertThat(figures.outputTokenThroughput()).isEmpty();
        assertThat(figures.totalTokenThroughput()).isEmpty();
        assertThat(figures.outputLength().orElseThrow().avg()).contains(62.5);
    }

    @Test
    void isEmptyWhereTheConcurrencyIsNotKnown() {
        assertThat(steady(RUN, Asked.of(Optional.empty(), Streaming.YES))).isEmpty();
    }

    @Test
    void isEmptyBelowThreeRequestsForEachClient() {
        assertThat(steady(RUN, asked(3, Streaming.YES))).isPresent();
        assertThat(steady(RUN, asked(4, Streaming.YES))).isEmpty();
        assertThat(steady(RUN, asked(1_000_000, Streaming.YES))).isEmpty();
        assertThat(steady(List.of(failed(0, 1)), Streaming.YES)).isEmpty();
    }

    @Test
    void isEmptyWhereARequestHasNoTimesOrEndsBeforeItStarts() {
        List<String> unknown = new ArrayList<>(RUN);
        unknown.set(3, RUN.get(3).replace("request_end_ns", "other"));
        List<String> backwards = new ArrayList<>(RUN);
        backwards.set(3, valid(160, 150, 1));

        assertThat(steady(unknown, Streaming.YES)).isEmpty();
        assertThat(steady(backwards, Streaming.YES)).isEmpty();
    }

    @Test
    void isEmptyWhereNothingStartsAfterTheFirstWave() {
        assertThat(steady(Collections.nCopies(6, valid(0, 100, 1)), Streaming.YES))
                .isEmpty();
        List<String> oneLate = new ArrayList<>(Collections.nCopies(6, valid(0, 100, 1)));
        oneLate.add(valid(200, 300, 1));
        assertThat(steady(oneLate, Streaming.YES)).isEmpty();
    }

    @Test
    void isPartOfARunInTheStore() throws IOException {
        Path run = folder.resolve("results/seed/a");
        Files.createDirectories(run.resolve("artifacts"));
        Files.writeString(run.resolve("run.yaml"), """
                kind: Run
                id: a
                experiment: seed
                level: {concurrency: 2}
                inputs: {load: {streaming: true}}
                """, StandardCharsets.UTF_8);
        Files.writeString(
                run.resolve("artifacts/profile_export.jsonl"), String.join("\n", RUN), StandardCharsets.UTF_8);

        RunFolder found = Sample.only(new Store(folder.resolve("results")).runs("seed"));

        assertThat(found.steady()).isEqualTo(steady(RUN, Streaming.YES)).isPresent();
        assertThat(found.measurement().orElseThrow().figures().requestCount()).contains(9L);
        assertThat(found.findings()).isEmpty();
    }

    private static Optional<Steady> steady(List<String> lines, Streaming streaming) {
        return steady(lines, asked(2, streaming));
    }

    private static Optional<Steady> steady(List<String> lines, Asked asked) {
        try (StringReader reader = new StringReader(String.join("\n", lines))) {
            return AiperfRequestsReader.readWhole("a.jsonl", reader, asked).steady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Asked asked(int concurrency, Streaming streaming) {
        return Asked.of(Optional.of(concurrency), streaming);
    }

    /** A prompt of 100 tokens; times in ms from some beginning. */
    private static String valid(int start, int end, int outputLength) {
        return line("profiling", false, start, end)
                + String.format(
                                Locale.ROOT,
                                "{'request_latency':{'value':%d,'unit':'ms'},'time_to_first_token':{'value':%f,'unit':'ms'},"
                                        + "'inter_token_latency':{'value':3,'unit':'ms'},"
                                        + "'input_sequence_length':{'value':100,'unit':'tokens'},"
                                        + "'output_sequence_length':{'value':%d,'unit':'tokens'}},'error':null}",
                                Math.abs(end - start),
                                Math.abs(end - start) / 10.0,
                                outputLength)
                        .replace('\'', '"');
    }

    private static String without(String phase, boolean cancelled, int start, int end) {
        return line(phase, cancelled, start, end) + "{\"request_latency\":{\"value\":9999,\"unit\":\"ms\"}}}";
    }

    private static String failed(int start, int end) {
        return line("profiling", false, start, end) + "{},\"error\":{\"code\":500}}";
    }

    private static String line(String phase, boolean cancelled, int start, int end) {
        long beginning = 1_795_526_567_565_960_619L;
        return String.format(
                        Locale.ROOT,
                        "{'metadata':{'request_start_ns':%d,'request_end_ns':%d,'benchmark_phase':'%s',"
                                + "'was_cancelled':%b},'metrics':",
                        beginning + start * 1_000_000L,
                        beginning + end * 1_000_000L,
                        phase,
                        cancelled)
                .replace('\'', '"');
    }
}
