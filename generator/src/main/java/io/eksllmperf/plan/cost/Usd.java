package io.eksllmperf.plan.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * US dollars, to a millionth; or none where a price is not known. A sum with an unknown part is unknown, and never 0.
 *
 * @param amount empty when not known
 */
public record Usd(Optional<BigDecimal> amount) {
    public static final Usd UNKNOWN = new Usd(Optional.empty());
    public static final Usd ZERO = of(BigDecimal.ZERO);
    private static final int SCALE = 6;
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    public Usd {
        amount = amount.map(usd -> usd.setScale(SCALE, RoundingMode.HALF_UP));
    }

    public static Usd of(BigDecimal usd) {
        return new Usd(Optional.of(usd));
    }

    public static Usd sum(Collection<Usd> parts) {
        return parts.stream().reduce(ZERO, Usd::plus);
    }

    public Usd plus(Usd other) {
        return new Usd(amount.flatMap(usd -> other.amount.map(usd::add)));
    }

    public Usd times(BigDecimal factor) {
        return new Usd(amount.map(usd -> usd.multiply(factor)));
    }

    public Usd times(long factor) {
        return times(BigDecimal.valueOf(factor));
    }

    public Usd dividedBy(long number) {
        return new Usd(amount.map(usd -> usd.divide(BigDecimal.valueOf(number), SCALE, RoundingMode.HALF_UP)));
    }

    /** Of what this costs an hour, the cost of some seconds. */
    public Usd forSeconds(long seconds) {
        return new Usd(amount.map(usd ->
                usd.multiply(BigDecimal.valueOf(seconds)).divide(SECONDS_PER_HOUR, SCALE, RoundingMode.HALF_UP)));
    }

    public boolean isKnown() {
        return amount.isPresent();
    }

    /** Whether it is known to be more than so many dollars. */
    public boolean isMoreThan(int usd) {
        return amount.filter(cost -> cost.compareTo(BigDecimal.valueOf(usd)) > 0)
                .isPresent();
    }
}
