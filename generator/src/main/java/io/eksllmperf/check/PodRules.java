package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;

import io.eksllmperf.check.place.Demand;
import io.eksllmperf.render.ResolvedLoad;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What pods run. */
final class PodRules {
    static final List<Rule> RULES = List.of(
            error(
                            "ELP142",
                            "An image without tag and digest",
                            "It means latest: each start may bring another program (Kubernetes documentation,"
                                    + " Images: image names).")
                    .on(View.ITEMS, PodRules::images)
                    .never(),
            error(
                            "ELP143",
                            "Something that looks like a secret",
                            "What is in Git is read by everybody who may read the repository, for ever; a secret"
                                    + " is named by reference, with secretKeyRef (Kubernetes documentation, Good practices"
                                    + " for Secrets).")
                    .on(View.ALL, PodRules::secrets)
                    .never(),
            error(
                            "ELP150",
                            "A Deployment gives up before its pod may be ready",
                            "Argo CD reads ProgressDeadlineExceeded as Degraded, which fails the sync while node,"
                                    + " image and weights are still on their way (argoproj/argo-cd"
                                    + " gitops-engine/pkg/health/health_deployment.go).")
                    .on(View.ITEMS, PodRules::progress)
                    .never(),
            error(
                            "ELP151",
                            "A rollout that needs a second GPU or volume",
                            "A rolling update starts the new pod beside the old: the pool's limit is one GPU"
                                    + " node, and a volume is on one node only (Kubernetes documentation, Deployments:"
                                    + " strategy; Persistent Volumes: access modes).")
                    .on(View.ITEMS, PodRules::rolling)
                    .never());

    private static final String WITHDRAW = ": withdraw it, and name a Secret instead";

    private PodRules() {}

    static List<Container> containers(Item item) {
        if (item.pods().isEmpty()) {
            return List.of();
        }
        PodTemplateSpec pods = item.pods().get();
        List<Container> all = new ArrayList<>(pods.getSpec().getContainers());
        all.addAll(pods.getSpec().getInitContainers());
        return all;
    }

    private static void images(Item item, Found found) {
        for (Container container : containers(item)) {
            String image = Optional.ofNullable(container.getImage()).orElse("");
            if (image.isEmpty() || !ImageTag.of(image).says()) {
                found.at(
                        item,
                        "has the container " + container.getName() + " with image \"" + image
                                + "\"; name a version or a digest");
            }
        }
    }

    /** In containers; and in the arguments of the load tool, which end in a script. */
    private static void secrets(View view, Found found) {
        for (Item item : view.items()) {
            for (Container container : containers(item)) {
                container.getEnv().forEach(variable -> variable(item, variable, found));
                Stream.concat(container.getCommand().stream(), container.getArgs().stream())
                        .flatMap(word -> SecretText.in(word).stream())
                        .findFirst()
                        .ifPresent(what -> found.at(
                                item, "has " + what + " in the arguments of " + container.getName() + WITHDRAW));
            }
        }
        for (ResolvedLoad load : view.sweeps()) {
            List<String> args = load.spec().tool().args();
            for (int i = 0; i < args.size(); i++) {
                String path = "spec.load.tool.args[" + i + "]";
                SecretText.in(args.get(i))
                        .ifPresent(what -> found.at(load.experiment(), path, "here is " + what + WITHDRAW));
            }
        }
    }

    private static void variable(Item item, EnvVar variable, Found found) {
        String value = Optional.ofNullable(variable.getValue()).orElse("");
        Optional<String> secret = SecretText.in(value);
        if (secret.isPresent() || SecretText.named(variable.getName(), value)) {
            found.at(item, "has " + secret.orElse("a secret") + " in the variable " + variable.getName() + WITHDRAW);
        }
    }

    private static void progress(Item item, Found found) {
        if (!(item.resource() instanceof Deployment deployment)) {
            return;
        }
        Integer limit = deployment.getSpec().getProgressDeadlineSeconds();
        int seconds = limit == null ? 600 : limit;
        int budget = 0;
        for (Container container : containers(item)) {
            budget = Math.max(budget, startBudget(container.getStartupProbe()));
        }
        if (budget >= seconds) {
            found.at(
                    item,
                    "has progressDeadlineSeconds " + seconds + ", but its startup probe waits " + budget
                            + " s, and node and image come before; raise it");
        }
    }

    private static int startBudget(Probe probe) {
        if (probe == null) {
            return 0;
        }
        int period = Optional.ofNullable(probe.getPeriodSeconds()).orElse(10);
        int failures = Optional.ofNullable(probe.getFailureThreshold()).orElse(3);
        return Optional.ofNullable(probe.getInitialDelaySeconds()).orElse(0) + period * failures;
    }

    private static void rolling(Item item, Found found) {
        if (!(item.resource() instanceof Deployment deployment)) {
            return;
        }
        DeploymentSpec spec = deployment.getSpec();
        boolean recreates = spec.getStrategy() != null
                && "Recreate".equals(spec.getStrategy().getType());
        boolean claims = spec.getTemplate().getSpec().getVolumes().stream()
                .anyMatch(volume -> volume.getPersistentVolumeClaim() != null);
        boolean gpu = Demand.of(spec.getTemplate().getSpec()).asked().gpus() > 0;
        if (!recreates && (claims || gpu)) {
            found.at(
                    item,
                    "has no strategy Recreate, but asks for " + (gpu ? "a GPU" : "a volume") + " that is there once");
        }
    }
}
