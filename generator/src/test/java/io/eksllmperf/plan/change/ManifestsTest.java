package io.eksllmperf.plan.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files of another commit, whoever wrote them. */
class ManifestsTest {
    private static final String PATH = "manifests/c/e/serving/10-x.yaml";
    private static final String NAMED = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n";

    @Test
    void everyFileOfTheShippedOutputIsAResource() {
        Manifests read = Output.shipped().read();

        assertThat(read.unreadable()).isEmpty();
        assertThat(read.byPath().keySet()).isEqualTo(Output.shipped().texts().keySet());
        assertThat(read.byPath().get(Output.CLUSTER)).satisfies(config -> {
            assertThat(config.kind()).isEqualTo("ClusterConfig");
            assertThat(config.name()).isEqualTo("llm-eks-cluster");
            assertThat(config.server()).isEmpty();
        });
        assertThat(read.byPath().get(Output.SERVER).server()).contains("llm-eks-cluster/gpt-oss-20b-g5-8xlarge");
    }

    @Test
    void indexInputAndResultsAreNoManifests() {
        Manifests read = Manifests.read(Map.of(
                ".eks-llm-perf-index",
                "# index",
                "experiments/a.yaml",
                NAMED,
                "results/a/run.yaml",
                NAMED,
                "manifests/c/README.md",
                "text"));

        assertThat(read.byPath()).isEmpty();
        assertThat(read.unreadable()).isEmpty();
    }

    @Test
    void whatIsNoResourceIsSaid() {
        assertThat(unreadable("{a: [")).startsWith(PATH + " is not one YAML document in line 1: ");
        assertThat(unreadable(NAMED + "---\n" + NAMED)).startsWith(PATH + " is not one YAML document in line 4: ");
        assertThat(unreadable("")).isEqualTo(PATH + " is empty");
        assertThat(unreadable("- 1\n")).isEqualTo(PATH + " is no mapping, and every resource is one");
        assertThat(unreadable("kind: Job\n")).isEqualTo(PATH + " is no resource: it has no apiVersion or no kind");
        assertThat(unreadable("apiVersion: v1\nkind: Job\n"))
                .isEqualTo(PATH + " is no resource: it has no metadata.name");
    }

    @Test
    void whatWouldFillTheMemoryOrTheStackIsSaid() {
        assertThat(unreadable("a: &a [1]\nb: *a\n"))
                .isEqualTo(
                        PATH + " is not one YAML document: Number of aliases for non-scalar nodes exceeds the specified"
                                + " max=0");
        assertThat(unreadable("a: " + "[".repeat(100_000))).isEqualTo(PATH + " is nested deeper than 100 levels");
        assertThat(unreadable("- ".repeat(50_000) + "a")).isEqualTo(PATH + " is nested deeper than 100 levels");
        assertThat(unreadable("a: " + "x".repeat(3_000_000)))
                .isEqualTo(PATH + " is larger than 2 MiB, and no generated file is");
    }

    @Test
    void nullIsAFieldThatIsNotThere() {
        Manifests read = Manifests.read(Map.of(PATH, NAMED + "data: null\n"));

        assertThat(read.byPath().get(PATH).content()).containsOnlyKeys("apiVersion", "kind", "metadata");
    }

    private static String unreadable(String text) {
        Manifests read = Manifests.read(Map.of(PATH, text));
        assertThat(read.byPath()).isEmpty();
        List<String> said = read.unreadable();
        assertThat(said).hasSize(1);
        return said.get(0);
    }
}
