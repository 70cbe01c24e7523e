package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.render.Waves;
import io.eksllmperf.spec.Load.Level;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.List;

/**
 * One run: one level, measured once. {@link JobName} stamps it after the overrides, so that it runs again only when
 * something it is made of has changed.
 */
public final class LevelJob {
    private static final String ROLE = "level";

    private LevelJob() {}

    /**
     * One run of a level.
     *
     * @param ordinal place of the experiment among those of its server, from 1
     * @param level the level
     * @param repeat which run of the level, from 1
     */
    public record Run(int ordinal, Level level, int repeat) {}

    /**
     * What a Job is given.
     *
     * @param servingId hash of what the server serves with
     * @param modules name of the ConfigMap with the shared scripts
     * @param script name of the ConfigMap with its own script
     * @param deadlineSeconds limit of the pod, from the node on
     */
    public record Given(String servingId, String modules, String script, int deadlineSeconds) {}

    public static Job render(ResolvedLoad load, Run run, Given given) {
        String name = Names.run(load.experiment(), run.level().concurrency(), run.repeat());
        Job job = new Job();
        job.setMetadata(Parts.metadata(name, load.server().names().namespace(), labels(load)));
        int wave = Waves.run(run.ordinal(), run.repeat(), run.level().concurrency());
        job.getMetadata().setAnnotations(Waves.wave(wave));
        job.setSpec(OneShot.spec(template(load, run, given)));
        return job;
    }

    private static Labels labels(ResolvedLoad load) {
        return Labels.of(ROLE, load.server().serving())
                .with(Labels.EXPERIMENT, load.experiment().name());
    }

    private static PodTemplateSpec template(ResolvedLoad load, Run run, Given given) {
        ObjectMeta metadata = new ObjectMeta();
        metadata.setLabels(labels(load)
                .with(Labels.LOADS, load.server().serving().owner())
                .with(Labels.SERVING_ID, given.servingId())
                .all());
        metadata.setAnnotations(OneShot.annotations(load.experiment().runId()));
        PodTemplateSpec template = new PodTemplateSpec();
        template.setMetadata(metadata);
        template.setSpec(pod(load, run, given));
        return template;
    }

    private static PodSpec pod(ResolvedLoad load, Run run, Given given) {
        PodSpec pod = OneShot.pod(load, given.deadlineSeconds());
        pod.setAffinity(LoadPod.affinity(load.server().serving()));
        pod.setContainers(List.of(container(load, run)));
        pod.setVolumes(List.of(
                Parts.claim("results", Names.RESULTS),
                Parts.configMap("bench", given.modules()),
                Parts.configMap("level", given.script()),
                Parts.emptyDir("work"),
                Parts.emptyDir("tmp")));
        return pod;
    }

    private static Container container(ResolvedLoad load, Run run) {
        Container container = OneShot.container(load, ROLE, "/opt/level/level.py");
        container.setEnv(environment(load, run));
        container.setResources(LoadPod.resources(load));
        container.setVolumeMounts(List.of(
                Parts.mount("results", "/results"),
                Parts.readOnlyMount("bench", "/opt/bench"),
                Parts.readOnlyMount("level", "/opt/level"),
                Parts.mount("work", "/work"),
                Parts.mount("tmp", "/tmp")));
        return container;
    }

    /** The Job controller labels its pods with the Job's name, which is the run's id: it is not known before the hash. */
    private static List<EnvVar> environment(ResolvedLoad load, Run run) {
        List<EnvVar> env = new ArrayList<>(LoadPod.environment(load));
        env.add(Parts.env("REPEAT", Integer.toString(run.repeat())));
        env.add(Parts.envFromField("RUN_ID", "metadata.labels['batch.kubernetes.io/job-name']"));
        env.add(Parts.envFromField("NODE_NAME", "spec.nodeName"));
        env.add(Parts.envFromField("POD_NAME", "metadata.name"));
        return env;
    }
}
