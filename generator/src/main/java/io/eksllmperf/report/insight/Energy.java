package io.eksllmperf.report.insight;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Sweep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The electric energy that the GPUs take for a million output tokens. */
final class Energy {
    private Energy() {}

    /** Empty when no level recorded power. */
    static Optional<Insight> of(Sweep sweep) {
        boolean recorded = sweep.levels().stream()
                .anyMatch(level -> level.value(Figure.ENERGY).isPresent()
                        || level.value(Figure.POWER).isPresent());
        return recorded ? Optional.of(insight(sweep)) : Optional.empty();
    }

    private static Insight insight(Sweep sweep) {
        Basis strict = Basis.of(sweep, Figure.ENERGY);
        Basis basis = strict.isEmpty() ? Basis.asCounted(sweep, Figure.ENERGY) : strict;
        return basis.best()
                .map(best -> at(basis, best))
                .orElseGet(() -> Draft.notCarried(Insight.Kind.ENERGY, sweep, Figure.ENERGY));
    }

    private static Insight at(Basis basis, Level best) {
        Optional<String> foreign = Basis.foreign(best, Figure.ENERGY);
        String key = Words.key(Figure.ENERGY);
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("concurrency", (double) best.concurrency());
        values.put(foreign.isPresent() ? Words.foreignKey(key) : key, basis.value(best));
        List<String> said = new ArrayList<>();
        said.add("A million output tokens take least energy at concurrency " + best.concurrency() + ": "
                + Numbers.of(Figure.ENERGY, basis.value(best)) + power(best, values) + ".");
        said.add("This is the energy of the GPUs alone, without the rest of the node.");
        List<String> reservations = new ArrayList<>();
        foreign.ifPresent(verdict -> reservations.add(Words.capital(verdict) + "."));
        reservations.addAll(Reservations.of(basis, best));
        return new Draft(Insight.Kind.ENERGY, basis, said, reservations, values).insight();
    }

    private static String power(Level best, Map<String, Double> values) {
        if (Reason.against(best, Figure.POWER).isPresent()) {
            return "";
        }
        double power = best.value(Figure.POWER).orElseThrow();
        values.put(Words.key(Figure.POWER), power);
        return ", at a mean power of " + Numbers.of(Figure.POWER, power);
    }
}
