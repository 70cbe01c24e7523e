package io.eksllmperf.plan.cost;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.catalog.Price;
import io.eksllmperf.render.Repository.Contents;
import io.eksllmperf.spec.Inputs;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All that a plan is made of.
 *
 * @param inputs what the input says
 * @param contents what was rendered of it, without errors
 * @param catalog the facts
 * @param experience what was measured before
 * @param date the day; without it a control plane is taken to be in standard support
 */
public record Basis(
        Inputs inputs, Contents contents, Catalog catalog, Experience experience, Optional<LocalDate> date) {

    /** One of {@link Catalog#price}; not known outside the one region that it was read for. */
    Usd price(String name, String region) {
        return catalog.price(name)
                .filter(price -> region.equals(Price.REGION))
                .map(price -> Usd.of(price.usd()))
                .orElse(Usd.UNKNOWN);
    }
}
