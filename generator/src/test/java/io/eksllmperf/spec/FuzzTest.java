package io.eksllmperf.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.eksllmperf.Generator;
import io.eksllmperf.Generator.Generated;
import io.eksllmperf.InputFiles;
import io.eksllmperf.Shipped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever the input: findings or output, no exception, and soon. */
class FuzzTest {
    private static final int INPUTS = 10_000;
    /** One in so many has only its values changed, which gets deeper than broken YAML does. */
    private static final int VALUES_ONLY = 5;

    private static final String MATRIX = """
            matrix:
              nodes.instanceType: [g5.8xlarge, g5.12xlarge]
              serving.maxModelLen: [1000, 2000]
              exclude:
                - {nodes.instanceType: g5.8xlarge, serving.maxModelLen: 2000}
            """;

    private static final List<List<InputFile>> REPOSITORIES =
            List.of(Shipped.experiments().files(), List.of(Everything.LEAST_CLUSTER, Everything.leastWith(MATRIX)));

    @Test
    void brokenInputEndsInFindingsOrOutput() {
        Assertions.assertTimeout(Duration.ofSeconds(120), () -> {
            int rendered = 0;
            for (int seed = 0; seed < INPUTS; seed++) {
                rendered += generates(seed) ? 1 : 0;
            }
            assertThat(rendered).isGreaterThan(50).isLessThan(INPUTS - 1000);
        });
    }

    private static boolean generates(int seed) {
        List<InputFile> files = new ArrayList<>(REPOSITORIES.get(seed % REPOSITORIES.size()));
        int which = seed / REPOSITORIES.size() % files.size();
        String text = files.get(which).text();
        String mutant = seed % VALUES_ONLY == 0 ? Mutant.ofValues(text, seed) : Mutant.ofAnything(text, seed);
        files.set(which, new InputFile(files.get(which).path(), mutant));
        List<Generated> results = new ArrayList<>();
        Supplier<String> what = () -> "seed " + seed + ":\n" + mutant;
        assertThatCode(() -> results.add(Generator.generate(new InputFiles(files, List.of()), Optional.empty())))
                .as(what)
                .doesNotThrowAnyException();
        Generated generated = results.get(0);
        if (generated.ok()) {
            assertThat(generated.contents().files()).as(what).isNotEmpty();
        }
        String findings = generated.findings().toString();
        assertThat(findings).as(what).doesNotContain("\n", "\u001b", "io.eksllmperf");
        return generated.ok();
    }
}
