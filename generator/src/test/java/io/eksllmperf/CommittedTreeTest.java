package io.eksllmperf;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Generator.Generated;
import io.eksllmperf.tree.Tree;
import org.junit.jupiter.api.Test;

class CommittedTreeTest {
    @Test
    void theCommittedTreeIsWhatTheGeneratorRendersNowByteForByte() {
        Generated generated = Shipped.experiments().generate();

        assertThat(Shipped.experiments().errors()).isEmpty();
        assertThat(Tree.at(Shipped.ROOT, Generator.OWNED)
                        .compare(generated.files())
                        .findings())
                .as("run mvn generate and commit the result")
                .isEmpty();
    }
}
