package io.eksllmperf.plan.cost;

import java.math.BigDecimal;

/**
 * What new nodes fetch from outside the VPC.
 *
 * @param what the server's image, the model's weights, or a load tool's image
 * @param gb GB, an estimate
 * @param again whether the next start of the server, on a new GPU node, fetches it again
 */
public record Fetch(String what, BigDecimal gb, boolean again) {}
