package io.eksllmperf.report.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.finding.Place;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.results.Asked;
import io.eksllmperf.results.Completion;
import io.eksllmperf.results.Errors;
import io.eksllmperf.results.Figures;
import io.eksllmperf.results.Format;
import io.eksllmperf.results.Measurement;
import io.eksllmperf.results.Run;
import io.eksllmperf.results.RunFolder;
import io.eksllmperf.results.Samples;
import io.eksllmperf.results.Series;
import io.eksllmperf.results.Stats;
import io.eksllmperf.results.Steady;
import io.eksllmperf.results.Streaming;
import io.eksllmperf.results.Tool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mixes of runs that nobody would write down, the same at every time: whatever is missing or absurd, each run is judged once. */
class AnyRunsTest {
    private static final int MIXES = 100;
    private static final double[] NUMBERS = {0, 1e-300, 0.004, 0.5, 1, 4.9, 100, 4000, 1e15, 1e300};

    private final Random random = new Random(20261124);

    @Test
    void everyRunIsInExactlyOneLevelAndTheOrderOfTheRunsDoesNotMatter() {
        List<Sweeps.Context> contexts = List.of(
                Planted.context(Planted.AIPERF),
                Planted.context(Planted.SEED),
                new Sweeps.Context(Optional.empty(), Optional.of("eu-west-1"), Catalog.shipped()));
        for (int mix = 0; mix < MIXES; mix++) {
            List<RunFolder> runs = new ArrayList<>();
            for (int i = random.nextInt(9); i >= 0; i--) {
                runs.add(run("run-" + i));
            }
            Sweeps.Context context = contexts.get(mix % contexts.size());
            List<Sweep> sweeps = Sweeps.of(context, runs);
            assertThat(rows(sweeps).map(row -> row.run().path()))
                    .as("mix " + mix)
                    .containsExactlyInAnyOrderElementsOf(
                            runs.stream().map(RunFolder::path).toList());
            assertThat(sweeps).as("mix " + mix).allSatisfy(AnyRunsTest::isSound);
            Collections.shuffle(runs, random);
            assertThat(Sweeps.of(context, runs)).as("mix " + mix).isEqualTo(sweeps);
        }
    }

    private static Stream<Row> rows(List<Sweep> sweeps) {
        return sweeps.stream().flatMap(sweep -> sweep.levels().stream()).flatMap(level -> level.rows().stream());
    }

    private static void isSound(Sweep sweep) {
        assertThat(sweep.levels().stream().map(Level::concurrency)).doesNotHaveDuplicates();
        for (Level level : sweep.levels()) {
            assertThat(level.values().values()).allMatch(Double::isFinite);
            assertThat(level.spread().values()).allMatch(spread -> Double.isFinite(spread) && spread >= 0);
            assertThat(level.rows()).extracting(row -> row.run().repeat()).doesNotHaveDuplicates();
            assertThat(level.rows()).allMatch(row -> row.run().concurrency() == level.concurrency());
            assertThat(level.verdicts())
                    .noneMatch(verdict -> verdict.sentence().endsWith(".")
                            || verdict.sentence().contains("NaN")
                            || verdict.sentence().contains("Infinity"));
        }
    }

    private RunFolder run(String id) {
        List<Measurement> measurements = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            measurements.add(measurement());
        }
        return new RunFolder(
                "results/any/" + id,
                record(id),
                measurements,
                maybe(() -> new Steady(
                        figures(),
                        random.nextInt(900),
                        random.nextInt(9),
                        random.nextInt(9),
                        number(),
                        number(),
                        random.nextInt(2000),
                        random.nextInt(2000))),
                maybe(this::samples),
                List.of());
    }

    private Run record(String id) {
        return new Run(
                id,
                "any",
                new Run.Level(maybe(this::concurrency), count(), count(), maybe(() -> random.nextInt(3) + 1)),
                tool(),
                new Run.Node(Optional.empty(), Optional.empty()),
                new Run.Period(time(), time(), Optional.of(0)),
                new Run.Verdict(
                        maybe(random::nextBoolean),
                        random.nextBoolean() ? List.of() : List.of("a reason"),
                        count(),
                        Errors.of(count()),
                        maybe(random::nextBoolean)),
                new Run.Server(
                        words("version", "models.0", "processStartTime"), words("version", "models.0", "models.1")),
                random.nextInt(3) == 0
                        ? Map.of()
                        : words(
                                "region",
                                "serving.model",
                                "serving.instanceType",
                                "serving.gpu",
                                "serving.gpusUsed",
                                "serving.gpusOfNode",
                                "load.tokenizer",
                                "load.streaming",
                                "load.outputTokens.mean"),
                words("limits.maxErrorPercent", "tool.argv.0", "tool.argv.1", "tool.image", "server.servingId"));
    }

    private Map<String, String> words(String... paths) {
        String[] words = {
            "0", "1", "true", "A10G", "g5.8xlarge", "us-east-1", "openai/gpt-oss-20b", "--concurrency", "x"
        };
        Map<String, String> map = new TreeMap<>();
        for (String path : paths) {
            maybe(() -> words[random.nextInt(words.length)]).ifPresent(word -> map.put(path, word));
        }
        return map;
    }

    private Tool tool() {
        String[] names = {"genai-perf", "aiperf", "not recorded"};
        String[] versions = {"24.12", "25.08", "0.13.0", "x"};
        return new Tool(names[random.nextInt(names.length)], maybe(() -> versions[random.nextInt(versions.length)]));
    }

    private Measurement measurement() {
        Streaming streaming = Streaming.values()[random.nextInt(3)];
        Asked asked = Asked.of(maybe(this::concurrency), streaming);
        return new Measurement(
                Place.of("any"),
                random.nextBoolean() ? Format.AIPERF_JSON : Format.CONSOLE,
                tool(),
                asked,
                figures(),
                Errors.of(count()),
                random.nextInt(4) == 0 ? Completion.values()[random.nextInt(4)] : Completion.COMPLETE);
    }

    private Figures figures() {
        return new Figures(
                number(), number(), number(), number(), stats(), stats(), stats(), stats(), stats(), count(), number());
    }

    private Optional<Stats> stats() {
        Map<Double, Double> percentiles = new TreeMap<>();
        for (double percent : new double[] {50, 75, 90, 95, 99}) {
            number().ifPresent(value -> percentiles.put(percent, value));
        }
        return maybe(() -> new Stats(number(), number(), number(), number(), percentiles));
    }

    private Samples samples() {
        Map<String, Samples.Gpu> gpus = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            gpus.put("GPU-" + i, new Samples.Gpu(series(), series(), series()));
        }
        Samples.Counters counters = new Samples.Counters(
                counter("stop", "error"),
                counter("2xx", "5xx"),
                counter("prefix_cache_queries_total", "prefix_cache_hits_total"),
                random.nextInt(3));
        return new Samples(5, new Samples.Queue(series(), series(), series()), gpus, counters, List.of());
    }

    private Map<String, Double> counter(String... names) {
        Map<String, Double> map = new TreeMap<>();
        for (String name : names) {
            maybe(() -> (double) random.nextInt(1000)).ifPresent(value -> map.put(name, value));
        }
        return map;
    }

    private Series series() {
        List<Series.Point> points = new ArrayList<>();
        double seconds = 1_795_526_560 + random.nextInt(20);
        for (int i = random.nextInt(5); i > 0; i--) {
            points.add(new Series.Point(seconds, random.nextInt(40)));
            seconds += random.nextInt(40);
        }
        return new Series(points);
    }

    private Optional<Instant> time() {
        return maybe(() -> Instant.ofEpochSecond(1_795_526_560 + random.nextInt(100)));
    }

    private int concurrency() {
        return random.nextBoolean() ? 20 : 1 + random.nextInt(300);
    }

    private Optional<Long> count() {
        return maybe(() -> (long) random.nextInt(1000));
    }

    private Optional<Double> number() {
        return maybe(() -> NUMBERS[random.nextInt(NUMBERS.length)]);
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value.get());
    }
}
