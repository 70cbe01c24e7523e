package io.eksllmperf.check;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.plan.cost.Basis;
import io.eksllmperf.plan.cost.Experience;
import io.eksllmperf.render.Repository.Contents;
import io.eksllmperf.spec.Inputs;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * All that the rules look at.
 *
 * @param inputs what the input says
 * @param contents what was rendered of it
 * @param catalog the facts
 * @param today the day the rules are asked for; without it rules that depend on the date say nothing
 * @param experience what was measured before; asked only for experiments with a budget
 */
public record Facts(
        Inputs inputs, Contents contents, Catalog catalog, Optional<LocalDate> today, Experience experience) {
    public Facts {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(contents, "contents");
        Objects.requireNonNull(catalog, "catalog");
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(experience, "experience");
    }

    /** Before anything was measured. */
    public Facts(Inputs inputs, Contents contents, Catalog catalog, Optional<LocalDate> today) {
        this(inputs, contents, catalog, today, Experience.NONE);
    }

    Basis basis() {
        return new Basis(inputs, contents, catalog, experience, today);
    }
}
