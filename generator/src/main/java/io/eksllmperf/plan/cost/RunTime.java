package io.eksllmperf.plan.cost;

import io.eksllmperf.catalog.LevelTime;
import java.util.Optional;

/**
 * How long one run of a level takes, image pull and waits left out.
 *
 * @param cooldownSeconds rest before it
 * @param toolSeconds from the load tool's start to its end
 * @param modelled the parts of these as the time model has them; empty where measured: a measured run has no parts
 */
public record RunTime(int cooldownSeconds, int toolSeconds, Optional<LevelTime> modelled) {
    static RunTime modelled(int cooldownSeconds, LevelTime time) {
        return new RunTime(cooldownSeconds, time.seconds(), Optional.of(time));
    }

    static RunTime measured(int cooldownSeconds, int toolSeconds) {
        return new RunTime(cooldownSeconds, toolSeconds, Optional.empty());
    }

    public int seconds() {
        return cooldownSeconds + toolSeconds;
    }

    public boolean isMeasured() {
        return modelled.isEmpty();
    }
}
