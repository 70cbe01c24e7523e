package io.eksllmperf.plan.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Consequences that no change of the input has. */
class ConsequencesTest {
    private static final String KEEP = "    argocd.argoproj.io/sync-options: Delete=false,Prune=false\n";
    private static final String SERVING_APP = Output.ARGOCD + "apps/50-gpt-oss-20b-g5-8xlarge-serving.yaml";
    private static final String FINALIZER = "  finalizers:\n  - resources-finalizer.argocd.argoproj.io\n";
    private final Output shipped = Output.shipped();

    @Test
    void aConsequenceNamesItsRunAndItsServer() {
        Output after = shipped.with(Output.LEVEL, "c0020-r1-2167c86a", "c0020-r1-00000000");

        assertThat(shipped.outcomesTo(after)).singleElement().satisfies(outcome -> {
            assertThat(outcome.effect()).isEqualTo(Effect.RUNS_AGAIN);
            assertThat(outcome.consequences().get(0).run()).contains("gpt-oss-20b-g5-8xlarge-c0020-r1-00000000");
            assertThat(outcome.consequences().get(0).server()).contains("llm-eks-cluster/gpt-oss-20b-g5-8xlarge");
        });
        assertThat(shipped.outcomesTo(shipped.with(Output.POOL, "30m", "40m"))
                        .get(0)
                        .consequences())
                .allSatisfy(one -> assertThat(one.server()).isEqualTo(Optional.empty()));
    }

    @Test
    void aDeadlineDoesNotRestartTheServer() {
        assertThat(says(Output.SERVER, "progressDeadlineSeconds: 3372", "progressDeadlineSeconds: 4000"))
                .containsExactly(
                        "IN_PLACE The Deployment changes, its pods do not: a deadline or a history does not restart "
                                + "them.");
        assertThat(says(Output.SERVER, "    type: Recreate", "    type: RollingUpdate"))
                .containsExactly(
                        "IN_PLACE How pods are replaced changes from the next replacement on; none restarts for it.");
    }

    /** Trap 13: a second pod wants a second GPU. */
    @Test
    void withoutRecreateTheNewServerWaitsForAGpu() {
        Output before = shipped.with(Output.SERVER, "    type: Recreate", "    type: RollingUpdate");

        assertThat(before.saysOf(before.with(Output.SERVER, "cpu: \"15\"", "cpu: \"14\"")))
                .containsExactly(
                        "RESTARTS A new pod starts beside the old one (no Recreate) and needs a GPU of its own; it "
                                + "waits for ever where the pool has none to give. Its id stays, so no level runs again; one that "
                                + "runs at that moment fails.");
    }

    @Test
    void theTemplateOfAParkedServerWaits() {
        Output before = shipped.with(Output.SERVER, "replicas: 1", "replicas: 0");

        assertThat(before.saysOf(before.with(Output.SERVER, "cpu: \"15\"", "cpu: \"14\"")))
                .containsExactly("IN_PLACE It is parked: no pod runs, and the next one starts with the new template.");
    }

    @Test
    void theWaveOfAJobRunsNothing() {
        assertThat(says(Output.LEVEL, "sync-wave: \"1010020\"", "sync-wave: \"2010020\""))
                .containsExactly(
                        "METADATA Only its wave, labels or annotations change: the Job is applied again and does not "
                                + "run again.");
    }

    @Test
    void anotherFenceRunsNothing() {
        assertThat(says(Output.BENCH + "90-configmap-fence.yaml", "name: fence", "name: fence-2"))
                .containsExactly("NOTHING The fence only makes the last level be waited for: nothing runs for it.");
    }

    @Test
    void aClaimThatIsNotMarkedToBeKeptGoesAsItsClassSays() {
        Output before = shipped.with(Output.CLAIM, KEEP, "");
        Output deleting = before.with(Output.RESULTS_CLASS, "reclaimPolicy: Retain", "reclaimPolicy: Delete");

        assertThat(before.saysOf(before.without(Output.CLAIM)))
                .containsExactly(
                        "STAYS The claim is deleted, its volume is retained (reclaimPolicy) and billed until somebody "
                                + "deletes it in AWS.");
        assertThat(deleting.saysOf(deleting.without(Output.CLAIM)))
                .containsExactly("DELETES The claim is deleted, and its volume with all data on it.");
    }

    @Test
    void whatAnApplicationWithoutFinalizerSyncedStays() {
        Output before = shipped.with(SERVING_APP, FINALIZER, "");

        assertThat(before.saysOf(before.without(SERVING_APP).without(Output.SERVER)))
                .containsExactly(
                        "STAYS The Application goes without what it synced (it has no finalizer): all that runs on, and "
                                + "nobody looks after it.",
                        "STAYS Its Application goes without what it synced (it has no finalizer): it stays in the cluster, "
                                + "and nobody looks after it. The server runs on, and its node is billed.");
    }

    @Test
    void whatAnApplicationDoesNotPruneStays() {
        Output before = shipped.with(SERVING_APP, "      prune: true\n", "");

        assertThat(before.saysOf(before.without(Output.SERVING + "41-service-llm-gpu.yaml")))
                .containsExactly(
                        "STAYS Its Application does not prune, so it stays in the cluster until somebody deletes it.");
    }

    @Test
    void anotherPlaceToSyncToLeavesTheOldOneAlone() {
        Output after = shipped.with(SERVING_APP, "server: https://kubernetes.default.svc", "server: https://other")
                .without(Output.SERVING + "41-service-llm-gpu.yaml");

        assertThat(shipped.saysOf(after))
                .containsExactly(
                        "STAYS It syncs to another cluster from now on; what it synced to the old one stays there.",
                        "STAYS Its Application syncs to another place now: it stays in the old one until somebody deletes it.");
    }

    @Test
    void aNamespaceThatIsNotMarkedToBeKeptTakesAllAlong() {
        String path = Output.ARGOCD + "namespaces/llm.yaml";
        Output before = shipped.with(path, KEEP, "");

        assertThat(before.saysOf(before.without(path)))
                .containsExactly("DELETES The namespace is deleted with all that is in it, volume claims included.");
    }

    @Test
    void portsPoliciesAndAccountsChangeInPlace() {
        assertThat(says(Output.SERVING + "41-service-llm-gpu.yaml", "port: 8000", "port: 80"))
                .containsExactly("IN_PLACE Clients reach it at the new ports at once; those that know the old do not.");
        assertThat(says(Output.SERVING + "10-networkpolicy-llm-gpu.yaml", "          - ready\n", ""))
                .containsExactly(
                        "IN_PLACE New connections are judged by it within seconds; no pod restarts, and whether open "
                                + "ones are cut is the network plugin's choice.");
        assertThat(says(
                        Output.SERVING + "11-serviceaccount-llm-gpu.yaml",
                        "automountServiceAccountToken: false",
                        "automountServiceAccountToken: true"))
                .containsExactly("IN_PLACE Pods that start from now on get it; those that run keep what they have.");
    }

    @Test
    void whatNoRuleKnowsIsSaidToBeUnknown() {
        Output before = shipped.and(
                Output.PLATFORM + "99-x.yaml",
                "apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: x}\nspec: {a: 1}\n");

        assertThat(shipped.saysOf(before)).containsExactly("CREATES It is created; what it does is not known here.");
        assertThat(before.saysOf(before.with(Output.PLATFORM + "99-x.yaml", "a: 1", "a: 2")))
                .containsExactly("IN_PLACE Changes in place, as far as is known: no rule knows this field.");
        assertThat(says(Output.SERVER, "kind: Deployment\n", "kind: Deployment\nextra: 1\n"))
                .containsExactly("IN_PLACE Changes in place, as far as is known: no rule knows this field.");
    }

    @Test
    void syncPolicyRestartsNothing() {
        assertThat(says(SERVING_APP, "limit: 10", "limit: 5"))
                .containsExactly(
                        "IN_PLACE How and when it syncs changes from the next sync on; nothing restarts for it.");
        assertThat(says(
                        SERVING_APP,
                        "path: manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving",
                        "path: manifests/x"))
                .containsExactly(
                        "PRUNES It reads another folder: what only the old one holds is pruned, what the new one "
                                + "holds is applied.");
    }

    private List<String> says(String path, String from, String to) {
        return shipped.saysOf(shipped.with(path, from, to));
    }
}
