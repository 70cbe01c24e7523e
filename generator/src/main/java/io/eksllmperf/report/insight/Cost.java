package io.eksllmperf.report.insight;

import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Phrases;
import io.eksllmperf.report.Sweep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a million tokens cost, at the level where that is least: the price of an hour over what is served in it. */
final class Cost {
    private final Billing billing;
    private final Basis basis;
    private final Billing.Unit unit;
    private final Billing.Offer offer;
    private final Map<String, Double> values = new LinkedHashMap<>();

    private Cost(Billing billing, Basis basis, Billing.Offer offer) {
        this.billing = billing;
        this.basis = basis;
        this.offer = offer;
        this.unit = Stream.of(Billing.Unit.values())
                .filter(each -> each.rate() == basis.figure())
                .findFirst()
                .orElseThrow();
    }

    static Insight of(Sweep sweep) {
        Billing billing = Billing.of(sweep.subject().node());
        Basis basis = basis(sweep);
        Optional<Billing.Offer> offer = billing.main();
        if (offer.isEmpty()) {
            return Draft.notMeasurable(Insight.Kind.COST, sweep, basis.figure(), billing.missing());
        }
        return basis.best()
                .map(best -> new Cost(billing, basis, offer.get()).at(best))
                .orElseGet(() -> Draft.notCarried(Insight.Kind.COST, sweep, basis.figure()));
    }

    /** In tokens where some level carries them, else in requests. */
    static Basis basis(Sweep sweep) {
        return Basis.first(sweep, List.of(Billing.Unit.OUTPUT.rate(), Billing.Unit.REQUESTS.rate()));
    }

    private Insight at(Level best) {
        values.put("concurrency", (double) best.concurrency());
        values.put("usd_per_hour", offer.hourly());
        List<String> said = new ArrayList<>();
        List<Billing.Unit> units = Stream.of(Billing.Unit.values())
                .filter(each -> Reason.against(best, each.rate()).isEmpty()
                        && best.value(each.rate()).orElseThrow() > 0)
                .toList();
        said.add("Cheapest is concurrency " + best.concurrency() + ": " + costs(best, units) + ".");
        units.forEach(each -> values.put(each.key(), billing.usd(best, each, offer)));
        said.add(billing.sentence(offer));
        billing.others().forEach(other -> said.add(other(best, other)));
        List<String> reservations = new ArrayList<>();
        Optional<String> foreign = foreign(best);
        foreign.ifPresent(reservations::add);
        if (unit == Billing.Unit.REQUESTS && foreign.isEmpty()) {
            reservations.add("No usable level carries output tokens/s, so this is in requests.");
        }
        if (basis.levels().size() > 1) {
            basis.levels()
                    .forEach(level ->
                            values.put(unit.key() + "_at_" + level.concurrency(), billing.usd(level, unit, offer)));
        }
        reservations.addAll(Reservations.of(basis, best));
        return new Draft(Insight.Kind.COST, basis, said, reservations, values).insight();
    }

    private String costs(Level level, List<Billing.Unit> units) {
        return Phrases.list(units.stream()
                .map(each -> Numbers.usd(billing.usd(level, each, offer)) + " per " + each.words())
                .toList());
    }

    private String other(Level best, Billing.Offer other) {
        double usd = billing.usd(best, unit, other);
        values.put(other.key() + unit.key(), usd);
        return "At " + other.words() + " it is " + Numbers.usd(usd) + " per " + unit.words() + ".";
    }

    private Optional<String> foreign(Level best) {
        List<Billing.Unit> units = Stream.of(Billing.Unit.values())
                .filter(each -> Basis.foreign(best, each.rate()).isPresent())
                .toList();
        units.forEach(each -> values.put(Words.foreignKey(each.key()), billing.usd(best, each, offer)));
        return units.stream()
                .findFirst()
                .flatMap(each -> Basis.foreign(best, each.rate()))
                .map(verdict -> "That is " + costs(best, units) + ", but " + verdict + ".");
    }
}
