package io.eksllmperf.report.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Insight.Kind;
import io.eksllmperf.report.Insight.LeftOut;
import io.eksllmperf.report.Insight.Standing;
import io.eksllmperf.report.SeedRows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the seed's published table can carry, in full. */
class SeedInsightsTest {
    private static final LeftOut L80 = new LeftOut(80, "concurrency not held: Little's ratio 0.79");
    private static final LeftOut L120 = new LeftOut(120, "concurrency not held: Little's ratio 0.65");
    private static final LeftOut L200 = new LeftOut(200, "concurrency not held: Little's ratio 0.55");
    private static final String ONE_RUN = " Each level rests on one run, so the noise between runs is not known.";
    private static final String FOREIGN =
            ", but tokens were counted with hf-internal-testing/llama-tokenizer, not with the model's own.";

    private final List<Insight> insights = Insights.of(SeedRows.sweep());

    @Test
    void concludesOnAllKindsButGpuAndEnergyWhichNobodyRecorded() {
        assertThat(insights)
                .extracting(Insight::kind)
                .containsExactly(
                        Kind.LOWEST_LATENCY,
                        Kind.PEAK_THROUGHPUT,
                        Kind.KNEE,
                        Kind.PRODUCTION_RANGE,
                        Kind.SLO_LIMIT,
                        Kind.COST,
                        Kind.TOKENS_PER_DOLLAR);
        assertThat(insights).allSatisfy(insight -> assertThat(insight.leftOut()).contains(L80, L120, L200));
    }

    @Test
    void lowestLatencyIsAt20WithoutItsP99() {
        Insight insight = insight(Kind.LOWEST_LATENCY);
        assertThat(Said.by(insight))
                .isEqualTo(
                        "The lowest mean latency is 4.31 s, at concurrency 20; its p90 is 5.05 s. Its p99 does not stand"
                                + " (too few samples: about 159 requests). Concurrency 10 had a cold first wave and may be faster than"
                                + " this on a warm server." + ONE_RUN);
        assertThat(insight.standing()).isEqualTo(Standing.LIMITED);
        assertThat(insight.rests()).containsExactly(10, 20, 40);
        assertThat(insight.leftOut()).containsExactly(L80, L120, L200);
        assertThat(insight.values().toString())
                .isEqualTo("{concurrency=20.0, latency_mean_ms=4305.56, latency_p90_ms=5046.14}");
    }

    @Test
    void peakIsAt40AndMayLieHigher() {
        Insight insight = insight(Kind.PEAK_THROUGHPUT);
        assertThat(Said.by(insight))
                .isEqualTo(
                        "The highest throughput is 6.15 requests/s, at concurrency 40. That is 766.65 output tokens/s"
                                + FOREIGN
                                + " Concurrency 40 is also the last usable level: 80, 120 and 200 were left out, so the"
                                + " peak may lie higher." + ONE_RUN);
        assertThat(insight.standing()).isEqualTo(Standing.LIMITED);
        assertThat(insight.rests()).containsExactly(10, 20, 40);
        assertThat(insight.values().toString())
                .isEqualTo("{concurrency=40.0, requests_per_second=6.15,"
                        + " output_tokens_per_second_of_foreign_tokenizer=766.65}");
    }

    @Test
    void kneeIsNotReachedAsTheLevelsAboveDidNotHold() {
        Insight insight = insight(Kind.KNEE);
        assertThat(Said.by(insight))
                .isEqualTo(
                        "The knee is not reached: at the last usable step, from concurrency 20 to 40, requests/s still"
                                + " grew by 39 % for each doubling of the concurrency, and the knee is where that falls below 10 %."
                                + " The levels above, 80, 120 and 200, did not hold their concurrency: measure them again with more"
                                + " requests or longer windows." + ONE_RUN);
        assertThat(insight.standing()).isEqualTo(Standing.NOT_REACHED);
        assertThat(insight.rests()).containsExactly(10, 20, 40);
        assertThat(insight.values())
                .containsEntry("highest_usable_concurrency", 40.0)
                .containsEntry("gain_per_doubling_percent", (6.15 / 4.42 - 1) * 100)
                .hasSize(2);
    }

    @Test
    void productionRangeIs20To40Without10WhichIsSlowerAndServesLess() {
        Insight insight = insight(Kind.PRODUCTION_RANGE);
        assertThat(Said.by(insight))
                .isEqualTo(
                        "Production can run at concurrency 20 to 40: 4.42 requests/s at a mean latency of 4.31 s, up to"
                                + " 6.15 requests/s at a mean latency of 6.09 s. The upper end is only the last level that stands, as"
                                + " the knee is not reached. Whether concurrency 20 and 40 keep the limit of 10.00 s for p95 latency"
                                + " is not known." + ONE_RUN);
        assertThat(insight.standing()).isEqualTo(Standing.LIMITED);
        assertThat(insight.rests()).containsExactly(20, 40);
        assertThat(insight.leftOut())
                .containsExactly(new LeftOut(10, "outdone by concurrency 20 (cold first wave)"), L80, L120, L200);
    }

    @Test
    void sloLimitIsNotKnownAsP90IsOnlyALowerBound() {
        Insight insight = insight(Kind.SLO_LIMIT);
        assertThat(Said.by(insight))
                .isEqualTo(
                        "Whether the limit of 10.00 s for p95 latency is crossed is not known, as no usable level carries"
                                + " p95 latency: p90 latency keeps it up to concurrency 40 (8.17 s), but is only a lower bound for"
                                + " it.");
        assertThat(insight.standing()).isEqualTo(Standing.NOT_MEASURABLE);
        assertThat(insight.rests()).containsExactly(10, 20, 40);
    }

    @Test
    void costStandsInRequestsAndIsArithmeticInForeignTokens() {
        Insight insight = insight(Kind.COST);
        assertThat(Said.by(insight))
                .isEqualTo(
                        "Cheapest is concurrency 40: $0.111 per 1,000 requests. Billed is a whole g5.8xlarge, with 1 of 1"
                                + " GPUs used, at $2.448 per hour (on-demand in us-east-1, list price of 2026-07-20). That is"
                                + " $0.887 per million output tokens" + FOREIGN + ONE_RUN);
        assertThat(insight.standing()).isEqualTo(Standing.LIMITED);
        assertThat(insight.values().keySet())
                .containsExactly(
                        "concurrency",
                        "usd_per_hour",
                        "usd_per_1000_requests",
                        "usd_per_million_output_tokens_of_foreign_tokenizer",
                        "usd_per_1000_requests_at_10",
                        "usd_per_1000_requests_at_20",
                        "usd_per_1000_requests_at_40");
    }

    @Test
    void tokensPerDollarStandInRequests() {
        Insight insight = insight(Kind.TOKENS_PER_DOLLAR);
        assertThat(Said.by(insight))
                .isEqualTo(
                        "A dollar buys most at concurrency 40: 9,044 requests, at $2.448 per hour (on-demand in us-east-1,"
                                + " list price of 2026-07-20). That is 1,127,426 output tokens" + FOREIGN + ONE_RUN);
        assertThat(insight.standing()).isEqualTo(Standing.LIMITED);
    }

    @Test
    void useCasesFollowFromTheConclusions() {
        assertThat(UseCases.of(SeedRows.sweep(), insights))
                .isEqualTo(Map.of(
                        10, "cold first wave: measure again",
                        20, "production: lowest latency",
                        40, "production: highest usable throughput",
                        80, "not usable: concurrency not held",
                        120, "not usable: concurrency not held",
                        200, "not usable: concurrency not held"));
    }

    @Test
    void aSingleSweepHasNoFront() {
        assertThat(Front.of(List.of(SeedRows.sweep()))).isEmpty();
    }

    private Insight insight(Kind kind) {
        return insights.stream()
                .filter(insight -> insight.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
