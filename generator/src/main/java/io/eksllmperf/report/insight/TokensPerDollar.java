package io.eksllmperf.report.insight;

import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Sweep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a dollar buys: the cost turned round, for those who compare nodes by it. */
final class TokensPerDollar {
    private static final String TOKENS = "output_tokens_per_usd";

    private final Billing billing;
    private final Basis basis;
    private final String option;
    private final Map<String, Double> values = new LinkedHashMap<>();

    private TokensPerDollar(Billing billing, Basis basis, String option) {
        this.billing = billing;
        this.basis = basis;
        this.option = option;
    }

    static Insight of(Sweep sweep) {
        Billing billing = Billing.of(sweep.subject().node());
        Basis basis = Cost.basis(sweep);
        Optional<String> option = billing.mainOption();
        if (option.isEmpty()) {
            return Draft.notMeasurable(Insight.Kind.TOKENS_PER_DOLLAR, sweep, basis.figure(), billing.missing());
        }
        return basis.best()
                .map(best -> new TokensPerDollar(billing, basis, option.get()).at(best))
                .orElseGet(() -> Draft.notCarried(Insight.Kind.TOKENS_PER_DOLLAR, sweep, basis.figure()));
    }

    private Insight at(Level best) {
        values.put("concurrency", (double) best.concurrency());
        boolean inTokens = basis.figure() == Billing.Unit.OUTPUT.rate();
        values.put(inTokens ? TOKENS : "requests_per_usd", inTokens ? tokens(best, option) : requests(best, option));
        List<String> said = new ArrayList<>();
        said.add("A dollar buys most at concurrency " + best.concurrency() + ": " + bought(best, option, inTokens)
                + ", at " + billing.words(option) + ".");
        billing.prices().keySet().stream()
                .skip(1)
                .forEach(other ->
                        said.add("At " + billing.words(other) + " it is " + bought(best, other, inTokens) + "."));
        List<String> reservations = new ArrayList<>();
        Basis.foreign(best, Billing.Unit.OUTPUT.rate()).ifPresent(verdict -> {
            values.put(Words.foreignKey(TOKENS), tokens(best, option));
            reservations.add("That is " + bought(best, option, true) + ", but " + verdict + ".");
        });
        if (!inTokens && reservations.isEmpty()) {
            reservations.add("No usable level carries output tokens/s, so this is in requests.");
        }
        reservations.addAll(Reservations.of(basis, best));
        return new Draft(Insight.Kind.TOKENS_PER_DOLLAR, basis, said, reservations, values).insight();
    }

    private String bought(Level level, String priced, boolean inTokens) {
        return inTokens
                ? Numbers.fixed(tokens(level, priced), 0) + " output tokens"
                : Numbers.fixed(requests(level, priced), 0) + " requests";
    }

    private double tokens(Level level, String priced) {
        return 1e6 / billing.usd(level, Billing.Unit.OUTPUT, priced);
    }

    private double requests(Level level, String priced) {
        return 1000 / billing.usd(level, Billing.Unit.REQUESTS, priced);
    }
}
