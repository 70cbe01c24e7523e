package io.eksllmperf.check;

import static io.eksllmperf.Shipped.AIPERF;
import static io.eksllmperf.Shipped.CLUSTER;
import static io.eksllmperf.Shipped.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import org.junit.jupiter.api.Test;

/** What experiments and clusters say does not apply to them. */
class WaiversTest {
    private static final String WAIVE = "  waive: [{rule: %s, because: measured as the seed did}]\n";

    private static Judged waiving(String rule) {
        return Judged.more(WAIVE.replace("%s", rule));
    }

    @Test
    void waivedWarningIsNotTold() {
        assertThat(waiving("ELP055").by("ELP055")).isEmpty();
        assertThat(waiving("ELP055").by("ELP048")).isEmpty();
    }

    @Test
    void otherRulesStillHold() {
        assertThat(waiving("ELP055").by("ELP023")).hasSize(1);
    }

    @Test
    void errorThatRestsOnTheCatalogMayBeWaived() {
        Shipped tight = Shipped.experiments()
                .without(AIPERF)
                .with(SEED, "gpuMemoryUtilization: \"0.90\"", "gpuMemoryUtilization: \"0.70\"");

        assertThat(Judged.of(tight).by("ELP041")).hasSize(1);
        assertThat(Judged.of(tight.with(
                                SEED, "everything runs again\n", "everything\n" + WAIVE.replace("%s", "ELP041")))
                        .by("ELP041"))
                .isEmpty();
    }

    @Test
    void waiverHoldsInItsOwnFileOnly() {
        Shipped both = Shipped.experiments()
                .with(AIPERF, "    endpoint: completions\n", "    endpoint: completions\n    tokenizer: acme/other\n")
                .with(SEED, "everything runs again\n", "everything\n" + WAIVE.replace("%s", "ELP055"));

        assertThat(Judged.of(both).by("ELP055")).singleElement().asString().startsWith(AIPERF);
    }

    @Test
    void clusterWaivesWhatIsFoundInItsFile() {
        Judged waiving = cluster("ELP211");

        assertThat(waiving.by("ELP211")).isEmpty();
        assertThat(waiving.by("ELP048")).isEmpty();
        assertThat(waiving.by("ELP213")).hasSize(1);
    }

    @Test
    void clusterWaivesNothingInTheFilesOfExperiments() {
        Judged waiving = cluster("ELP055");

        assertThat(waiving.by("ELP055")).singleElement().asString().startsWith(SEED);
        assertThat(waiving.by("ELP048"))
                .containsExactly(
                        CLUSTER + ":22:18: warning ELP048: ELP055 finds nothing in this file; remove the waiver");
    }

    private static Judged cluster(String rule) {
        return Judged.cluster(
                "  tags: {} # AWS tags on all that is made\n", "  tags: {}\n" + WAIVE.replace("%s", rule));
    }

    @Test
    void waiverOfAnUnknownRule() {
        assertThat(waiving("ELP999").by("ELP047"))
                .containsExactly(SEED + ":39:18: warning ELP047: there is no rule ELP999; remove the waiver");
    }

    @Test
    void waiverThatWaivesNothing() {
        assertThat(waiving("ELP066").by("ELP048"))
                .containsExactly(SEED + ":39:18: warning ELP048: ELP066 finds nothing in this file; remove the waiver");
    }

    @Test
    void ruleThatCannotBeWaived() {
        Judged judged = Judged.of(Shipped.experiments()
                .without(AIPERF)
                .with(SEED, "tensorParallel: 1", "tensorParallel: 2")
                .with(SEED, "everything runs again\n", "everything\n" + WAIVE.replace("%s", "ELP042")));

        assertThat(judged.by("ELP042")).hasSize(1);
        assertThat(judged.by("ELP049"))
                .containsExactly(
                        SEED + ":39:18: warning ELP049: ELP042 cannot be waived (tensorParallel is above the GPUs of"
                                + " the node); remove the waiver");
    }

    @Test
    void whereNotAllWasRenderedAWaiverMayOnlySeemToBeOfNoUse() {
        Judged judged = Judged.of(Shipped.experiments()
                .without(AIPERF)
                .with(SEED, "instanceType: g5.8xlarge", "instanceType: g5.9xlarge")
                .with(SEED, "everything runs again\n", "everything\n" + WAIVE.replace("%s", "ELP055")));

        assertThat(judged.contents().findings()).isNotEmpty();
        assertThat(judged.by("ELP048")).isEmpty();
    }

    @Test
    void combinationsOfAMatrixShareTheirWaivers() {
        String matrix = "  matrix: {nodes.capacityType: [on-demand, spot]}\n" + WAIVE.replace("%s", "ELP066");
        Judged judged = Judged.of(Shipped.experiments()
                .without(AIPERF)
                .with(SEED, "everything runs again\n", "everything\n" + matrix)
                .with(SEED, "name: gpt-oss-20b-g5-8xlarge", "name: oss"));

        assertThat(judged.inputs().experiments()).hasSize(2);
        assertThat(judged.by("ELP066")).isEmpty();
        assertThat(judged.by("ELP048")).isEmpty();
    }
}
