package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.ResolvedServing;
import io.eksllmperf.yaml.ContentHash;
import io.eksllmperf.yaml.Yaml;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a server serves with, as a hash: image, command, arguments, environment, resources, model revision, node type,
 * AMI and capacity type. Labels, probes, replicas, policies and the Service are not part of it: they may change without
 * making results worthless.
 */
public final class ServingId {
    private ServingId() {}

    /** The id of a server whose overrides have been applied and which carries no id yet. */
    public static String of(ResolvedServing server, Deployment deployment) {
        Container container = container(deployment);
        return ContentHash.ofParts(
                        container.getImage(),
                        Yaml.text(container.getCommand()),
                        Yaml.text(container.getArgs()),
                        Yaml.text(container.getEnv()),
                        Yaml.text(container.getResources()),
                        server.serving().nodes().instanceType(),
                        server.serving().nodes().capacityType(),
                        server.node().ami())
                .shortId(8);
    }

    /** Writes the id where clients and people find it: as a label, and as a second name of the served model. */
    public static Deployment stamp(Deployment deployment, String id) {
        label(deployment.getMetadata(), id);
        label(deployment.getSpec().getTemplate().getMetadata(), id);
        Container container = container(deployment);
        List<String> args = new ArrayList<>(container.getArgs());
        args.add(args.indexOf(ServingCommand.SERVED_MODEL_NAME) + 2, Names.servedName(id));
        container.setArgs(args);
        return deployment;
    }

    private static void label(ObjectMeta metadata, String id) {
        Map<String, String> labels = new TreeMap<>(metadata.getLabels());
        labels.put(Labels.SERVING_ID, id);
        metadata.setLabels(labels);
    }

    private static Container container(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
    }
}
