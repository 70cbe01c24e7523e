package io.eksllmperf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.eksllmperf.Generator.Generated;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.tree.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code golden/}: its experiments give its tree and the findings of its {@code findings.txt}. With {@code
 * -Dgolden.update=true} the trees are written anew, and the run fails all the same: somebody has to look at the change.
 */
class GoldenTreeTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void experimentsGiveTheirTree(String name) throws IOException {
        Path root = GOLDEN.resolve(name);
        Generated generated = Shipped.at(root).generate();
        Tree tree = Tree.at(root, Generator.OWNED);
        String findings =
                generated.findings().stream().map(Finding::toString).collect(Collectors.joining("\n", "", "\n"));
        if (UPDATE) {
            tree.write(generated.files(), true);
            Files.writeString(root.resolve("findings.txt"), findings, StandardCharsets.UTF_8);
            fail(name + " was written anew: look at the change and run again without -Dgolden.update");
        }

        assertThat(generated.ok()).as("errors in %s", generated.findings()).isTrue();
        assertThat(findings).isEqualTo(Files.readString(root.resolve("findings.txt"), StandardCharsets.UTF_8));
        assertThat(tree.compare(generated.files()).findings()).isEmpty();
    }

    @Test
    void thereAreGoldenTreesAndNothingElseBesideThem() throws IOException {
        assertThat(cases().toList()).hasSizeGreaterThanOrEqualTo(4);
        for (String name : cases().toList()) {
            try (Stream<Path> entries = Files.list(GOLDEN.resolve(name))) {
                List<String> names = entries.map(entry -> entry.getFileName().toString())
                        .filter(entry -> !entry.equals(".eks-llm-perf.lock"))
                        .sorted()
                        .toList();
                assertThat(names)
                        .containsExactly(
                                ".eks-llm-perf-index",
                                "argocd",
                                "clusters",
                                "experiments",
                                "findings.txt",
                                "manifests");
            }
        }
    }
}
