package io.eksllmperf.report.insight;

import io.eksllmperf.catalog.Price;
import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the node costs.
 *
 * @param node that is billed as a whole
 * @param offers what it can be had for, on-demand first where that has a price
 */
record Billing(Subject.Node node, List<Offer> offers) {
    static Billing of(Subject.Node node) {
        List<Offer> offers = new ArrayList<>();
        node.prices().forEach((option, price) -> {
            if (price.usd().signum() > 0) {
                offers.add(new Offer(option, price));
            }
        });
        return new Billing(node, List.copyOf(offers));
    }

    /**
     * @param option purchase option, such as {@code on-demand}
     * @param price of an hour, above 0
     */
    record Offer(String option, Price price) {
        double hourly() {
            return price.usd().doubleValue();
        }

        /** {@code $2.448 per hour (on-demand in us-east-1, list price of 2026-07-20)}. */
        String words() {
            return Numbers.usd(hourly()) + " per hour (" + option + " in " + price.region() + ", list price of "
                    + price.date() + ")";
        }

        /** Starts the key of a value that is not for the first offer. */
        String key() {
            return option.replace('-', '_').replace(' ', '_') + "_";
        }
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

    /** What costs are named for first. */
    Optional<Offer> main() {
        return offers.stream().findFirst();
    }

    /** The others. */
    List<Offer> others() {
        return offers.stream().skip(1).toList();
    }

    /** US dollars for a unit; by the table's own figure where it has one, so that both agree to the last digit. */
    double usd(Level level, Unit unit, Offer offer) {
        Optional<Double> shown = level.value(unit.cost).filter(cost -> cost > 0 && Double.isFinite(cost));
        Optional<Double> onDemand =
                node.onDemand().map(price -> price.usd().doubleValue()).filter(price -> price > 0);
        return shown.isPresent() && onDemand.isPresent()
                ? shown.get() * offer.hourly() / onDemand.get()
                : offer.hourly() / (level.value(unit.rate).orElseThrow() * 3600) * unit.amount;
    }

    /** The sentence on what is billed. */
    String sentence(Offer offer) {
        String instance = node.instanceType().map(type -> "a whole " + type).orElse("the whole instance");
        String gpus = node.gpus()
                .map(all -> node.gpusUsed()
                        .map(used -> ", with " + used + " of " + all + " GPUs used")
                        .orElse(", with " + all + (all == 1 ? " GPU" : " GPUs")))
                .orElse("");
        return "Billed is " + instance + gpus + ", at " + offer.words() + ".";
    }

    /** Why there are no costs. */
    Draft.Missing missing() {
        String sentence = node.instanceType()
                .map(type -> "No price is known for an hour of " + type + ".")
                .orElse("The instance type is not recorded, so its price is not known.");
        return new Draft.Missing(sentence, "no price");
    }
}
