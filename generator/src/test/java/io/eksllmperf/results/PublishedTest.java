package io.eksllmperf.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedTest {
    private static final String HEAD = "apiVersion: eksllmperf.io/v1\nkind: Published\n";

    @TempDir
    Path folder;

    @Test
    void readsWhatSomebodyConcluded() throws IOException {
        Reading<Published> reading = published(HEAD + """
                source: README of the seed
                levels:
                  - {concurrency: 40, useCase: Production}
                  - concurrency: 10
                    useCase: Development/Testing
                findings:
                  - name: Optimal Latency
                    claim: >
                      Concurrency 20 gives the
                      best latency
                    insight: lowest_latency
                  - {name: Saturation, claim: drops at 200, insight: knee}
                """);
        Published published = Sample.only(reading);

        assertThat(reading.findings()).isEmpty();
        assertThat(published.source()).isEqualTo("README of the seed");
        assertThat(published.useCases()).containsExactly(entry(10, "Development/Testing"), entry(40, "Production"));
        assertThat(published.findings())
                .containsExactly(
                        new Published.Claim(
                                "Optimal Latency", "Concurrency 20 gives the best latency", "lowest_latency"),
                        new Published.Claim("Saturation", "drops at 200", "knee"));
    }

    @Test
    void needsNeitherLevelsNorFindings() throws IOException {
        assertThat(Sample.only(published(HEAD + "source: somebody\n")).useCases())
                .isEmpty();
    }

    @Test
    void findsNothingWhereNobodyWroteAnything() throws IOException {
        Files.createDirectories(folder.resolve("results/seed"));
        write("published.yaml", HEAD + "source: outside\n");
        Store store = new Store(folder.resolve("results"));

        for (String experiment : List.of("seed", "gone", "..", "../results", ".", "", "a\\b")) {
            assertThat(store.published(experiment)).isEqualTo(new Reading<Published>(List.of(), List.of()));
        }
    }

    @Test
    void saysAllFaultsAtTheirLinesAndUsesNothing() throws IOException {
        Reading<Published> reading = published("""
                apiVersion: eksllmperf.io/v2
                kind: [Published]
                source: 2024
                author: me
                levels:
                  - {concurrency: ten, useCase: a}
                  - {concurrency: 20, useCase: }
                  - {concurrency: 20, useCase: b}
                  - 40
                  - {concurrency: 0, usecase: c}
                findings:
                  - {name: a, claim: b, insight: peak}
                  - {name: a, name: b, claim: {}, insight: knee}
                  - {name: " ", insight: knee}
                """);

        assertThat(reading.records()).isEmpty();
        assertThat(said(reading))
                .containsExactly(
                        "1:13: apiVersion must be eksllmperf.io/v1, not 'eksllmperf.io/v2'",
                        "2:7: kind must be Published, not a list",
                        "3:9: source must be a text, not '2024': put it in quotes",
                        "4:1: 'author' is no key here: apiVersion, kind, source, levels and findings are",
                        "6:19: concurrency must be a whole number from 1 to 1000000, not 'ten'",
                        "7:31: useCase must be a text, not nothing",
                        "8:5: the level of concurrency 20 stands here a second time: keep one of them",
                        "9:5: a mapping of concurrency and useCase must stand here, not '40'",
                        "10:5: useCase is missing here",
                        "10:19: concurrency must be a whole number from 1 to 1000000, not '0'",
                        "10:22: 'usecase' is no key here: concurrency and useCase are",
                        "12:34: insight must be one of lowest_latency, peak_throughput, knee, production_range, slo_limit,"
                                + " cost, tokens_per_dollar, gpu, energy, not 'peak'",
                        "13:15: the key name stands here a second time: keep one of them",
                        "13:31: claim must be a text, not a mapping",
                        "14:5: claim is missing here",
                        "14:12: name must be a text, not nothing");
    }

    @Test
    void saysWhatIsMissingAndWhatIsNoList() throws IOException {
        assertThat(said(published("levels: {}\nfindings: none\n7: b\n")))
                .containsExactly(
                        "1:1: apiVersion is missing here",
                        "1:1: kind is missing here",
                        "1:1: source is missing here",
                        "1:9: levels must be a list, not a mapping",
                        "2:11: findings must be a list, not 'none'",
                        "3:1: '7' is no key here: apiVersion, kind, source, levels and findings are");
    }

    @Test
    void saysWhyAFileIsNoYaml() throws IOException {
        assertThat(Sample.texts(published("").findings()))
                .containsExactly("results/seed/published.yaml: error ELP900: the file is empty: copy it again");
        assertThat(said(published("- a\n")))
                .containsExactly("1:1: a mapping of apiVersion, kind, source, levels and findings must stand here, not"
                        + " a list");
        assertThat(said(published("source: [\n")))
                .containsExactly("2:1: this is not YAML 1.2: expected the node content, but found '<stream end>'");
        assertThat(said(published("a: b\n---\na: b\n")))
                .containsExactly("2:1: this is not YAML 1.2: but found another document");
        assertThat(said(published("[a]: b\n")))
                .containsExactly("this is not YAML 1.2: Non scalar key is detected but it is not configured to be"
                        + " allowed.");
        assertThat(said(published("levels: &a []\nfindings: *a\n")))
                .containsExactly(
                        "an alias (*name) of a list or a mapping is not followed: write out what it stands for");
    }

    @Test
    void endsNotInTheEndOfTheStack() throws IOException {
        assertThat(said(published("[".repeat(100_000))))
                .containsExactly("1:101: this is not YAML 1.2: nested deeper than 100 levels");
        assertThat(Sample.texts(RunReader.read("run.yaml", "[".repeat(100_000)).findings()))
                .containsExactly("run.yaml:1:101: error ELP901: this is not YAML 1.2: nested deeper than 100 levels");
    }

    @Test
    void saysWhatTheDiskRefused() throws IOException {
        Files.createDirectories(folder.resolve("results/seed/published.yaml"));
        Files.createDirectories(folder.resolve("results/wide"));
        Files.write(folder.resolve("results/wide/published.yaml"), "a".getBytes(StandardCharsets.UTF_16));
        Store store = new Store(folder.resolve("results"));

        assertThat(Sample.texts(store.published("seed").findings()))
                .containsExactly("results/seed/published.yaml: error ELP908: cannot be read: Is a directory");
        assertThat(Sample.texts(store.published("wide").findings()))
                .containsExactly("results/wide/published.yaml: error ELP900: the file is UTF-16, not UTF-8: save it as"
                        + " UTF-8, or copy it again");
    }

    private Reading<Published> published(String text) throws IOException {
        write("results/seed/published.yaml", text);
        return new Store(folder.resolve("results")).published("seed");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static List<String> said(Reading<Published> reading) {
        return Sample.texts(reading.findings()).stream()
                .map(text -> text.replace("results/seed/published.yaml:", "").replace("error ELP901: ", ""))
                .map(String::strip)
                .toList();
    }
}
