package io.eksllmperf.plan.change;

import io.eksllmperf.plan.RunEstimate;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What some runs take together.
 *
 * @param runs how many they are
 * @param duration of those whose duration is known
 * @param usd of those whose price is known
 * @param untimed runs without any estimate
 * @param unpriced runs with a duration and no price
 * @param measured runs of which an earlier one was measured; for the others the time model speaks
 */
public record Bill(int runs, Duration duration, BigDecimal usd, int untimed, int unpriced, int measured) {

    static final Bill NONE = new Bill(0, Duration.ZERO, BigDecimal.ZERO, 0, 0, 0);

    /** @param names of Jobs */
    static Bill of(Collection<String> names, Map<String, RunEstimate> estimates) {
        Bill bill = NONE;
        for (String name : names) {
            bill = bill.and(Optional.ofNullable(estimates.get(name)));
        }
        return bill;
    }

    private Bill and(Optional<RunEstimate> run) {
        Optional<BigDecimal> price = run.flatMap(RunEstimate::usd);
        return new Bill(
                runs + 1,
                duration.plus(run.map(RunEstimate::duration).orElse(Duration.ZERO)),
                usd.add(price.orElse(BigDecimal.ZERO)),
                untimed + (run.isEmpty() ? 1 : 0),
                unpriced + (run.isPresent() && price.isEmpty() ? 1 : 0),
                measured + (run.isPresent() && run.get().measured() ? 1 : 0));
    }

    boolean isTimed() {
        return untimed < runs;
    }

    boolean isPriced() {
        return untimed + unpriced < runs;
    }
}
