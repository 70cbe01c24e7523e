package io.eksllmperf.report.insight;

import static io.eksllmperf.report.insight.Planted.level;
import static io.eksllmperf.report.insight.Planted.once;
import static io.eksllmperf.report.insight.Planted.prices;
import static io.eksllmperf.report.insight.Planted.sweep;
import static io.eksllmperf.report.insight.Planted.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.eksllmperf.catalog.Price;
import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Insight.LeftOut;
import io.eksllmperf.report.Insight.Standing;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Subject;
import io.eksllmperf.report.Sweep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CostTest {
    /** 1,000 output tokens/s at two dollars an hour: 2 / 3.6 million is $0.556 a million. */
    private static final Level L40 = with(level(40, 8.0, 5000, 0), Figure.OUTPUT_THROUGHPUT, 1000);

    private static final Level L20 = with(level(20, 6.0, 4000, 0), Figure.OUTPUT_THROUGHPUT, 750);

    @Test
    void dividesThePriceOfTheWholeNodeByWhatIsServed() {
        Insight cost = cost(sweep(L20, L40));
        assertThat(Said.by(cost))
                .isEqualTo(
                        "Cheapest is concurrency 40: $0.556 per million output tokens and $0.069 per 1,000 requests. Billed"
                                + " is a whole g5.12xlarge, with 1 of 4 GPUs used, at $2.000 per hour (on-demand in us-east-1, list"
                                + " price of 2026-07-20).");
        assertThat(cost.standing()).isEqualTo(Standing.STANDS);
        assertThat(cost.rests()).containsExactly(20, 40);
        assertThat(cost.values().keySet())
                .containsExactly(
                        "concurrency",
                        "usd_per_hour",
                        "usd_per_million_output_tokens",
                        "usd_per_1000_requests",
                        "usd_per_million_output_tokens_at_20",
                        "usd_per_million_output_tokens_at_40");
        assertThat(cost.values().get("usd_per_million_output_tokens")).isCloseTo(2.0 / 3.6, within(1e-12));
        assertThat(cost.values().get("usd_per_million_output_tokens_at_20")).isCloseTo(2.0 / 2.7, within(1e-12));
    }

    @Test
    void namesInputAndTotalTokensWhereTheyWereCounted() {
        Level level = with(with(L40, Figure.INPUT_THROUGHPUT, 2000), Figure.TOTAL_THROUGHPUT, 3000);
        assertThat(Said.by(cost(sweep(level))))
                .startsWith(
                        "Cheapest is concurrency 40: $0.556 per million output tokens, $0.278 per million input tokens,"
                                + " $0.185 per million input and output tokens together and $0.069 per 1,000 requests. ");
    }

    @Test
    void namesEachPurchaseOption() {
        Insight cost = cost(sweep(prices("on-demand", "2.00", "spot", "0.80"), L40));
        assertThat(Said.by(cost))
                .endsWith(
                        " At $0.800 per hour (spot in us-east-1, list price of 2026-07-20) it is $0.222 per million output"
                                + " tokens.");
        assertThat(cost.values())
                .hasEntrySatisfying(
                        "spot_usd_per_million_output_tokens",
                        usd -> assertThat(usd).isCloseTo(0.8 / 3.6, within(1e-12)));
    }

    @Test
    void agreesWithTheTableToTheLastDigit() {
        Insight cost = cost(sweep(with(L40, Figure.COST_OUTPUT, 0.5571)));
        assertThat(Said.by(cost)).contains("$0.557 per million output tokens");
        Insight spot = cost(sweep(prices("on-demand", "2.00", "spot", "1.00"), with(L40, Figure.COST_OUTPUT, 0.5571)));
        assertThat(spot.values().get("spot_usd_per_million_output_tokens")).isCloseTo(0.5571 / 2, within(1e-12));
    }

    @Test
    void marksTokensOfAnotherTokenizer() {
        Insight cost = cost(sweep(with(L20, Planted.FOREIGN), with(L40, Planted.FOREIGN)));
        assertThat(Said.by(cost))
                .isEqualTo(
                        "Cheapest is concurrency 40: $0.069 per 1,000 requests. Billed is a whole g5.12xlarge, with 1 of 4"
                                + " GPUs used, at $2.000 per hour (on-demand in us-east-1, list price of 2026-07-20). That is"
                                + " $0.556 per million output tokens, but tokens were counted with another tokenizer.");
        assertThat(cost.standing()).isEqualTo(Standing.LIMITED);
        assertThat(cost.values())
                .containsKey("usd_per_million_output_tokens_of_foreign_tokenizer")
                .doesNotContainKey("usd_per_million_output_tokens");
    }

    @Test
    void saysThatRequestsAreNotTokens() {
        Insight cost = cost(sweep(once(40, 8.0, 5000)));
        assertThat(Said.by(cost))
                .endsWith(
                        " No usable level carries output tokens/s, so this is in requests. Concurrency 40 rests on one run,"
                                + " so its noise is not known.");
        assertThat(cost.standing()).isEqualTo(Standing.LIMITED);
    }

    @Test
    void doesNotCallALevelCheapestThatRepeatsCannotTellFromAnother() {
        Level noisy =
                Planted.level(20, Map.of(Figure.OUTPUT_THROUGHPUT, 980.0), Map.of(Figure.OUTPUT_THROUGHPUT, 0.05), 3);
        Insight cost = cost(sweep(noisy, L40));
        assertThat(Said.by(cost)).endsWith(" Within the spread of the repeats it cannot be told from concurrency 40.");
        assertThat(cost.standing()).isEqualTo(Standing.LIMITED);
    }

    @Test
    void isNotMeasurableWithoutAPrice() {
        for (Map<String, Price> none : List.of(prices(), prices("on-demand", "0"))) {
            Insight cost = cost(sweep(none, L20, with(L40, Planted.NOT_HELD)));
            assertThat(Said.by(cost)).isEqualTo("No price is known for an hour of g5.12xlarge.");
            assertThat(cost.standing()).isEqualTo(Standing.NOT_MEASURABLE);
            assertThat(cost.leftOut())
                    .containsExactly(new LeftOut(20, "no price"), new LeftOut(40, "concurrency not held"));
            assertThat(cost.values()).isEmpty();
        }
    }

    @Test
    void isNotMeasurableWithoutAnInstanceType() {
        Subject.Node unknown =
                new Subject.Node(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), prices());
        Sweep sweep = new Sweep(
                new Subject("x", "x", List.of(), List.of(), unknown, Planted.slo(0, 0, 0), Map.of()), List.of(L40));
        assertThat(Said.by(cost(sweep))).isEqualTo("The instance type is not recorded, so its price is not known.");
        assertThat(Said.by(Planted.insight(sweep, Insight.Kind.TOKENS_PER_DOLLAR)))
                .isEqualTo("The instance type is not recorded, so its price is not known.");
    }

    @Test
    void turnsTheCostRound() {
        Insight bought = Planted.insight(
                sweep(prices("on-demand", "2.00", "spot", "0.80"), L20, L40), Insight.Kind.TOKENS_PER_DOLLAR);
        assertThat(Said.by(bought))
                .isEqualTo(
                        "A dollar buys most at concurrency 40: 1,800,000 output tokens, at $2.000 per hour (on-demand in"
                                + " us-east-1, list price of 2026-07-20). At $0.800 per hour (spot in us-east-1, list price of"
                                + " 2026-07-20) it is 4,500,000 output tokens.");
        assertThat(bought.standing()).isEqualTo(Standing.STANDS);
        assertThat(bought.values().keySet()).containsExactly("concurrency", "output_tokens_per_usd");
    }

    private static Insight cost(Sweep sweep) {
        return Planted.insight(sweep, Insight.Kind.COST);
    }
}
