package io.eksllmperf.plan.cost;

import java.util.List;

/**
 * What a cluster costs at rest.
 *
 * @param items what stays on
 * @param hoursPerMonth what a price per hour is multiplied with
 */
public record Floor(List<Item> items, int hoursPerMonth) {
    private static final int HOURS_PER_DAY = 24;

    public Floor {
        items = List.copyOf(items);
    }

    /**
     * Something that stays on.
     *
     * @param what in words
     * @param usdPerHour of all of it
     * @param note what is not known, or depends; empty where there is nothing to say
     */
    public record Item(String what, Usd usdPerHour, String note) {}

    public Usd usdPerHour() {
        return Usd.sum(items.stream().map(Item::usdPerHour).toList());
    }

    /** What is known of it: at least so much. */
    public Usd knownUsdPerHour() {
        return Usd.sum(items.stream().map(Item::usdPerHour).filter(Usd::isKnown).toList());
    }

    public Usd perDay(Usd usdPerHour) {
        return usdPerHour.times(HOURS_PER_DAY);
    }

    public Usd perMonth(Usd usdPerHour) {
        return usdPerHour.times(hoursPerMonth);
    }
}
