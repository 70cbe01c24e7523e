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
    private final Billing.Offer offer;
    private final Map<String, Double> values = new LinkedHashMap<>();

    private TokensPerDollar(Billing billing, Basis basis, Billing.Offer offer) {
        this.billing = billing;
        this.basis = basis;
        this.offer = offer;
    }

    static Insight of(Sweep sweep) {
        Billing billing = Billing.of(sweep.subject().node());
        Basis basis = Cost.basis(sweep);
        Optional<Billing.Offer> offer = billing.main();
        if (offer.isEmpty()) {
            return Draft.notMeasurable(Insight.Kind.TOKENS_PER_DOLLAR, sweep, basis.figure(), billing.missing());
        }
        return basis.best()
                .map(best -> new TokensPerDollar(billing, basis, offer.get()).at(best))
                .orElseGet(() -> Draft.notCarried(Insight.Kind.TOKENS_PER_DOLLAR, sweep, basis.figure()));
    }

    private Insight at(Level best) {
        values.put("concurrency", (double) best.concurrency());
        boolean inTokens = basis.figure() == Billing.Unit.OUTPUT.rate();
        values.put(inTokens ? TOKENS : "requests_per_usd", inTokens ? tokens(best, offer) : requests(best, offer));
        List<String> said = new ArrayList<>();
        said.add("A dollar buys most at concurrency " + best.concurrency() + ": " + bought(best, offer, inTokens)
                + ", at " + offer.words() + ".");
        billing.others()
                .forEach(other -> said.add("At " + other.words() + " it is " + bought(best, other, inTokens) + "."));
        List<String> reservations = new ArrayList<>();
        Optional<String> foreign = Basis.foreign(best, Billing.Unit.OUTPUT.rate());
        foreign.ifPresent(verdict -> {
            values.put(Words.foreignKey(TOKENS), tokens(best, offer));
            reservations.add("That is " + bought(best, offer, true) + ", but " + verdict + ".");
        });
        if (!inTokens && foreign.isEmpty()) {
            reservations.add("No usable level carries output tokens/s, so this is in requests.");
        }
        reservations.addAll(Reservations.of(basis, best));
        return new Draft(Insight.Kind.TOKENS_PER_DOLLAR, basis, said, reservations, values).insight();
    }

    private String bought(Level level, Billing.Offer priced, boolean inTokens) {
        return inTokens
                ? Numbers.fixed(tokens(level, priced), 0) + " output tokens"
                : Numbers.fixed(requests(level, priced), 0) + " requests";
    }

    private double tokens(Level level, Billing.Offer priced) {
        return 1e6 / billing.usd(level, Billing.Unit.OUTPUT, priced);
    }

    private double requests(Level level, Billing.Offer priced) {
        return 1000 / billing.usd(level, Billing.Unit.REQUESTS, priced);
    }
}
