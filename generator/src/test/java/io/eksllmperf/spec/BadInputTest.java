package io.eksllmperf.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.eksllmperf.Generator;
import io.eksllmperf.InputFiles;
import io.eksllmperf.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fault that a person can make in the input, and what is said of it, word for word. A new fixture is a folder in
 * {@code bad/}; {@code -Dfixtures.update=true} writes its findings, to be read before they are committed.
 */
class BadInputTest {
    private static final boolean UPDATE = Boolean.getBoolean("fixtures.update");

    static List<Fixture> fixtures() {
        return Fixture.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void saysWhatIsWrongAndWhere(Fixture fixture) throws IOException {
        String found = findings(fixture.input());
        if (UPDATE) {
            Files.writeString(fixture.folder().resolve(Fixture.EXPECTED), found);
            fail("the findings were written; read them, and run again without -Dfixtures.update");
        }
        assertThat(found).isEqualTo(fixture.expected());
        assertThat(found).contains(": error ELP");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void saysTheSameWhateverTheOrderOfTheFiles(Fixture fixture) {
        List<InputFile> turned = new ArrayList<>(fixture.input().files());
        Collections.reverse(turned);

        assertThat(findings(new InputFiles(turned, List.of()))).isEqualTo(findings(fixture.input()));
    }

    @Test
    void everyFileOfAFixtureIsRead() {
        List<String> unpaired = UPDATE
                ? List.of()
                : fixtures().stream()
                        .flatMap(fixture -> fixture.unpaired().stream())
                        .toList();

        assertThat(unpaired).isEmpty();
        assertThat(fixtures()).hasSizeGreaterThan(100);
    }

    private static String findings(InputFiles input) {
        return Generator.generate(input, Optional.empty()).findings().stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
