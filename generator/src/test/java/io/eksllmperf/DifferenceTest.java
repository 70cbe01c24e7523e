package io.eksllmperf;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.plan.change.Change;
import io.eksllmperf.plan.change.ChangeReport;
import io.eksllmperf.plan.change.Effect;
import io.eksllmperf.plan.change.Group;
import io.eksllmperf.plan.change.Known;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final String BENCH = "manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/";
    private static final String SERVING = "manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/";
    private static final String SERVICE = SERVING + "41-service-llm-gpu.yaml";

    private final Shipped base = Shipped.experiments();

    @Test
    void aNewRunIdRunsEveryLevelOfItsSweepAgainAndNothingElse() {
        ChangeReport report = between(side(base.render()), base.with(Shipped.SEED, "runId: \"1\"", "runId: \"2\""));

        assertThat(report.outcomes())
                .hasSize(10)
                .allSatisfy(outcome -> assertThat(outcome.change().path())
                        .matches(BENCH + "(40-configmap|50-job)-gpt-oss-20b-g5-8xlarge-(r1-)?c0[0-9]{3}.yaml"));
        assertThat(report.sweeps()).singleElement().satisfies(sweep -> {
            assertThat(sweep.experiment()).isEqualTo("gpt-oss-20b-g5-8xlarge");
            assertThat(sweep.again()).isEqualTo(5);
            assertThat(sweep.first()).isZero();
        });
        assertThat(report.groups()).extracting(Group::effect).containsExactly(Effect.RUNS_AGAIN, Effect.CREATES);
    }

    @Test
    void aRunThatResultsHaveCostsNothing() {
        Shipped head = base.with(Shipped.SEED, "runId: \"1\"", "runId: \"2\"");
        String job = head.render()
                .get(BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0020.yaml")
                .lines()
                .filter(line -> line.startsWith("  name: "))
                .findFirst()
                .orElseThrow()
                .substring("  name: ".length());

        ChangeReport report = Difference.between(
                side(base.render()), side(head), new Known(Map.of(), Map.of(), Set.of(job), Set.of()), List.of());

        assertThat(report.sweeps()).singleElement().satisfies(sweep -> {
            assertThat(sweep.again()).isEqualTo(4);
            assertThat(sweep.done()).isEqualTo(1);
            assertThat(sweep.bill().runs()).isEqualTo(4);
        });
    }

    @Test
    void aCommentMeansNothing() {
        Map<String, String> older = new TreeMap<>(base.render());
        older.computeIfPresent(SERVICE, (path, text) -> "# An older header.\n" + text);

        ChangeReport report = between(side(older), base);

        assertThat(report.groups()).extracting(Group::effect).containsExactly(Effect.NOTHING);
        assertThat(report.groups().get(0).kind().causes().generator()).isTrue();
    }

    @Test
    void filesOfTheBaseThatAreNoResourcesAreNamedAFewAndCounted() {
        Map<String, String> broken = new TreeMap<>(base.render());
        broken.replaceAll((path, text) -> path.startsWith(SERVING) ? "a: [" : text);

        ChangeReport report = between(side(broken), base);

        assertThat(report.setting().notes())
                .hasSize(6)
                .endsWith("so it is with 1 more file of the base")
                .first()
                .asString()
                .startsWith("in the base " + SERVING + "10-networkpolicy-llm-gpu.yaml ")
                .endsWith(", so it was not compared");
        assertThat(report.outcomes())
                .hasSize(6)
                .allSatisfy(outcome -> assertThat(outcome.change()).isInstanceOf(Change.Added.class));
    }

    @Test
    void aBaseWhoseInputThisVersionRefusesIsSaid() {
        Shipped old = base.with(Shipped.SEED, "replicas: 1", "replicas: many");
        Side before = new Side("base", old.files(), new TreeMap<>(base.render()));
        ChangeReport report = Difference.between(
                before,
                side(base.with(Shipped.SEED, "runId: \"1\"", "runId: \"2\"")),
                new Known(Map.of(), Map.of(), Set.of(), Set.of()),
                List.of());

        assertThat(report.setting().notes())
                .containsExactly(
                        "this version cannot render the input of the base, so what the generator itself moved is"
                                + " not told apart");
    }

    private ChangeReport between(Side before, Shipped head) {
        return Difference.between(before, side(head), new Known(Map.of(), Map.of(), Set.of(), Set.of()), List.of());
    }

    private Side side(Map<String, String> output) {
        return new Side("base", base.files(), new TreeMap<>(output));
    }

    private static Side side(Shipped input) {
        return new Side("head", input.files(), new TreeMap<>(input.render()));
    }
}
