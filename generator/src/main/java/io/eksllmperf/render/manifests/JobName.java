package io.eksllmperf.render.manifests;

import io.eksllmperf.yaml.ContentHash;
import io.eksllmperf.yaml.Yaml;
import io.fabric8.kubernetes.api.model.batch.v1.Job;

/**
 * A Job's template is immutable, so a changed Job needs another name: its name ends with a hash of its pod template, which
 * names everything it is made of (the scripts' ConfigMaps by their own hash, the serving id, the run id). Labels,
 * annotations and the wave of the Job itself are not in it.
 */
public final class JobName {
    private JobName() {}

    /** Stamps a Job whose overrides have been applied. */
    public static Job stamp(Job job) {
        String hash = ContentHash.of(Yaml.text(job.getSpec().getTemplate())).shortId(8);
        job.getMetadata().setName(job.getMetadata().getName() + "-" + hash);
        return job;
    }
}
