package io.eksllmperf.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodAffinity;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Pods that have to be, or must not be, near one another. */
class NeighbourRulesTest {
    private static final String ZONE = "topology.kubernetes.io/zone";
    private static final String REGION = "topology.kubernetes.io/region";
    private static final String ROLE = "app.kubernetes.io/component";
    private static final String MEANT = "; let the term mean other pods";
    private static final String SAME = "; give both the same selectors";

    @Test
    void affinityToPodsThatAreNotThere() {
        assertThat(Judged.seed()
                        .with(
                                Pods.PERF,
                                Deployment.class,
                                perf -> perf.getSpec().setReplicas(0))
                        .by("ELP157"))
                .containsExactly(Told.job(
                        "error ELP157",
                        "must run near pods with app.kubernetes.io/component=triton-perf,"
                                + " eksllmperf.io/serving=gpt-oss-20b-g5-8xlarge, and no Deployment that runs has such"
                                + " pods; add one, or take the affinity away" + Told.MORE));
    }

    @Test
    void affinityToPodsOfAnotherPool() {
        assertThat(Pods.perf(Judged.seed(), pod -> {
                            pod.setNodeSelector(Map.of("instanceType", "gpu"));
                            pod.setTolerations(List.of(Pods.exists("nvidia.com/gpu")));
                        })
                        .by("ELP157"))
                .containsExactly(Told.job(
                        "error ELP157",
                        "must run near Deployment triton-perf by kubernetes.io/hostname, but can run on m6i.2xlarge in"
                                + " pool load (us-east-1a, us-east-1b, us-east-1c), and that on g5.8xlarge in pool"
                                + " gpu-g5-8xlarge (us-east-1a, us-east-1b, us-east-1c)" + SAME + Told.MORE));
    }

    @Test
    void affinityToPodsOfAnotherZone() {
        Judged judged = Pods.perf(Judged.seed(), pod -> Pods.zone(pod, "us-east-1a"));

        assertThat(Pods.job(judged, pod -> Pods.zone(pod, "us-east-1b")).by("ELP157"))
                .containsExactly(Told.job(
                        "error ELP157",
                        "must run near Deployment triton-perf by kubernetes.io/hostname, but can run on m6i.2xlarge in"
                                + " pool load (us-east-1b), and that on m6i.2xlarge in pool load (us-east-1a)" + SAME));
    }

    @Test
    void affinityOverZonesToPodsOfAnotherZone() {
        Judged judged = Pods.perf(Judged.seed(), pod -> {
            Pods.zone(pod, "us-east-1a");
            pod.getAffinity().setPodAffinity(near(ROLE, "serving", ZONE));
        });

        assertThat(Pods.server(judged, pod -> inZone(pod, "us-east-1b")).by("ELP157"))
                .containsExactly(Told.perf(
                        "error ELP157",
                        "must run near Deployment llm-gpu by topology.kubernetes.io/zone, but can run on m6i.2xlarge in"
                                + " pool load (us-east-1a), and that on g5.8xlarge in pool gpu-g5-8xlarge"
                                + " (us-east-1b)" + SAME));
    }

    @Test
    void affinityToPodsOfItsOwnKindStartsTheGroup() {
        assertThat(Pods.perf(
                                Judged.seed(),
                                pod -> pod.getAffinity().setPodAffinity(near(ROLE, "triton-perf", Placed.HOST)))
                        .by("ELP157"))
                .isEmpty();
    }

    @Test
    void affinityToPodsThatMayBeInAnotherZone() {
        assertThat(Pods.job(Judged.seed(), pod -> Pods.zone(pod, "us-east-1b")).by("ELP162"))
                .containsExactly(Told.job(
                        "warning ELP162",
                        "must run on the node of Deployment triton-perf, which may run on m6i.2xlarge in pool load in"
                                + " us-east-1a, us-east-1c, where it cannot" + SAME));
    }

    @Test
    void affinityToPodsThatMayBeOnAnotherPool() {
        assertThat(Pods.perf(Judged.seed(), pod -> pod.setNodeSelector(Map.of()))
                        .by("ELP162"))
                .containsExactly(Told.job(
                        "warning ELP162",
                        "must run on the node of Deployment triton-perf, which may run on m6i.2xlarge in node group"
                                + " system, where it cannot" + SAME + Told.MORE));
    }

    @Test
    void affinityToPodsInOneOfItsZones() {
        assertThat(Pods.perf(Judged.seed(), pod -> Pods.zone(pod, "us-east-1a")).by("ELP162"))
                .isEmpty();
    }

    @Test
    void antiAffinityOverTheRegionToPodsThatStay() {
        assertThat(Judged.seed()
                        .with(Pods.PERF, Deployment.class, perf -> {
                            Map<String, String> labels = new TreeMap<>(
                                    perf.getSpec().getTemplate().getMetadata().getLabels());
                            labels.put("eksllmperf.io/loads", "gpt-oss-20b-g5-8xlarge");
                            perf.getSpec().getTemplate().getMetadata().setLabels(labels);
                        })
                        .by("ELP158"))
                .containsExactly(Told.job(
                        "error ELP158",
                        "must keep away from pods with eksllmperf.io/loads=gpt-oss-20b-g5-8xlarge by"
                                + " topology.kubernetes.io/region, and those of Deployment triton-perf are always there"
                                + MEANT + Told.MORE));
    }

    @Test
    void antiAffinityOfThePodWhoseNodeItNeeds() {
        assertThat(Pods.perf(
                                Judged.seed(),
                                pod -> apart(pod, "eksllmperf.io/serving", "gpt-oss-20b-g5-8xlarge", Placed.HOST))
                        .by("ELP158"))
                .containsExactly(Told.job(
                        "error ELP158",
                        "is kept away by Deployment triton-perf, which is always there and keeps pods with"
                                + " eksllmperf.io/serving=gpt-oss-20b-g5-8xlarge away by kubernetes.io/hostname" + MEANT
                                + Told.MORE));
    }

    @Test
    void antiAffinityOverTheRegionOfPodsThatStay() {
        assertThat(Pods.perf(Judged.seed(), pod -> apart(pod, ROLE, "ready", REGION))
                        .by("ELP158"))
                .singleElement()
                .asString()
                .startsWith(Told.SEED + "error ELP158: " + Told.FOLDER + "bench/20-job-ready.yaml: Job ready-")
                .endsWith(" is kept away by Deployment triton-perf, which is always there and keeps pods with"
                        + " app.kubernetes.io/component=ready away by topology.kubernetes.io/region" + MEANT);
    }

    @Test
    void antiAffinityOverHostsToPodsOfOtherNodes() {
        assertThat(Pods.perf(Judged.seed(), pod -> apart(pod, ROLE, "serving", Placed.HOST))
                        .by("ELP158"))
                .isEmpty();
    }

    @Test
    void antiAffinityOverZonesWhereBothHaveTheSame() {
        Judged judged = Pods.perf(Judged.seed(), pod -> {
            Pods.zone(pod, "us-east-1a");
            apart(pod, ROLE, "serving", ZONE);
        });

        assertThat(Pods.server(judged, pod -> inZone(pod, "us-east-1a")).by("ELP158"))
                .containsExactly(
                        Told.perf(
                                "error ELP158",
                                "must keep away from pods with app.kubernetes.io/component=serving by"
                                        + " topology.kubernetes.io/zone, and those of Deployment llm-gpu are always"
                                        + " there" + MEANT),
                        Told.server(
                                "error ELP158",
                                "is kept away by Deployment triton-perf, which is always there and keeps pods with"
                                        + " app.kubernetes.io/component=serving away by topology.kubernetes.io/zone"
                                        + MEANT));
    }

    @Test
    void antiAffinityOverZonesWhereThereAreOthers() {
        assertThat(Pods.perf(Judged.seed(), pod -> apart(pod, ROLE, "serving", ZONE))
                        .by("ELP158"))
                .isEmpty();
    }

    private static void inZone(PodSpec pod, String zone) {
        Map<String, String> labels = new TreeMap<>(pod.getNodeSelector());
        labels.put(ZONE, zone);
        pod.setNodeSelector(labels);
    }

    private static void apart(PodSpec pod, String key, String value, String topologyKey) {
        pod.getAffinity()
                .getPodAntiAffinity()
                .setRequiredDuringSchedulingIgnoredDuringExecution(List.of(Pods.with(key, value, topologyKey)));
    }

    private static PodAffinity near(String key, String value, String topologyKey) {
        PodAffinity near = new PodAffinity();
        near.setRequiredDuringSchedulingIgnoredDuringExecution(List.of(Pods.with(key, value, topologyKey)));
        return near;
    }
}
