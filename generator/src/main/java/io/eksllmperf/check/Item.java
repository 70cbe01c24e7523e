package io.eksllmperf.check;

import io.eksllmperf.model.CustomResource;
import io.eksllmperf.model.argocd.SyncAnnotations;
import io.eksllmperf.render.Rendered;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Map;
import java.util.Optional;

/**
 * One resource of the output, with what every Kubernetes resource has.
 *
 * @param file its file
 * @param apiVersion group and version; the version alone for the core group
 * @param kind its kind
 * @param metadata its metadata
 */
record Item(Rendered file, String apiVersion, String kind, ObjectMeta metadata) {

    /** Empty for what is no Kubernetes resource: an eksctl file. */
    static Optional<Item> of(Rendered file) {
        if (file.resource() instanceof HasMetadata known) {
            return Optional.of(new Item(file, known.getApiVersion(), known.getKind(), known.getMetadata()));
        }
        return file.resource() instanceof CustomResource own
                ? Optional.of(new Item(file, own.apiVersion(), own.kind(), own.metadata()))
                : Optional.empty();
    }

    Object resource() {
        return file.resource();
    }

    String path() {
        return file.path();
    }

    String folder() {
        return path().substring(0, Math.max(0, path().lastIndexOf('/')));
    }

    /** The cluster whose folder it is in: the second part of its path. */
    String cluster() {
        int first = path().indexOf('/') + 1;
        int second = path().indexOf('/', first);
        return second < 0 ? "" : path().substring(first, second);
    }

    String name() {
        return Optional.ofNullable(metadata.getName()).orElse("");
    }

    /** Its namespace; the empty text when it has none. */
    String namespace() {
        return Optional.ofNullable(metadata.getNamespace()).orElse("");
    }

    /** API group; the empty text for the core group. */
    String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    Map<String, String> labels() {
        return Optional.ofNullable(metadata.getLabels()).orElse(Map.of());
    }

    Map<String, String> annotations() {
        return Optional.ofNullable(metadata.getAnnotations()).orElse(Map.of());
    }

    /** Its sync wave; 0 when none, or none that is a number, is given. */
    long wave() {
        String text = annotations().getOrDefault(SyncAnnotations.WAVE, "0");
        return SyncTexts.isWave(text) ? Long.parseLong(text) : 0;
    }

    /** The pods it makes; empty for kinds without. */
    Optional<PodTemplateSpec> pods() {
        if (resource() instanceof Deployment deployment) {
            return Optional.ofNullable(deployment.getSpec().getTemplate());
        }
        return resource() instanceof Job job ? Optional.ofNullable(job.getSpec().getTemplate()) : Optional.empty();
    }

    /** Labels of the pods it makes. */
    Map<String, String> podLabels() {
        return pods().map(PodTemplateSpec::getMetadata)
                .map(ObjectMeta::getLabels)
                .orElse(Map.of());
    }

    /** How a message names it: {@code Job c0020-r1-1a2b3c4d}. */
    String title() {
        return kind + " " + name();
    }
}
