package io.eksllmperf.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * What one run of a level takes.
 *
 * @param duration from its pod's start to its end, cooldown included, image pull and wait left out
 * @param usd what the nodes that it keeps busy cost meanwhile: the whole GPU node and the load node; empty where no price is
 *     known
 * @param measured whether an earlier run of the level was measured; otherwise the catalog's time model says so
 */
public record RunEstimate(Duration duration, Optional<BigDecimal> usd, boolean measured) {}
