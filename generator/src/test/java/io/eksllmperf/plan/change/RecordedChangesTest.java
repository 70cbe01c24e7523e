package io.eksllmperf.plan.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes of the input, and what each does to a cluster, word for word. A new one is a folder in {@code changes/}; {@code
 * -Dfixtures.update=true} writes what the program says, to be held against the facts before it is committed.
 */
class RecordedChangesTest {
    private static final boolean UPDATE = Boolean.getBoolean("fixtures.update");

    static List<RecordedChange> changes() {
        return RecordedChange.all();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void doWhatTheFactsSay(RecordedChange change) throws IOException {
        String outcomes = change.outcomes();
        if (UPDATE) {
            Files.writeString(change.folder().resolve(RecordedChange.EXPECTED), outcomes);
            fail("the outcomes were written; hold them against the facts, and run again without -Dfixtures.update");
        }
        assertThat(outcomes).isEqualTo(change.expected());
    }

    @Test
    void areTwentyAtLeastAndEachNamesItsFacts() {
        assertThat(changes()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(changes()).allSatisfy(change -> assertThat(change.facts()).isNotBlank());
        assertThat(
                        UPDATE
                                ? List.of()
                                : changes().stream()
                                        .flatMap(change -> change.oddFiles().stream())
                                        .toList())
                .isEmpty();
    }
}
