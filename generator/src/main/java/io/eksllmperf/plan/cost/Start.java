package io.eksllmperf.plan.cost;

import io.eksllmperf.catalog.StartTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * One start of a server on new nodes.
 *
 * @param time until it answers, part by part
 * @param fetches what the nodes fetch through a NAT gateway; nothing where there is none
 * @param usdOfNodes GPU node and load node for that time
 * @param usdPerGb of a GB through a NAT gateway
 */
public record Start(StartTime time, List<Fetch> fetches, Usd usdOfNodes, Usd usdPerGb) {
    public Start {
        fetches = List.copyOf(fetches);
    }

    public int seconds() {
        return time.expectedSeconds();
    }

    /** GB through a NAT gateway. */
    public BigDecimal natGb() {
        return sum(fetch -> true);
    }

    /** GB of the next start, when load node and cache volume have theirs already. */
    public BigDecimal natGbAgain() {
        return sum(Fetch::again);
    }

    public Usd usdOfNat() {
        return fetches.isEmpty() ? Usd.ZERO : usdPerGb.times(natGb());
    }

    public Usd usd() {
        return usdOfNodes.plus(usdOfNat());
    }

    private BigDecimal sum(Predicate<Fetch> which) {
        return fetches.stream().filter(which).map(Fetch::gb).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
