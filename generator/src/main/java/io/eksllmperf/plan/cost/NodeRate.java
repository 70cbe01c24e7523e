package io.eksllmperf.plan.cost;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.catalog.Price;
import java.util.Optional;

/**
 * What an hour of a node costs.
 *
 * @param instanceType EC2 type
 * @param capacityType on-demand, spot or reserved
 * @param region AWS region
 * @param price its list price; empty where none is known
 */
public record NodeRate(String instanceType, String capacityType, String region, Optional<Price> price) {
    public static final String ON_DEMAND = "on-demand";

    /** Spot prices move by the hour, and reserved ones are everybody's own: only on-demand has a list price. */
    public static NodeRate of(Catalog catalog, InstanceType type, String capacityType, String region) {
        Optional<Price> price =
                capacityType.equals(ON_DEMAND) ? catalog.onDemand(type, region) : Optional.<Price>empty();
        return new NodeRate(type.name(), capacityType, region, price);
    }

    public Usd usdPerHour() {
        return price.map(known -> Usd.of(known.usd())).orElse(Usd.UNKNOWN);
    }

    /** {@code spot capacity} or {@code eu-west-1}: what no price is known for. */
    public String unpriced() {
        return capacityType.equals(ON_DEMAND) ? region : capacityType + " capacity";
    }
}
