package io.eksllmperf.render.manifests;

import io.eksllmperf.render.ResolvedLoad;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What all Jobs have in common: they run once, are never retried, and leave pod and log behind. */
final class OneShot {
    private OneShot() {}

    /** No time to live: a Job that vanishes is out of sync, and would run again. No suspend: Argo CD reads it as done. */
    static JobSpec spec(PodTemplateSpec template) {
        JobSpec spec = new JobSpec();
        spec.setBackoffLimit(0);
        spec.setCompletions(1);
        spec.setParallelism(1);
        spec.setTemplate(template);
        return spec;
    }

    static Map<String, String> annotations(String runId) {
        Map<String, String> annotations = new TreeMap<>();
        annotations.put("eksllmperf.io/run-id", runId);
        annotations.put("karpenter.sh/do-not-disrupt", "true");
        return annotations;
    }

    /**
     * The deadline is the pod's: it counts from the node on, image pull included. The Job's own would count from its
     * creation, end levels that never ran, and delete pod and log.
     */
    static PodSpec pod(ResolvedLoad load, int deadlineSeconds) {
        PodSpec pod = new PodSpec();
        pod.setActiveDeadlineSeconds((long) deadlineSeconds);
        pod.setRestartPolicy("Never");
        pod.setServiceAccountName(load.server().names().server());
        pod.setAutomountServiceAccountToken(false);
        pod.setEnableServiceLinks(false);
        pod.setTerminationGracePeriodSeconds(30L);
        pod.setNodeSelector(LoadPod.NODES);
        pod.setTolerations(List.of(Parts.toleration(LoadPod.TAINT)));
        pod.setSecurityContext(Parts.podSecurity(load.tool().imageUser().uid()));
        return pod;
    }

    static Container container(ResolvedLoad load, String name, String script) {
        Container container = new Container();
        container.setName(name);
        container.setImage(load.image());
        container.setImagePullPolicy("IfNotPresent");
        container.setCommand(List.of("python3", "-S", "-u", script));
        container.setWorkingDir("/work");
        container.setSecurityContext(Parts.containerSecurity(true));
        return container;
    }
}
