package io.eksllmperf.report.compare;

import java.util.Optional;

/**
 * An input that differs.
 *
 * @param path such as {@code serving.engineVersion}
 * @param base its value in base; absent where it was not set or not recorded
 * @param head its value in head
 */
public record ChangedInput(String path, Optional<String> base, Optional<String> head) {}
