package io.eksllmperf.report.insight;

import io.eksllmperf.catalog.Price;
import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Subject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the node costs.
 *
 * @param node that is billed as a whole
 * @param prices by purchase option, those above 0
 */
record Billing(Subject.Node node, Map<String, Price> prices) {
    static Billing of(Subject.Node node) {
        Map<String, Price> prices = new LinkedHashMap<>();
        node.prices().forEach((option, price) -> {
            if (price.usd().signum() > 0) {
                prices.put(option, price);
            }
        });
        return new Billing(node, prices);
    }

    /** A unit that is paid for. */
    enum Unit {
        OUTPUT(Figure.COST_OUTPUT, Figure.OUTPUT_THROUGHPUT, 1e6, "million output tokens"),
        INPUT(Figure.COST_INPUT, Figure.INPUT_THROUGHPUT, 1e6, "million input tokens"),
        TOTAL(Figure.COST_TOTAL, Figure.TOTAL_THROUGHPUT, 1e6, "million input and output tokens together"),
        REQUESTS(Figure.COST_REQUESTS, Figure.REQUEST_THROUGHPUT, 1000, "1,000 requests");

        private final Figure cost;
        private final Figure rate;
        private final double amount;
        private final String words;

        Unit(Figure cost, Figure rate, double amount, String words) {
            this.cost = cost;
            this.rate = rate;
            this.amount = amount;
            this.words = words;
        }

        /** What decides over it: its cost is the price over this. */
        Figure rate() {
            return rate;
        }

        String words() {
            return words;
        }

        String key() {
            return this == TOTAL
                    ? "usd_per_million_tokens"
                    : "usd_per_" + words.replace(",", "").replace(' ', '_');
        }
    }

    /** The first purchase option, which is on-demand where that has a price. */
    Optional<String> mainOption() {
        return prices.keySet().stream().findFirst();
    }

    /** US dollars for a unit; the table's own figure where it has one, so that both agree to the last digit. */
    double usd(Level level, Unit unit, String option) {
        double price = hourly(option);
        Optional<Double> shown = level.value(unit.cost).filter(cost -> cost > 0 && Double.isFinite(cost));
        return shown.isPresent()
                        && node.onDemand()
                                .filter(onDemand -> onDemand.usd().signum() > 0)
                                .isPresent()
                ? shown.get() * price / hourly("on-demand")
                : price / (level.value(unit.rate).orElseThrow() * 3600) * unit.amount;
    }

    double hourly(String option) {
        return prices.get(option).usd().doubleValue();
    }

    /** {@code $2.448 per hour (on-demand in us-east-1, list price of 2026-07-20)}. */
    String words(String option) {
        Price price = prices.get(option);
        return Numbers.usd(hourly(option)) + " per hour (" + option + " in " + price.region() + ", list price of "
                + price.date() + ")";
    }

    /** The sentence on what is billed. */
    String sentence(String option) {
        String instance = node.instanceType().map(type -> "a whole " + type).orElse("the whole instance");
        String gpus = node.gpus()
                .map(all -> node.gpusUsed()
                        .map(used -> ", with " + used + " of " + all + " GPUs used")
                        .orElse(", with " + all + (all == 1 ? " GPU" : " GPUs")))
                .orElse("");
        return "Billed is " + instance + gpus + ", at " + words(option) + ".";
    }

    /** Why there are no costs. */
    Draft.Missing missing() {
        String sentence = node.instanceType()
                .map(type -> "No price is known for an hour of " + type + ".")
                .orElse("The instance type is not recorded, so its price is not known.");
        return new Draft.Missing(sentence, "no price");
    }
}
