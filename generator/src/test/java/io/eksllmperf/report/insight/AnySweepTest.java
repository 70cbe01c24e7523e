package io.eksllmperf.report.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.catalog.Price;
import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Insight.LeftOut;
import io.eksllmperf.report.Insight.Standing;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report.FrontPoint;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds of conclusions whatever was measured: sweeps drawn at random from a fixed seed. */
class AnySweepTest {
    private static final int SWEEPS = 400;
    private static final double[] EXTREMES = {0, 1e-9, 1e12, Double.NaN, Double.POSITIVE_INFINITY, -1};

    private final Random random = new Random(20261124);

    @Test
    void yieldsEveryKindOnUsableLevelsOnlyAndAccountsForAllLevels() {
        int stands = 0;
        for (int i = 0; i < SWEEPS; i++) {
            Sweep sweep = sweep("s" + i);
            List<Insight> insights = Insights.of(sweep);
            assertThat(insights).extracting(Insight::kind).isSorted().contains(Insight.Kind.COST);
            for (Insight insight : insights) {
                holds(sweep, insight);
                stands += insight.standing() == Standing.NOT_MEASURABLE ? 0 : 1;
            }
            Map<Integer, String> uses = UseCases.of(sweep, insights);
            for (Level level : sweep.levels()) {
                assertThat(uses.get(level.concurrency()).startsWith("not usable: "))
                        .isEqualTo(!level.isUsable());
            }
        }
        assertThat(stands).isGreaterThan(SWEEPS);
    }

    @Test
    void putsNoLevelOnTheFrontThatIsUnusableOrBeaten() {
        int points = 0;
        for (int i = 0; i < SWEEPS; i++) {
            List<Sweep> sweeps = List.of(sweep("a"), sweep("b"), sweep("c"));
            List<FrontPoint> front = Front.of(sweeps);
            for (FrontPoint point : front) {
                Sweep sweep = sweeps.get(point.label().charAt(0) - 'a');
                Level level = sweep.level(point.concurrency()).orElseThrow();
                assertThat(level.carries(point.latency()) && level.carries(point.cost()))
                        .isTrue();
                points++;
            }
            for (int at = 1; at < front.size(); at++) {
                assertThat(front.get(at).latencyMillis())
                        .isGreaterThanOrEqualTo(front.get(at - 1).latencyMillis());
                assertThat(front.get(at).usd())
                        .isLessThanOrEqualTo(front.get(at - 1).usd());
            }
        }
        assertThat(points).isGreaterThan(SWEEPS / 2);
    }

    private static void holds(Sweep sweep, Insight insight) {
        Set<Integer> all = new TreeSet<>();
        sweep.levels().forEach(level -> all.add(level.concurrency()));
        List<Integer> named = new ArrayList<>(insight.rests());
        insight.leftOut().stream().map(LeftOut::concurrency).forEach(named::add);
        assertThat(named).as(insight::toString).containsExactlyInAnyOrderElementsOf(all);
        assertThat(insight.leftOut()).allSatisfy(out -> assertThat(out.reason()).isNotBlank());
        for (int concurrency : insight.rests()) {
            assertThat(sweep.level(concurrency).orElseThrow().isUsable()).isTrue();
        }
        insight.values().forEach((key, value) -> {
            assertThat(value).as(key).isFinite();
            if (key.endsWith("highest_usable_concurrency") || key.equals("concurrency")) {
                assertThat(sweep.level(value.intValue()).orElseThrow().isUsable())
                        .isTrue();
            }
        });
        assertThat(Said.by(insight))
                .matches("[A-Z0-9].*[.]")
                .doesNotContain("  ")
                .doesNotContain("NaN")
                .doesNotContain("Infinity")
                .doesNotContain("Optional");
    }

    private Sweep sweep(String label) {
        List<Level> levels = new ArrayList<>();
        Set<Integer> concurrencies = new TreeSet<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            concurrencies.add(1 + random.nextInt(random.nextBoolean() ? 8 : 256));
        }
        concurrencies.forEach(concurrency -> levels.add(level(concurrency)));
        Collections.shuffle(levels, random);
        Map<String, Price> prices = random.nextInt(4) == 0
                ? Map.of()
                : random.nextBoolean()
                        ? Planted.prices("on-demand", "2.448")
                        : Planted.prices("on-demand", "2.448", "spot", "0.9");
        return new Sweep(
                Planted.subject(
                        label,
                        List.of(random.nextInt(300)),
                        Planted.slo(random.nextInt(3) * 5000, random.nextInt(3) * 300, random.nextInt(2) * 30),
                        prices),
                levels);
    }

    private Level level(int concurrency) {
        Map<Figure, Double> values = new EnumMap<>(Figure.class);
        Map<Figure, Double> spread = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            if (random.nextInt(5) > 0) {
                values.put(figure, random.nextInt(40) == 0 ? EXTREMES[random.nextInt(6)] : random.nextDouble() * 9000);
            }
            if (random.nextInt(3) == 0) {
                spread.put(figure, random.nextDouble() * (random.nextInt(10) == 0 ? 3 : 0.2));
            }
        }
        List<Verdict> ofLevel = verdicts(false);
        List<Row> rows = new ArrayList<>();
        for (int repeat = 1 + random.nextInt(3); repeat > 0; repeat--) {
            rows.add(Planted.row(concurrency, repeat, values, random.nextInt(4) == 0 ? verdicts(true) : ofLevel));
        }
        boolean usable = rows.stream().anyMatch(Row::isUsable);
        List<Verdict> all = usable
                ? ofLevel
                : rows.stream().flatMap(row -> row.verdicts().stream()).toList();
        return new Level(concurrency, rows, values, spread, all);
    }

    private List<Verdict> verdicts(boolean rowToo) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Verdict.Kind kind : Verdict.Kind.values()) {
            if (random.nextInt(12) > 0 || kind.scope() == Verdict.Scope.ROW && !rowToo) {
                continue;
            }
            EnumSet<Figure> figures = EnumSet.noneOf(Figure.class);
            Figure.all().stream().filter(figure -> random.nextBoolean()).forEach(figures::add);
            verdicts.add(
                    kind.scope() == Verdict.Scope.FIGURE
                            ? new Verdict(kind, figures, "some figures do not stand")
                            : Verdict.of(kind, "seen"));
        }
        return verdicts;
    }
}
