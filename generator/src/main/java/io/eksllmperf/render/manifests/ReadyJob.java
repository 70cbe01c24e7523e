package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.render.Waves;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;

/**
 * The first wave of a sweep: waits, for hours if need be, until capacity, node, image and weights are there. The levels'
 * own gates can then be short and their deadlines tight. It sends no load and stands outside the exclusion.
 */
public final class ReadyJob {
    private static final String ROLE = "ready";
    private static final int WAVE = 1;

    private ReadyJob() {}

    public static Job render(ResolvedLoad load, LevelJob.Given given) {
        Job job = new Job();
        job.setMetadata(Parts.metadata(
                "ready-" + given.servingId(), load.server().names().namespace(), labels(load)));
        job.getMetadata().setAnnotations(Waves.wave(WAVE));
        job.setSpec(OneShot.spec(template(load, given)));
        return job;
    }

    private static Labels labels(ResolvedLoad load) {
        return Labels.of(ROLE, load.server().serving());
    }

    private static PodTemplateSpec template(ResolvedLoad load, LevelJob.Given given) {
        ObjectMeta metadata = new ObjectMeta();
        metadata.setLabels(
                labels(load).with(Labels.SERVING_ID, given.servingId()).all());
        metadata.setAnnotations(Map.of("karpenter.sh/do-not-disrupt", "true"));
        PodTemplateSpec template = new PodTemplateSpec();
        template.setMetadata(metadata);
        template.setSpec(pod(load, given));
        return template;
    }

    private static PodSpec pod(ResolvedLoad load, LevelJob.Given given) {
        PodSpec pod = OneShot.pod(load, given.deadlineSeconds());
        pod.setContainers(List.of(container(load)));
        pod.setVolumes(List.of(
                Parts.configMap("bench", given.modules()),
                Parts.configMap("ready", given.script()),
                Parts.emptyDir("work"),
                Parts.emptyDir("tmp")));
        return pod;
    }

    private static Container container(ResolvedLoad load) {
        ResourceRequirements resources = new ResourceRequirements();
        resources.setRequests(Map.of("cpu", new Quantity("50m"), "memory", new Quantity("64Mi")));
        resources.setLimits(Map.of("memory", new Quantity("256Mi")));
        Container container = OneShot.container(load, ROLE, "/opt/level/ready.py");
        container.setEnv(LoadPod.environment(load));
        container.setResources(resources);
        container.setVolumeMounts(List.of(
                Parts.readOnlyMount("bench", "/opt/bench"),
                Parts.readOnlyMount("ready", "/opt/level"),
                Parts.mount("work", "/work"),
                Parts.mount("tmp", "/tmp")));
        return container;
    }
}
