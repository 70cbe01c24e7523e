package io.eksllmperf.plan.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A sweep: all runs of an experiment that are still to be made.
 *
 * @param experiment its name
 * @param server the server that it loads
 * @param repeats runs of each level
 * @param levels in ascending order
 * @param budget most that it may cost; empty without one
 */
public record SweepPlan(
        String experiment, ServerPlan server, int repeats, List<LevelPlan> levels, Optional<Budget> budget) {
    private static final int HOUR_DECIMALS = 4;

    public SweepPlan {
        levels = List.copyOf(levels);
    }

    /**
     * A budget, and what counts towards it: the runs that are still to be made and one whole start of the server, whoever else
     * loads it.
     *
     * @param usd most that may be spent, in US dollars
     * @param cost what is going to be
     */
    public record Budget(int usd, Usd cost) {
        public boolean exceeded() {
            return cost.isMoreThan(usd);
        }

        /** The smallest budget that would do, in whole dollars; the budget itself where nothing is known. */
        public int least() {
            return cost.amount()
                    .map(known -> known.setScale(0, RoundingMode.CEILING).intValue())
                    .orElse(usd);
        }
    }

    public List<RunPlan> runs() {
        return levels.stream().flatMap(level -> level.runs().stream()).toList();
    }

    public int toDo() {
        return levels.stream().mapToInt(LevelPlan::toDo).sum();
    }

    /** Runs that {@code results/} has already. */
    public int done() {
        return levels.stream().mapToInt(LevelPlan::done).sum();
    }

    public long seconds() {
        return levels.stream().mapToLong(LevelPlan::seconds).sum();
    }

    /** Billed GPUs times hours. */
    public BigDecimal gpuHours() {
        return hours(seconds() * server.nodes().gpusBilled());
    }

    public Usd usd() {
        return Usd.sum(levels.stream().map(LevelPlan::usd).toList());
    }

    /** Whether every level was measured before. */
    public boolean isMeasured() {
        return levels.stream().allMatch(level -> level.time().isMeasured());
    }

    /** Whether no level was measured before. */
    public boolean isModelled() {
        return levels.stream().noneMatch(level -> level.time().isMeasured());
    }

    static BigDecimal hours(long seconds) {
        return BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(3600), HOUR_DECIMALS, RoundingMode.HALF_UP);
    }
}
