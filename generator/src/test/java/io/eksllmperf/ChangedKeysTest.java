package io.eksllmperf;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.plan.change.Cause;
import io.eksllmperf.plan.change.Causes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ChangedKeysTest {
    private static final String FOLDER = "manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/";
    private static final String SERVER = FOLDER + "serving/40-deployment-llm-gpu.yaml";
    private static final String LEVEL = FOLDER + "bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0040.yaml";

    private static final String OVERRIDE = "\n  overrides:\n    - {kind: KIND, labels: {team: ml}}\n";

    private final Shipped base = Shipped.experiments();

    @Test
    void oneKeyMovesEverythingThatMoved() {
        ChangedKeys found = between(base, base.with(Shipped.SEED, "maxModelLen: 100000", "maxModelLen: 90000"));

        assertThat(found.keys()).containsExactly(cause(Shipped.SEED, "spec.serving.maxModelLen", "100000", "90000"));
        assertThat(found.byPath()).containsKey(SERVER).hasSizeGreaterThan(20);
        assertThat(Set.copyOf(found.byPath().values())).containsExactly(new Causes(found.keys(), false));
    }

    @Test
    void twoKeysThatMoveTheSameFileAreBothNamedThereAndAloneElsewhere() {
        ChangedKeys found = between(
                base,
                base.with(Shipped.SEED, "maxModelLen: 100000", "maxModelLen: 90000")
                        .with(Shipped.SEED, "{concurrency: 40, prompts: 200}", "{concurrency: 40, prompts: 300}"));
        Cause length = cause(Shipped.SEED, "spec.serving.maxModelLen", "100000", "90000");
        Cause prompts = cause(Shipped.SEED, "spec.load.levels[1].prompts", "200", "300");

        assertThat(found.keys()).containsExactly(length, prompts);
        assertThat(found.byPath().get(LEVEL)).isEqualTo(new Causes(List.of(prompts, length), false));
        assertThat(found.byPath().get(SERVER)).isEqualTo(new Causes(List.of(length), false));
    }

    @Test
    void anAddedAndARemovedLevelAreOneKeyEach() {
        ChangedKeys found = between(
                base,
                base.with(
                        Shipped.SEED,
                        "      - {concurrency: 20, prompts: 100}\n",
                        "      - {concurrency: 15, prompts: 100}\n"));
        Cause added = new Cause(
                Shipped.SEED, "spec.load.levels[0]", Optional.empty(), Optional.of("{concurrency: 15, prompts: 100}"));
        Cause removed = new Cause(
                Shipped.SEED, "spec.load.levels[0]", Optional.of("{concurrency: 20, prompts: 100}"), Optional.empty());

        assertThat(found.keys()).containsExactlyInAnyOrder(added, removed);
        assertThat(found.byPath().get(FOLDER + "bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0015.yaml"))
                .isEqualTo(new Causes(List.of(added), false));
        assertThat(found.byPath().get(FOLDER + "bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0020.yaml"))
                .isEqualTo(new Causes(List.of(removed), false));
        assertThat(found.byPath()).doesNotContainKey(LEVEL);
    }

    @Test
    void levelsInAnotherOrderAreNoChange() {
        Shipped head = base.with(
                Shipped.SEED,
                "      - {concurrency: 20, prompts: 100}\n      - {concurrency: 40, prompts: 200}\n",
                "      - {concurrency: 40, prompts: 200}\n      - {concurrency: 20, prompts: 100}\n");

        assertThat(between(base, head)).isEqualTo(new ChangedKeys(List.of(), Map.of(), true));
    }

    @Test
    void aDefaultWrittenOutIsNoChange() {
        Shipped head = base.with(Shipped.AIPERF, "    seed: 42\n", "    seed: 42\n    maxErrorPercent: 10\n")
                .with(Shipped.AIPERF, "    maxErrorPercent: 10\n    levels", "    levels");

        assertThat(between(base, head).keys()).isEmpty();
    }

    @Test
    void aFileThatCameIsItsOwnCause() {
        ChangedKeys found = between(base.without(Shipped.AIPERF), base);
        Cause file = new Cause(
                Shipped.AIPERF, "", Optional.empty(), Optional.of("Experiment gpt-oss-20b-g5-8xlarge-aiperf"));

        assertThat(found.keys()).containsExactly(file);
        assertThat(Set.copyOf(found.byPath().values())).containsExactly(new Causes(List.of(file), false));
    }

    @Test
    void aFileThatWentIsItsOwnCause() {
        ChangedKeys found = between(base, base.without(Shipped.AIPERF));

        assertThat(found.keys())
                .containsExactly(new Cause(
                        Shipped.AIPERF, "", Optional.of("Experiment gpt-oss-20b-g5-8xlarge-aiperf"), Optional.empty()));
        assertThat(found.byPath()).isNotEmpty();
    }

    /** An override must match something: the new kind with the old role matches nothing, nor the old kind with the new role. */
    @Test
    void keysThatOnlyGoTogetherAreShownAsTheKeyAbove() {
        String runId = "  runId: \"1\"";
        ChangedKeys found = between(
                base.with(Shipped.SEED, runId, runId + OVERRIDE.replace("KIND", "Deployment, role: serving")),
                base.with(Shipped.SEED, runId, runId + OVERRIDE.replace("KIND", "Job, role: level")));

        assertThat(found.keys())
                .containsExactly(cause(
                        Shipped.SEED,
                        "spec.overrides[0]",
                        "{kind: Deployment, role: serving, labels: {team: ml}}",
                        "{kind: Job, role: level, labels: {team: ml}}"));
        assertThat(found.byPath().get(SERVER)).isEqualTo(new Causes(found.keys(), false));
    }

    @Test
    void aMatrixThatGrowsIsOneKey() {
        String server = "  nodes: {instanceType: g5.8xlarge, capacityType: on-demand, rootVolume: 300Gi}\n";
        Shipped one = base.without(Shipped.AIPERF)
                .with(Shipped.SEED, server, server + "  matrix: {serving.maxModelLen: [90000]}\n");
        Shipped two = base.without(Shipped.AIPERF)
                .with(Shipped.SEED, server, server + "  matrix: {serving.maxModelLen: [90000, 80000]}\n");

        ChangedKeys found = between(one, two);

        assertThat(found.keys())
                .containsExactly(cause(Shipped.SEED, "spec.matrix.serving.maxModelLen", "[90000]", "[90000, 80000]"));
        assertThat(Set.copyOf(found.byPath().values())).containsExactly(new Causes(found.keys(), false));
    }

    /** Two experiments that refer to each other by name: neither file can be taken back without the other. */
    @Test
    void filesThatOnlyGoTogetherShowAllTheirKeys() {
        Shipped head = base.with(Shipped.SEED, "{name: gpt-oss-20b-g5-8xlarge}", "{name: gpt-oss-20b-new}")
                .with(Shipped.AIPERF, "{from: gpt-oss-20b-g5-8xlarge}", "{from: gpt-oss-20b-new}");

        ChangedKeys found = between(base, head);

        assertThat(found.keys()).extracting(Cause::key).containsExactly("spec.serving.from", "metadata.name");
        assertThat(Set.copyOf(found.byPath().values())).containsExactly(new Causes(found.keys(), false));
    }

    @Test
    void whatNoKeyMovesWasMovedByTheGenerator() {
        Map<String, String> older = new TreeMap<>(base.render());
        older.replace(SERVER, older.get(SERVER).replace("llm-gpu", "other"));
        older.remove(LEVEL);

        ChangedKeys found = between(new Side("base", base.files(), new TreeMap<>(older)), base);

        assertThat(found.byPath()).isEqualTo(Map.of(SERVER, Causes.GENERATOR, LEVEL, Causes.GENERATOR));
        assertThat(found.keys()).isEmpty();
    }

    @Test
    void generatorAndKeyAreBothNamed() {
        Map<String, String> older = new TreeMap<>(base.render());
        older.replace(SERVER, older.get(SERVER).replace("llm-gpu", "other"));
        Shipped head = base.with(Shipped.SEED, "maxModelLen: 100000", "maxModelLen: 90000");

        ChangedKeys found = between(new Side("base", base.files(), new TreeMap<>(older)), head);

        assertThat(found.byPath().get(SERVER))
                .isEqualTo(
                        new Causes(List.of(cause(Shipped.SEED, "spec.serving.maxModelLen", "100000", "90000")), true));
        assertThat(found.byPath().get(LEVEL).generator()).isFalse();
    }

    /** An older version's input may hold what this one refuses. */
    @Test
    void aBaseThatCannotBeRenderedStillHasItsKeys() {
        Shipped old = base.with(Shipped.SEED, "replicas: 1", "replicas: many");
        Shipped head = base.with(Shipped.SEED, "maxModelLen: 100000", "maxModelLen: 90000");

        ChangedKeys found = between(new Side("base", old.files(), new TreeMap<>(base.render())), head);

        assertThat(found.baseRenders()).isFalse();
        assertThat(found.byPath().get(SERVER).keys()).extracting(Cause::key).contains("spec.serving.maxModelLen");
    }

    @Test
    void aHundredKeysAreGroupedAndStillFound() {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int level = 1; level <= 60; level++) {
            before.append("      - {concurrency: ").append(1000 + level).append(", prompts: 3000}\n");
            after.append("      - {concurrency: ")
                    .append(1000 + level)
                    .append(", prompts: ")
                    .append(3000 + level)
                    .append("}\n");
        }
        String last = "      - {concurrency: 200, prompts: 1000}\n";

        ChangedKeys found =
                between(base.with(Shipped.SEED, last, last + before), base.with(Shipped.SEED, last, last + after));

        assertThat(found.byPath()).hasSizeGreaterThan(60);
        assertThat(found.keys()).extracting(Cause::key).contains("spec.load.levels");
        assertThat(Set.copyOf(found.byPath().values())).containsExactly(new Causes(found.keys(), false));
    }

    /** Each experiment is told its own key, not that of fifty others. */
    @Test
    void theSameKeyInFiftyFilesIsTheCauseOnlyWhereItsFileIs() {
        Shipped before = base;
        Shipped after = base;
        for (int i = 1; i <= 50; i++) {
            String file = "experiments/e" + i + ".yaml";
            String text = Shipped.experiments().files().stream()
                    .filter(input -> input.path().equals(Shipped.SEED))
                    .findFirst()
                    .orElseThrow()
                    .text()
                    .replace("name: gpt-oss-20b-g5-8xlarge}", "name: e" + i + "}")
                    .replace("namespace: llm", "namespace: n" + i);
            before = before.and(file, text);
            after = after.and(file, text.replace("maxModelLen: 100000", "maxModelLen: " + (90_000 + i)));
        }

        ChangedKeys found = between(before, after);

        assertThat(found.keys()).hasSize(50);
        assertThat(found.byPath().get("manifests/llm-eks-cluster/e7/serving/40-deployment-llm-gpu.yaml"))
                .isEqualTo(new Causes(
                        List.of(cause("experiments/e7.yaml", "spec.serving.maxModelLen", "100000", "90007")), false));
    }

    private static ChangedKeys between(Shipped base, Shipped head) {
        return between(new Side("base", base.files(), new TreeMap<>(base.render())), head);
    }

    private static ChangedKeys between(Side base, Shipped head) {
        Side after = new Side("head", head.files(), new TreeMap<>(head.render()));
        return ChangedKeys.of(base, after, new TreeSet<>(Shipped.changed(base.output(), after.output())));
    }

    private static Cause cause(String file, String key, String before, String after) {
        return new Cause(file, key, Optional.of(before), Optional.of(after));
    }
}
