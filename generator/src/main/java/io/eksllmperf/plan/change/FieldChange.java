package io.eksllmperf.plan.change;

import java.util.Optional;

/**
 * One field that differs.
 *
 * @param path as {@code spec.template.spec.containers[vllm].resources.limits.cpu}: elements of lists that have a name by their
 *     name, others by their number
 * @param before its value on one line; empty where there was none
 * @param after the same for the new value
 */
public record FieldChange(String path, Optional<String> before, Optional<String> after) {}
