package io.eksllmperf.report.compare;

import static io.eksllmperf.report.Figure.COST_OUTPUT;
import static io.eksllmperf.report.Figure.ERROR_SHARE;
import static io.eksllmperf.report.Figure.LATENCY_AVG;
import static io.eksllmperf.report.Figure.LATENCY_P99;
import static io.eksllmperf.report.Figure.OUTPUT_THROUGHPUT;
import static io.eksllmperf.report.Figure.REQUEST_THROUGHPUT;
import static io.eksllmperf.report.Figure.TTFT_AVG;
import static io.eksllmperf.report.compare.Planted.change;
import static io.eksllmperf.report.compare.Planted.compare;
import static io.eksllmperf.report.compare.Planted.level;
import static io.eksllmperf.report.compare.Planted.sweep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.SeedRows;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.report.compare.NotCompared.Kind;
import io.eksllmperf.report.compare.Threshold.Basis;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void theSeedAgainstItselfHasNoRegressionAndLeavesOutTheLevelsThatDidNotHold() {
        Comparison seed = compare(SeedRows.sweep(), SeedRows.sweep());

        assertThat(seed.regressed()).isFalse();
        ComparedSweep sweep = seed.sweeps().get(0);
        assertThat(sweep.levels()).extracting(ComparedLevel::concurrency).containsExactly(10, 20, 40);
        assertThat(sweep.levels().get(0).changes())
                .extracting(Change::figure)
                .containsExactly(REQUEST_THROUGHPUT, LATENCY_AVG, Figure.LATENCY_P90);
        assertThat(seed.compared()).isEqualTo(9);
        assertThat(seed.comparedLevels()).isEqualTo(3);
        assertThat(seed.sameRuns()).isEqualTo(3);
        assertThat(seed.count(Outcome.SAME)).isEqualTo(9);
        assertThat(seed.notCompared())
                .filteredOn(each -> each.figure().isEmpty())
                .extracting(NotCompared::concurrency, NotCompared::kind, NotCompared::sentence)
                .containsExactly(unusable(80, "0.79"), unusable(120, "0.65"), unusable(200, "0.55"));
    }

    private static Tuple unusable(int concurrency, String little) {
        return tuple(
                concurrency,
                Kind.NOT_USABLE,
                "not usable in base and head: concurrency not held (Little's ratio is " + little
                        + ", not 0.90 to 1.05)");
    }

    @Test
    void figuresThatTheSeedCannotCarryAreLeftOutWithTheVerdictAgainstThem() {
        Comparison seed = compare(SeedRows.sweep(), SeedRows.sweep());

        assertThat(seed.notCompared())
                .filteredOn(each -> each.concurrency() == 20)
                .extracting(each -> each.figure().orElseThrow(), NotCompared::kind, NotCompared::sentence)
                .containsExactly(
                        tuple(OUTPUT_THROUGHPUT, Kind.NOT_CARRIED, foreign()),
                        tuple(
                                LATENCY_P99,
                                Kind.NOT_CARRIED,
                                "not carried in base and head: too few samples (about 95 requests do not carry a 99th"
                                        + " percentile)"),
                        tuple(COST_OUTPUT, Kind.NOT_CARRIED, foreign()));
    }

    private static String foreign() {
        return "not carried in base and head: foreign tokenizer (tokens were counted with"
                + " hf-internal-testing/llama-tokenizer, not with the model's own)";
    }

    @Test
    void aLossOfTwelvePercentWithRepeatsIsARegression() {
        Level base = level(20, REQUEST_THROUGHPUT, 99, 100, 101);
        Level head = level(20, REQUEST_THROUGHPUT, 87, 88, 89);

        Change change = change(base, head);

        assertThat(change.outcome()).isEqualTo(Outcome.WORSE);
        assertThat(change.percent().orElseThrow()).isCloseTo(-12, offset(1e-9));
        assertThat(change.threshold()).isEqualTo(new Threshold(5, 5, Basis.POLICY));
        assertThat(compare(sweep(base), sweep(head)).regressed()).isTrue();
    }

    @Test
    void aLossOfTwelvePercentInsideTheSpreadOfBaseIsTheSame() {
        Change change = change(level(20, REQUEST_THROUGHPUT, 92, 100, 108), level(20, REQUEST_THROUGHPUT, 87, 88, 89));

        assertThat(change.outcome()).isEqualTo(Outcome.SAME);
        assertThat(change.threshold().basis()).isEqualTo(Basis.BASE_SPREAD);
        assertThat(change.threshold().limit()).isCloseTo(16, offset(1e-9));
    }

    @Test
    void theWiderSpreadOfHeadCounts() {
        Change change = change(level(20, LATENCY_AVG, 99, 100, 101), level(20, LATENCY_AVG, 100, 110, 120));

        assertThat(change.outcome()).isEqualTo(Outcome.SAME);
        assertThat(change.threshold().basis()).isEqualTo(Basis.HEAD_SPREAD);
    }

    @Test
    void aLossOfSevenPercentOfASingleRunNeedsARepeat() {
        Level base = level(20, REQUEST_THROUGHPUT, 99, 100, 101);
        Level head = level(20, REQUEST_THROUGHPUT, 93);

        assertThat(change(base, head).outcome()).isEqualTo(Outcome.NEEDS_REPEAT);
        assertThat(change(base, head).threshold()).isEqualTo(new Threshold(5, 10, Basis.POLICY));
        assertThat(compare(sweep(base), sweep(head)).regressed()).isFalse();
    }

    @Test
    void aLossOfFifteenPercentIsARegressionEvenOfASingleRun() {
        assertThat(change(level(20, REQUEST_THROUGHPUT, 100), level(20, REQUEST_THROUGHPUT, 85))
                        .outcome())
                .isEqualTo(Outcome.WORSE);
    }

    @Test
    void aGainIsProvenAsALossIs() {
        assertThat(change(level(20, LATENCY_AVG, 99, 101), level(20, LATENCY_AVG, 79, 81))
                        .outcome())
                .isEqualTo(Outcome.BETTER);
        assertThat(change(level(20, LATENCY_AVG, 100), level(20, LATENCY_AVG, 93))
                        .outcome())
                .isEqualTo(Outcome.NEEDS_REPEAT);
    }

    @Test
    void exactlyTheThresholdIsTheSame() {
        assertThat(change(level(20, REQUEST_THROUGHPUT, 100, 100), level(20, REQUEST_THROUGHPUT, 95, 95))
                        .outcome())
                .isEqualTo(Outcome.SAME);
        assertThat(change(level(20, REQUEST_THROUGHPUT, 100, 100), level(20, REQUEST_THROUGHPUT, 94.99, 94.99))
                        .outcome())
                .isEqualTo(Outcome.WORSE);
    }

    @Test
    void moreLatencyErrorsAndCostAreWorse() {
        assertThat(change(level(20, LATENCY_AVG, 100, 100), level(20, LATENCY_AVG, 106, 106))
                        .outcome())
                .isEqualTo(Outcome.WORSE);
        assertThat(change(level(20, COST_OUTPUT, 1, 1), level(20, COST_OUTPUT, 1.06, 1.06))
                        .outcome())
                .isEqualTo(Outcome.WORSE);
    }

    @Test
    void errorsAreJudgedInPercentagePoints() {
        Change doubled = change(level(20, ERROR_SHARE, 0.1, 0.1), level(20, ERROR_SHARE, 0.2, 0.2));
        Change many = change(level(20, ERROR_SHARE, 0, 0), level(20, ERROR_SHARE, 1.5, 1.5));
        Change once = change(level(20, ERROR_SHARE, 0), level(20, ERROR_SHARE, 1.5));
        Change spread = change(level(20, ERROR_SHARE, 0, 4), level(20, ERROR_SHARE, 4.5, 4.5));

        assertThat(doubled.outcome()).isEqualTo(Outcome.SAME);
        assertThat(many.outcome()).isEqualTo(Outcome.WORSE);
        assertThat(many.threshold()).isEqualTo(new Threshold(1, 1, Basis.POLICY));
        assertThat(once.outcome()).isEqualTo(Outcome.NEEDS_REPEAT);
        assertThat(spread.outcome()).isEqualTo(Outcome.SAME);
        assertThat(spread.threshold()).isEqualTo(new Threshold(4, 4, Basis.BASE_SPREAD));
        assertThat(many.percent()).isEmpty();
    }

    @Test
    void throughputThatFellToNothingIsWorseAndBackFromNothingBetter() {
        Change lost = change(level(20, REQUEST_THROUGHPUT, 5, 5), level(20, REQUEST_THROUGHPUT, 0, 0));
        Change back = change(level(20, REQUEST_THROUGHPUT, 0), level(20, REQUEST_THROUGHPUT, 5));

        assertThat(lost.outcome()).isEqualTo(Outcome.WORSE);
        assertThat(lost.percent()).contains(-100.0);
        assertThat(back.outcome()).isEqualTo(Outcome.BETTER);
        assertThat(back.percent()).isEmpty();
        assertThat(change(level(20, LATENCY_AVG, 0), level(20, LATENCY_AVG, 0)).outcome())
                .isEqualTo(Outcome.SAME);
    }

    @Test
    void aTimeOfZeroOrWithoutANumberIsNotComparedAndSaid() {
        assertThat(leftOut(0, 5))
                .containsExactly(
                        "latency mean is 0 in base: that was not measured, and no percentage of it can be given",
                        "there is no figure that both sides carry");
        assertThat(leftOut(5, Double.NaN))
                .containsExactly(
                        "latency mean is no number to compare: 5.0 in base, NaN in head",
                        "there is no figure that both sides carry");
        assertThat(leftOut(Double.POSITIVE_INFINITY, 5)).hasSize(2);
        assertThat(leftOut(5, -1)).hasSize(2);
    }

    private static List<String> leftOut(double base, double head) {
        Comparison comparison = compare(sweep(level(20, LATENCY_AVG, base)), sweep(level(20, LATENCY_AVG, head)));
        assertThat(comparison.compared()).isZero();
        assertThat(comparison.regressed()).isFalse();
        return comparison.notCompared().stream().map(NotCompared::sentence).toList();
    }

    @Test
    void aFigureThatOnlyOneSideRecordedIsNotCompared() {
        Comparison comparison = compare(
                sweep(level(20, Map.of(LATENCY_AVG, new double[] {5}, TTFT_AVG, new double[] {1}))),
                sweep(level(20, LATENCY_AVG, 5)));

        assertThat(comparison.notCompared())
                .containsExactly(
                        new NotCompared("exp", 20, Optional.of(TTFT_AVG), Kind.NOT_CARRIED, "not recorded in head"));
    }

    @Test
    void levelsOnOneSideOnlyAreNamed() {
        Comparison comparison = compare(
                sweep(level(10, LATENCY_AVG, 5), level(20, LATENCY_AVG, 5)),
                sweep(level(20, LATENCY_AVG, 5), level(40, LATENCY_AVG, 5)));

        assertThat(comparison.notCompared())
                .containsExactly(
                        new NotCompared(
                                "exp", 10, Optional.empty(), Kind.ONLY_IN_BASE, "this level was measured in base only"),
                        new NotCompared(
                                "exp",
                                40,
                                Optional.empty(),
                                Kind.ONLY_IN_HEAD,
                                "this level was measured in head only"));
        assertThat(comparison.comparedLevels()).isEqualTo(1);
    }

    @Test
    void aLevelThatIsUsableOnOneSideOnlyNamesTheSideAndTheVerdict() {
        Verdict refused = Verdict.of(Verdict.Kind.ERRORS_ABOVE_LIMIT, "12 % failed, 10 % may");
        Comparison comparison = compare(
                sweep(level(20, LATENCY_AVG, 5)), sweep(level(20, Map.of(LATENCY_AVG, new double[] {50}), refused)));

        assertThat(comparison.regressed()).isFalse();
        assertThat(comparison.lost()).isEqualTo(1);
        assertThat(ComparisonText.of(comparison))
                .contains("1 level that base could be concluded from is not usable in head");
        assertThat(comparison.notCompared())
                .containsExactly(new NotCompared(
                        "exp",
                        20,
                        Optional.empty(),
                        Kind.NOT_USABLE_IN_HEAD,
                        "not usable in head: errors above the limit (12 % failed, 10 % may)"));
    }

    @Test
    void aFigureThatAVerdictForbidsOnOneSideIsNotComparedWhileOthersAre() {
        Verdict few = new Verdict(Verdict.Kind.TOO_FEW_SAMPLES, Set.of(LATENCY_P99), "90 requests, 500 are needed");
        Map<Figure, double[]> both = Map.of(LATENCY_AVG, new double[] {5}, LATENCY_P99, new double[] {9});
        Comparison comparison = compare(sweep(level(20, both)), sweep(level(20, both, few)));

        assertThat(comparison.compared()).isEqualTo(1);
        assertThat(comparison.notCompared())
                .containsExactly(new NotCompared(
                        "exp",
                        20,
                        Optional.of(LATENCY_P99),
                        Kind.NOT_CARRIED,
                        "not carried in head: too few samples (90 requests, 500 are needed)"));
    }

    @Test
    void whatIsSaidBesideOneRowOnlyIsRemarkedAsItMayBeTheCause() {
        Verdict busy = Verdict.of(Verdict.Kind.CLIENT_BUSY, "the client used 97 % of its CPU");
        Verdict once = Verdict.of(Verdict.Kind.ONE_REPEAT, "measured once");
        Map<Figure, double[]> values = Map.of(LATENCY_AVG, new double[] {5});
        Comparison comparison = compare(sweep(level(20, values)), sweep(level(20, values, busy, once)));

        assertThat(comparison.sweeps().get(0).levels().get(0).remarks())
                .containsExactly("in head only: client busy (the client used 97 % of its CPU)");
    }

    @Test
    void nothingOnEitherSideIsNoRegressionButComparesNothing() {
        Comparison nothing = Comparison.of(List.of(), List.of(), Policy.DEFAULT);

        assertThat(nothing.regressed()).isFalse();
        assertThat(nothing.compared()).isZero();
        assertThat(nothing.comparedLevels()).isZero();
        assertThat(ComparisonText.of(nothing).get(0))
                .isEqualTo("Nothing was compared, so this says nothing about a regression");
    }

    @Test
    void aPolicyThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> Policy.ofPercent(5, 4))
                .hasMessage("a threshold in percent is 0 or more, and for a single run no smaller: 5.0 and 4.0");
        assertThatThrownBy(() -> Policy.ofPercent(Double.NaN, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Policy(5, 10, -1, 2))
                .hasMessage("a threshold in error points is 0 or more, and for a single run no smaller: -1.0 and 2.0");
        assertThat(Policy.ofPercent(0, 0).errorPoints()).isEqualTo(1);
    }
}
