package io.eksllmperf.plan.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeTextTest {
    @Test
    void aReportWordForWord() {
        assertThat(String.join("\n", ChangeText.of(Planted.report()))).isEqualTo("""
                Restarts 1 server, 1 new run (about 12 min, price not known), 2 runs again (about 1.5 h, $3.35, 1 run as \
                measured before), changes the metadata of 1 object, 1 run that results/ has already.
                6 files differ between main (1a2b3c4d5e6f) and the files here.

                Sweeps
                  a: 3 levels, 1 new run, 2 runs again, 1 run that results/ has already: about 1.7 h, $3.35, 1 run as \
                measured before, and 1 run without a known price

                Servers
                  c/a: answers again within about 9 min, $0.41 when its nodes are new, sooner when they stay

                restarts the server: c/a
                  The pod is replaced: Recreate stops the old server before the new one loads the model.
                  because of experiments/a.yaml spec.serving.maxModelLen: 100000 → 90000
                    manifests/c/a/serving/40-deployment-llm-gpu.yaml (Deployment llm/llm-gpu)

                runs: c/a, sweep a
                  Its Job has another name, so the level is measured again.
                  because of experiments/a.yaml spec.serving.maxModelLen: 100000 → 90000
                    manifests/c/a/bench/50-job-a-r1-c0160.yaml (Job llm/a-c0160-r1-0000beef)

                runs again: c/a, sweep a
                  Its Job has another name, so the level is measured again.
                  because of experiments/a.yaml spec.serving.maxModelLen: 100000 → 90000
                    manifests/c/a/bench/50-job-a-r1-c0020.yaml (Job llm/a-c0020-r1-0000beef)
                    manifests/c/a/bench/50-job-a-r1-c0040.yaml (Job llm/a-c0040-r1-0000beef)

                runs again: c/a, sweep a
                  Its Job has another name, so the level is measured again. results/ has this run already: its Job ends \
                at once, costs nothing
                  because of experiments/a.yaml spec.serving.maxModelLen: 100000 → 90000
                    manifests/c/a/bench/50-job-a-r1-c0080.yaml (Job llm/a-c0080-r1-0000beef)

                metadata only
                  Labels only: nothing restarts.
                  because of the generator itself: the base was rendered by another version of it, or edited by hand
                    manifests/c/a/serving/41-service-llm-gpu.yaml (Service llm/llm-gpu)

                Changed keys that move no file
                  experiments/a.yaml spec.slo.requestLatencyP95: added: 10s

                Fields
                  manifests/c/a/serving/40-deployment-llm-gpu.yaml
                    spec.template.spec.containers[vllm].args[3]: --max-model-len=100000 → --max-model-len=90000
                  manifests/c/a/serving/41-service-llm-gpu.yaml
                    metadata.labels.team: added: ml""");
    }

    @Test
    void sweepsWithOneFateAreNamedInOneHeading() {
        assertThat(ChangeText.of(Planted.twoSweeps())).contains("runs again: c/a, sweeps a, b");
        assertThat(ChangeMarkdown.comment(Planted.twoSweeps(), Optional.empty()))
                .contains("| **runs again**<br>`c/a`<br>sweeps `a`, `b` |");
    }

    @Test
    void serversWithOneFateAreOneGroupHoweverMany() {
        List<String> lines = ChangeText.of(Planted.servers(300));

        assertThat(lines)
                .contains("restarts the server: c/e0, c/e1, c/e10 and 297 more")
                .contains("    and 290 more files: --output FILE writes all of them, --format json prints them")
                .hasSizeLessThan(1000);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("restarts the server"))
                .hasSize(1);
    }

    @Test
    void noChangeSaysSo() {
        assertThat(ChangeText.of(Planted.empty())).containsExactly("No change: the output is the same.");
    }

    @Test
    void keysThatMoveNothingAreNamedWhereNothingChanged() {
        assertThat(ChangeText.of(Planted.empty(Planted.SLO)))
                .containsExactly(
                        "No change: the output is the same, though the input differs.",
                        "",
                        "Changed keys that move no file",
                        "  experiments/a.yaml spec.slo.requestLatencyP95: added: 10s");
    }

    @Test
    void aChangeWithoutConsequenceSaysSo() {
        assertThat(ChangeText.of(Planted.without()).get(0))
                .isEqualTo("No consequence: only the text of 2 files differs.");
    }

    /** A new hash only repeats that something else differs; any other name is told. */
    @Test
    void fieldsInWhichOnlyAHashDiffersAreCounted() {
        assertThat(ChangeText.of(Planted.renamed()))
                .endsWith(
                        "Fields",
                        "  manifests/c/a.yaml",
                        "    metadata.name: nightly-0000beef → weekly-0000beef",
                        "    spec.image: i-20260101 → i-20260102",
                        "  3 fields more, in which only the hash in a name differs: --format json prints them");
        assertThat(ChangeMarkdown.comment(Planted.renamed(), Optional.empty()))
                .contains("<summary>Fields (2)</summary>")
                .endsWith("\n3 fields more, in which only the hash in a name differs: --format json prints them.\n");
    }

    @Test
    void nothingOfTheInputReachesTheTerminalAsACommand() {
        List<String> lines = ChangeText.of(Planted.hostile("\u001B[31mred\r\n\u202Eturned\u0007"));

        assertThat(String.join("\n", lines))
                .contains("\uFFFD[31mred")
                .doesNotContain("\u001B", "\r", "\u202E", "\u0007");
    }

    @Test
    void twentyThousandFilesOfOneKindAreTenAndANumber() {
        List<String> lines = ChangeText.of(Planted.alike(20_000));

        assertThat(lines)
                .hasSizeLessThan(130)
                .contains("    and 19,990 more files: --output FILE writes all of them, --format json prints them");
    }

    @Test
    void valuesAreCut() {
        String value = "x".repeat(200_000);

        assertThat(ChangeText.of(Planted.hostile(value)))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(1000));
    }
}
