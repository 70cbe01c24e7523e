package io.eksllmperf.render;

import io.dekorate.kubernetes.config.Env;
import io.dekorate.kubernetes.config.EnvBuilder;
import io.dekorate.kubernetes.config.NodeSelector;
import io.dekorate.kubernetes.decorator.AddAnnotationDecorator;
import io.dekorate.kubernetes.decorator.AddEnvVarDecorator;
import io.dekorate.kubernetes.decorator.AddImagePullSecretDecorator;
import io.dekorate.kubernetes.decorator.AddLabelDecorator;
import io.dekorate.kubernetes.decorator.AddNodeSelectorDecorator;
import io.dekorate.kubernetes.decorator.ApplyImageDecorator;
import io.eksllmperf.model.CustomResource;
import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.eksllmperf.spec.ResourceOverride;
import io.fabric8.kubernetes.api.builder.TypedVisitor;
import io.fabric8.kubernetes.api.builder.Visitor;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Overrides as Dekorate's decorators, which are visitors over fabric8's builders, in the order of the record. Loaded only
 * when an experiment has overrides: builders and decorators cost more at start than all the rest.
 */
final class OverrideVisitors {
    private OverrideVisitors() {}

    @SuppressWarnings("unchecked")
    static <T> T apply(T resource, ResourceOverride override) {
        if (resource instanceof CustomResource own) {
            return (T) custom(own, override);
        }
        HasMetadata known = (HasMetadata) resource;
        if (!override.pod().isEmpty()) {
            known = pods(known, override.pod());
        }
        String name = known.getMetadata().getName();
        known.setMetadata(metadata(known.getMetadata(), name, override.labels(), override.annotations()));
        return (T) known;
    }

    private static CustomResource custom(CustomResource resource, ResourceOverride override) {
        ObjectMeta metadata =
                metadata(resource.metadata(), resource.metadata().getName(), override.labels(), override.annotations());
        CustomResource changed = resource.withMetadata(metadata);
        if (changed instanceof Ec2NodeClass nodeClass && !override.tags().isEmpty()) {
            Map<String, String> tags = new TreeMap<>(nodeClass.spec().tags());
            tags.putAll(override.tags());
            return nodeClass.withTags(tags);
        }
        return changed;
    }

    /** The decorators are given one metadata: as visitors they would write into resource and pod template alike. */
    private static ObjectMeta metadata(
            ObjectMeta metadata, String name, Map<String, String> labels, Map<String, String> annotations) {
        ObjectMetaBuilder builder = new ObjectMetaBuilder(metadata);
        labels.forEach((key, value) -> new AddLabelDecorator(name, key, value).andThenVisit(builder, metadata));
        annotations.forEach(
                (key, value) -> new AddAnnotationDecorator(name, key, value).andThenVisit(builder, metadata));
        return builder.build();
    }

    private static HasMetadata pods(HasMetadata resource, ResourceOverride.Pod pod) {
        String name = resource.getMetadata().getName();
        KubernetesListBuilder list = new KubernetesListBuilder().addToItems(resource);
        for (Visitor<?> visitor : visitors(name, pod)) {
            list.accept(visitor);
        }
        HasMetadata changed = list.build().getItems().get(0);
        PodTemplateSpec template = ManagedFields.template(changed).orElseThrow();
        template.setMetadata(metadata(template.getMetadata(), name, pod.labels(), pod.annotations()));
        return changed;
    }

    private static List<Visitor<?>> visitors(String name, ResourceOverride.Pod pod) {
        List<Visitor<?>> visitors = new ArrayList<>();
        ResourceOverride.Container container = pod.container();
        container.image().ifPresent(image -> visitors.add(new ApplyImageDecorator(null, image)));
        container.env().forEach((key, value) -> visitors.add(new AddEnvVarDecorator(env(key, value))));
        pod.nodeSelector()
                .forEach(
                        (key, value) -> visitors.add(new AddNodeSelectorDecorator(name, new NodeSelector(key, value))));
        pod.imagePullSecrets().forEach(secret -> visitors.add(new AddImagePullSecretDecorator(name, secret)));
        // Dekorate has no decorator for tolerations, and those for resources know one container at a time.
        if (!pod.tolerations().isEmpty()) {
            visitors.add(tolerations(pod.tolerations()));
        }
        if (!container.requests().isEmpty() || !container.limits().isEmpty()) {
            visitors.add(resources(container));
        }
        return visitors;
    }

    private static Env env(String name, String value) {
        return new EnvBuilder().withName(name).withValue(value).build();
    }

    private static TypedVisitor<PodSpecBuilder> tolerations(List<ResourceOverride.Toleration> tolerations) {
        return new TypedVisitor<>() {
            @Override
            public void visit(PodSpecBuilder pod) {
                for (ResourceOverride.Toleration wanted : tolerations) {
                    Toleration toleration = new Toleration();
                    toleration.setKey(wanted.key());
                    toleration.setOperator(wanted.operator());
                    wanted.value().ifPresent(toleration::setValue);
                    wanted.effect().ifPresent(toleration::setEffect);
                    pod.addToTolerations(toleration);
                }
            }
        };
    }

    private static TypedVisitor<ContainerBuilder> resources(ResourceOverride.Container wanted) {
        return new TypedVisitor<>() {
            @Override
            public void visit(ContainerBuilder builder) {
                Container container = builder.build();
                ResourceRequirements resources = container.getResources();
                resources.setRequests(merged(resources.getRequests(), wanted.requests()));
                resources.setLimits(merged(resources.getLimits(), wanted.limits()));
                builder.withResources(resources);
            }
        };
    }

    private static Map<String, Quantity> merged(Map<String, Quantity> before, Map<String, String> wanted) {
        Map<String, Quantity> merged = new TreeMap<>(before);
        wanted.forEach((name, amount) -> merged.put(name, new Quantity(amount)));
        return merged;
    }
}
