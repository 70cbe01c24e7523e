package io.eksllmperf.plan.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the API server does not let through: no input leads there, another generator or a person may. */
class RefusedTest {
    private static final String LATER = ": the sync fails at it, and later waves are not applied. ";
    private final Output shipped = Output.shipped();

    @Test
    void theSelectorOfADeployment() {
        assertThat(says(
                        Output.SERVER,
                        "    matchLabels:\n      app.kubernetes.io/component: serving\n      eksllmperf",
                        "    matchLabels:\n      app: llm\n      eksllmperf"))
                .containsExactly("REFUSED The selector of a Deployment is immutable" + LATER
                        + "Delete the Deployment first, or give it another name.");
    }

    @Test
    void aJobWithItsOldName() {
        String name =
                " of a Job is immutable, and its name did not change: the sync fails at it, and the levels after it are "
                        + "not applied. Raise runId, so that every Job gets a new name.";
        assertThat(says(Output.LEVEL, "cpu: \"6\"", "cpu: \"5\"")).containsExactly("REFUSED The pod template" + name);
        assertThat(says(Output.LEVEL, "completions: 1", "completions: 2"))
                .containsExactly("REFUSED The number of completions" + name);
        assertThat(says(Output.LEVEL, "cpu: \"6\"", "cpu: 6000m")).isEmpty();
    }

    @Test
    void anImmutableConfigMapWithItsOldName() {
        assertThat(says(Output.SCRIPT, "every=2.0", "every=5.0"))
                .containsExactly("REFUSED The ConfigMap is immutable and its name did not change" + LATER
                        + "Its name must follow its content.");
    }

    @Test
    void aSmallerVolume() {
        assertThat(says(Output.CLAIM, "storage: 20Gi", "storage: 10Gi"))
                .containsExactly("REFUSED A volume cannot shrink: the sync fails at the claim, and later waves are not "
                        + "applied. A smaller one is a new claim.");
    }

    @Test
    void aLargerVolumeWhereTheClassDoesNotAllowIt() {
        Output before = shipped.with(Output.RESULTS_CLASS, "allowVolumeExpansion: true", "allowVolumeExpansion: false");
        assertThat(before.saysOf(before.with(Output.CLAIM, "storage: 20Gi", "storage: 40Gi")))
                .containsExactly(
                        "REFUSED The class of the volume does not allow it to grow (allowVolumeExpansion): the sync "
                                + "fails at the claim, and later waves are not applied.");
        assertThat(says(Output.CLAIM, "storage: 20Gi", "storage: 40Gi"))
                .containsExactly("IN_PLACE The volume grows while it is used; nothing restarts.");
        assertThat(says(
                        Output.CLAIM,
                        "storage: 20Gi\n  storageClassName: gp3-results",
                        "storage: 40Gi\n  storageClassName: gp3"))
                .containsExactly("REFUSED Class, access modes and all but the size of a claim are immutable" + LATER
                        + "A volume like that is a new claim.");
    }

    @Test
    void aVolumeOfAnotherClassOrMode() {
        String refused = "REFUSED Class, access modes and all but the size of a claim are immutable" + LATER
                + "A volume like that is a new claim.";
        assertThat(says(Output.CLAIM, "storageClassName: gp3-results", "storageClassName: gp3"))
                .containsExactly(refused);
        assertThat(says(Output.CLAIM, "- ReadWriteOnce", "- ReadWriteMany")).containsExactly(refused);
    }

    @Test
    void whatAStorageClassIs() {
        String another = " of a StorageClass is immutable" + LATER + "Another one is a class with another name.";
        assertThat(says(Output.RESULTS_CLASS, "provisioner: ebs.csi.aws.com", "provisioner: x"))
                .containsExactly("REFUSED The provisioner" + another);
        assertThat(says(Output.RESULTS_CLASS, "type: gp3", "type: io2"))
                .containsExactly("REFUSED The parameter set" + another);
        assertThat(says(Output.RESULTS_CLASS, "reclaimPolicy: Retain", "reclaimPolicy: Delete"))
                .containsExactly("REFUSED The reclaimPolicy" + another);
        assertThat(says(Output.RESULTS_CLASS, "WaitForFirstConsumer", "Immediate"))
                .containsExactly("REFUSED The volumeBindingMode" + another);
        assertThat(says(Output.RESULTS_CLASS, "allowVolumeExpansion: true", "allowVolumeExpansion: false"))
                .containsExactly("IN_PLACE Whether its volumes may grow changes; none is touched.");
    }

    @Test
    void aServiceThatBecomesHeadless() {
        assertThat(says(
                        Output.SERVING + "41-service-llm-gpu.yaml",
                        "  type: ClusterIP",
                        "  clusterIP: None\n  type: ClusterIP"))
                .containsExactly("REFUSED The address of a Service is immutable, so it cannot become headless" + LATER
                        + "Delete the Service first.");
        assertThat(says(Output.PLATFORM + "13-service-dcgm-exporter-pods.yaml", "  clusterIP: None\n", ""))
                .containsExactly(
                        "BY_HAND The API server keeps the old value, so the Service stays headless until somebody "
                                + "deletes it, and Argo CD makes it anew.");
    }

    @Test
    void whatANodePoolIs() {
        String another =
                " is immutable: the sync fails at the pool, and later waves are not applied. Another one is a new "
                        + "pool.";
        assertThat(says(Output.POOL, "group: karpenter.k8s.aws", "group: eks.amazonaws.com"))
                .containsExactly("REFUSED nodeClassRef.group" + another);
        assertThat(says(Output.POOL, "kind: EC2NodeClass", "kind: NodeClass"))
                .containsExactly("REFUSED nodeClassRef.kind" + another);
        assertThat(says(Output.POOL, "  limits:\n", "  replicas: 1\n  limits:\n"))
                .containsExactly("REFUSED Whether a pool has replicas" + another);
    }

    @Test
    void aProjectThatIsInUse() {
        assertThat(shipped.saysOf(shipped.without(Output.ARGOCD + "projects/platform.yaml")))
                .containsExactly(
                        "REFUSED Applications still name the project: its finalizer holds it back, and without one "
                                + "none of them could sync.");
    }

    @Test
    void whatAClusterIsForLife() {
        String life =
                " of a cluster is for life: no command changes it, and the file no longer describes the cluster. Another "
                        + "one is a new cluster.";
        assertThat(says(Output.CLUSTER, "    gateway: HighlyAvailable", "    gateway: Single"))
                .containsExactly("REFUSED The set of NAT gateways" + life);
        assertThat(says(Output.CLUSTER, "- us-east-1c\n", "- us-east-1d\n"))
                .containsExactly("REFUSED The set of zones" + life);
        assertThat(says(Output.CLUSTER, "  region: us-east-1\n", "  region: us-east-2\n"))
                .containsExactly("REFUSED The region" + life);
    }

    private List<String> says(String path, String from, String to) {
        return shipped.saysOf(shipped.with(path, from, to));
    }
}
