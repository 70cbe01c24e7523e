package io.eksllmperf.report.judge;

import io.eksllmperf.catalog.Price;
import io.eksllmperf.report.Figure;
import java.util.Map;
import java.util.Optional;

/** What follows from the node: its price by what it did, and its GPUs' share of what they could do. */
final class NodeValues {
    private static final double SECONDS = 3600;
    private static final double MILLION = 1e6;
    private static final double THOUSAND = 1e3;

    private NodeValues() {}

    static void put(Map<Figure, Double> values, Served served) {
        Optional<Double> output = positive(values, Figure.OUTPUT_THROUGHPUT);
        ToolValues.put(
                values,
                Figure.ROOFLINE_SHARE,
                output.flatMap(tokens -> served.roofline().map(ceiling -> tokens / ceiling * 100)));
        Optional<Price> price = served.onDemand();
        if (price.isEmpty()) {
            return;
        }
        double usd = price.get().usd().doubleValue();
        ToolValues.put(values, Figure.COST_OUTPUT, output.map(rate -> usd / (rate * SECONDS) * MILLION));
        ToolValues.put(
                values,
                Figure.COST_INPUT,
                positive(values, Figure.INPUT_THROUGHPUT).map(rate -> usd / (rate * SECONDS) * MILLION));
        ToolValues.put(
                values,
                Figure.COST_TOTAL,
                positive(values, Figure.TOTAL_THROUGHPUT).map(rate -> usd / (rate * SECONDS) * MILLION));
        ToolValues.put(
                values,
                Figure.COST_REQUESTS,
                positive(values, Figure.REQUEST_THROUGHPUT).map(rate -> usd / (rate * SECONDS) * THOUSAND));
        if (usd > 0) {
            ToolValues.put(values, Figure.TOKENS_PER_DOLLAR, output.map(rate -> rate * SECONDS / usd));
        }
    }

    private static Optional<Double> positive(Map<Figure, Double> values, Figure figure) {
        return Optional.ofNullable(values.get(figure)).filter(value -> value > 0);
    }
}
