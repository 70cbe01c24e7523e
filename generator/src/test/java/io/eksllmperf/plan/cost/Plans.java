package io.eksllmperf.plan.cost;

import static io.eksllmperf.Shipped.AIPERF;
import static io.eksllmperf.Shipped.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Generator.Generated;
import io.eksllmperf.Shipped;
import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.finding.Finding;
import java.time.LocalDate;
import java.util.Optional;

/** Plans of the shipped experiments, and of variants of them. */
final class Plans {
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private Plans() {}

    static Plan shipped() {
        return of(Shipped.experiments());
    }

    /** The seed's own system alone. */
    static Shipped seed() {
        return Shipped.experiments().without(AIPERF);
    }

    static Plan seed(String from, String to) {
        return of(seed().with(SEED, from, to));
    }

    static Plan of(Shipped shipped) {
        return of(shipped, Experience.NONE, Optional.of(DAY));
    }

    static Plan of(Shipped shipped, Experience experience, Optional<LocalDate> date) {
        Generated generated = shipped.generate();
        assertThat(generated.contents().findings()).noneMatch(Finding::isError);
        return new Planner(new Basis(generated.inputs(), generated.contents(), Catalog.shipped(), experience, date))
                .plan();
    }

    static SweepPlan sweep(Plan plan, String experiment) {
        return plan.sweeps().stream()
                .filter(sweep -> sweep.experiment().equals(experiment))
                .findFirst()
                .orElseThrow();
    }
}
