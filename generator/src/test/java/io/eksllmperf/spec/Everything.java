package io.eksllmperf.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Input without a fault: one set with every key, and one with the least that there must be. */
final class Everything {
    static final InputFile CLUSTER = good("cluster.yaml");
    static final InputFile EXPERIMENT = good("experiment.yaml");
    static final InputFile SECOND = good("second.yaml");
    static final InputFile LEAST_CLUSTER = good("least-cluster.yaml");
    static final InputFile LEAST_EXPERIMENT = good("least-experiment.yaml");

    private Everything() {}

    /** The smallest experiment with further lines below {@code spec}. */
    static InputFile leastWith(String lines) {
        return new InputFile(LEAST_EXPERIMENT.path(), LEAST_EXPERIMENT.text() + lines.indent(2));
    }

    private static InputFile good(String name) {
        try (InputStream text = Everything.class.getResourceAsStream("good/" + name)) {
            return new InputFile("experiments/" + name, new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
