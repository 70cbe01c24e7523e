package io.eksllmperf.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for all sweeps, over some hundred made of a seeded generator: nasty numbers, verdicts and setups included. */
class RandomSweepsTest {
    private static final double[] NASTY = {
        0, -0.0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE
    };

    @Test
    void turningBaseAndHeadRoundTurnsWorseIntoBetter() {
        Random random = new Random(7);
        EnumSet<Outcome> seen = EnumSet.noneOf(Outcome.class);
        for (int i = 0; i < 400; i++) {
            List<Sweep> base = sweeps(random);
            List<Sweep> head = sweeps(random);
            List<Change> there = changes(Comparison.of(base, head, Policy.DEFAULT));
            List<Change> back = changes(Comparison.of(head, base, Policy.DEFAULT));

            assertThat(back).hasSameSizeAs(there);
            for (int at = 0; at < there.size(); at++) {
                Change change = there.get(at);
                assertThat(back.get(at).figure()).isEqualTo(change.figure());
                assertThat(back.get(at).outcome()).as(change.toString()).isEqualTo(turned(change.outcome()));
                seen.add(change.outcome());
            }
        }
        assertThat(seen).isEqualTo(EnumSet.allOf(Outcome.class));
    }

    @Test
    void aSweepAgainstItselfIsNeverWorse() {
        Random random = new Random(8);
        for (int i = 0; i < 200; i++) {
            List<Sweep> sweeps = sweeps(random);
            Comparison comparison = Comparison.of(sweeps, sweeps, Policy.ofPercent(0, 0));

            assertThat(comparison.count(Outcome.SAME)).isEqualTo(comparison.compared());
            assertThat(comparison.sameRuns()).isEqualTo(comparison.comparedLevels());
        }
    }

    @Test
    void everyLevelIsComparedOrSaidNotToBe() {
        Random random = new Random(9);
        for (int i = 0; i < 200; i++) {
            List<Sweep> base = sweeps(random);
            List<Sweep> head = sweeps(random);
            Comparison comparison = Comparison.of(base, head, Policy.DEFAULT);

            List<Integer> all = new ArrayList<>();
            base.get(0).levels().forEach(level -> all.add(level.concurrency()));
            head.get(0).levels().forEach(level -> all.add(level.concurrency()));
            List<Integer> told = new ArrayList<>();
            comparison.sweeps().get(0).levels().forEach(level -> told.add(level.concurrency()));
            comparison.notCompared().stream()
                    .filter(each -> each.figure().isEmpty())
                    .forEach(each -> told.add(each.concurrency()));
            assertThat(told)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(all.stream().distinct().toList());
        }
    }

    @Test
    void everyFormIsMadeOfEverySweep() throws IOException {
        Random random = new Random(10);
        for (int i = 0; i < 200; i++) {
            Comparison comparison = Comparison.of(sweeps(random), sweeps(random), Policy.DEFAULT);

            assertThat(ComparisonMarkdown.of(comparison)).startsWith("**");
            assertThat(ComparisonText.of(comparison)).hasSizeGreaterThanOrEqualTo(2);
            assertThat(new ObjectMapper()
                            .readTree(ComparisonJson.of(comparison))
                            .get("compared")
                            .asInt())
                    .isEqualTo(comparison.compared());
        }
    }

    private static Outcome turned(Outcome outcome) {
        return switch (outcome) {
            case WORSE -> Outcome.BETTER;
            case BETTER -> Outcome.WORSE;
            case SAME, NEEDS_REPEAT -> outcome;
        };
    }

    private static List<Change> changes(Comparison comparison) {
        return comparison.sweeps().stream()
                .flatMap(sweep -> sweep.levels().stream())
                .flatMap(level -> level.changes().stream())
                .toList();
    }

    private static List<Sweep> sweeps(Random random) {
        List<Level> levels = new ArrayList<>();
        for (int concurrency : new int[] {10, 20, 40, 80}) {
            if (random.nextInt(6) > 0) {
                levels.add(level(concurrency, random));
            }
        }
        Map<String, String> setup = random.nextInt(10) == 0
                ? Planted.setup("load.tokenizer", "other")
                : Planted.setup("serving.engineVersion", Integer.toString(random.nextInt(3)));
        return List.of(Planted.sweep("exp", setup, List.of(), levels));
    }

    private static Level level(int concurrency, Random random) {
        int runs = 1 + random.nextInt(3);
        Map<Figure, double[]> repeats = new EnumMap<>(Figure.class);
        for (Figure figure : Levels.JUDGED) {
            if (random.nextInt(5) > 0) {
                repeats.put(figure, random.doubles(runs, 90, 112).toArray());
            }
            if (random.nextInt(12) == 0) {
                repeats.put(
                        figure,
                        random.ints(runs, 0, NASTY.length)
                                .mapToDouble(at -> NASTY[at])
                                .toArray());
            }
        }
        Verdict[] verdicts = random.nextInt(8) > 0
                ? new Verdict[0]
                : new Verdict[] {Verdict.of(Verdict.Kind.CONCURRENCY_NOT_HELD, "Little's ratio is 0.50")};
        return Planted.level(concurrency, repeats, verdicts);
    }
}
