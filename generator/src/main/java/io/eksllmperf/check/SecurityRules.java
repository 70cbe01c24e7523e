package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;

import io.eksllmperf.render.Labels;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What pods may do, judged after the overrides: the demands of the strictest public scanners (kube-score, checkov,
 * kube-linter; NSA and CIS guides) that hold for what is measured here.
 */
final class SecurityRules {
    private static final String SERVER = "serving";

    static final List<Rule> RULES = List.of(
            error(
                            "ELP165",
                            "A pod that Pod Security \"restricted\" refuses",
                            "The namespace enforces that standard: the API server would refuse the pod, and the"
                                    + " Deployment or Job would wait for ever (Kubernetes, Pod Security Standards).")
                    .on(View.ITEMS, SecurityRules::restricted)
                    .never(),
            error(
                            "ELP166",
                            "A root file system that can be written",
                            "What runs there could be changed while it is measured."
                                    + " The vLLM server alone is excepted: it and the compilers it calls write to"
                                    + " places that differ by version, and its user owns nothing of the image (checkov"
                                    + " CKV_K8S_22; kube-score).")
                    .on(View.ITEMS, SecurityRules::writableRoot),
            error(
                            "ELP167",
                            "A pod with a key to the API server",
                            "Neither the server nor the load tools talk to Kubernetes: a token would only serve whoever"
                                    + " breaks in (CIS 5.1.5 and 5.1.6; checkov CKV_K8S_38).")
                    .on(View.ALL, SecurityRules::tokens),
            error(
                            "ELP168",
                            "A container without requests or a memory limit",
                            "The scheduler would take it for nothing, and the kernel would choose what dies for it."
                                    + " CPU has no limit on purpose: throttling would be measured; nor has the disk,"
                                    + " since each node is there for one server (checkov CKV_K8S_10, 12 and 13; 11 is broken on purpose).")
                    .on(View.ITEMS, SecurityRules::resources),
            error(
                            "ELP169",
                            "A request above its limit",
                            "The API server refuses such a pod: \"must be less than or equal to limit\" (Kubernetes,"
                                    + " manage-resources-containers).")
                    .on(View.ALL, SecurityRules::aboveLimit)
                    .never(),
            error(
                            "ELP170",
                            "A pull policy that does not fit a pinned image",
                            "Images are pinned: IfNotPresent takes what is there. Always, which checkov CKV_K8S_15"
                                    + " asks for and which helps only where tags move, makes a run depend on the"
                                    + " registry; Never waits for an image that nobody brings (Kubernetes,"
                                    + " concepts/containers/images).")
                    .on(View.ITEMS, SecurityRules::pullPolicy));

    private SecurityRules() {}

    private static void restricted(Item item, Found found) {
        if (item.pods().isPresent()) {
            PodSecurity.faults(item).forEach(fault -> found.at(item, fault));
        }
    }

    private static void writableRoot(Item item, Found found) {
        if (SERVER.equals(item.labels().get(Labels.ROLE))) {
            return;
        }
        for (Container container : PodRules.containers(item)) {
            boolean readOnly = container.getSecurityContext() != null
                    && Boolean.TRUE.equals(container.getSecurityContext().getReadOnlyRootFilesystem());
            if (!readOnly) {
                found.at(
                        item,
                        "has the container " + container.getName()
                                + " with a root file system that can be written; set readOnlyRootFilesystem: true");
            }
        }
    }

    private static void tokens(View view, Found found) {
        Set<String> accounts = new HashSet<>();
        for (Item item : view.items()) {
            if (item.resource() instanceof ServiceAccount account) {
                accounts.add(place(item, item.name()));
                if (!Boolean.FALSE.equals(account.getAutomountServiceAccountToken())) {
                    found.at(item, "hands its token to every pod; set automountServiceAccountToken: false");
                }
            }
        }
        for (Item item : view.items()) {
            item.pods().ifPresent(template -> pod(item, template.getSpec(), accounts, found));
        }
    }

    private static void pod(Item item, PodSpec pod, Set<String> accounts, Found found) {
        if (!Boolean.FALSE.equals(pod.getAutomountServiceAccountToken())) {
            found.at(item, "mounts a token for the API server; set automountServiceAccountToken: false");
        }
        String account = Optional.ofNullable(pod.getServiceAccountName()).orElse("default");
        if (!accounts.contains(place(item, account))) {
            found.at(
                    item,
                    "runs under the ServiceAccount " + account + ", which is not rendered; name one without rights"
                            + " of its own");
        }
    }

    private static String place(Item item, String name) {
        return item.cluster() + "/" + item.namespace() + "/" + name;
    }

    private static void resources(Item item, Found found) {
        for (Container container : PodRules.containers(item)) {
            Map<String, Quantity> requests = requests(container);
            for (String resource : List.of("cpu", "memory")) {
                if (!requests.containsKey(resource)) {
                    found.at(
                            item,
                            "has the container " + container.getName() + " without a request for " + resource
                                    + "; write what it needs");
                }
            }
            if (!limits(container).containsKey("memory")) {
                found.at(
                        item,
                        "has the container " + container.getName()
                                + " without a limit of memory; write the most that it may take");
            }
        }
    }

    private static Map<String, Quantity> requests(Container container) {
        return Optional.ofNullable(container.getResources())
                .map(ResourceRequirements::getRequests)
                .orElse(Map.of());
    }

    private static Map<String, Quantity> limits(Container container) {
        return Optional.ofNullable(container.getResources())
                .map(ResourceRequirements::getLimits)
                .orElse(Map.of());
    }

    private static void aboveLimit(View view, Found found) {
        for (Item item : view.items()) {
            for (Container container : PodRules.containers(item)) {
                Map<String, Quantity> limits = limits(container);
                requests(container).forEach((resource, request) -> {
                    Quantity limit = limits.get(resource);
                    if (limit != null && request.getNumericalAmount().compareTo(limit.getNumericalAmount()) > 0) {
                        above(view, item, new Asked(container.getName(), resource, request, limit), found);
                    }
                });
            }
        }
    }

    private record Asked(String container, String resource, Quantity request, Quantity limit) {
        String text() {
            return "asks for " + request + " " + resource + " in the container " + container + ", above its limit of "
                    + limit + "; lower the request or raise the limit";
        }
    }

    /** A template's requests stay below its limits: only an override can cross them. */
    private static void above(View view, Item item, Asked asked, Found found) {
        Optional<OverrideOf> override = OverrideOf.find(
                view,
                item,
                said -> said.pod().container().limits().containsKey(asked.resource())
                        || said.pod().container().requests().containsKey(asked.resource()));
        if (override.isPresent()) {
            found.at(override.get().experiment(), override.get().path(), OverrideOf.whose(item) + " " + asked.text());
        } else {
            found.at(item, asked.text());
        }
    }

    private static void pullPolicy(Item item, Found found) {
        for (Container container : PodRules.containers(item)) {
            if (!Objects.equals(container.getImagePullPolicy(), "IfNotPresent")) {
                found.at(
                        item,
                        "pulls the image of " + container.getName() + " by the policy "
                                + Optional.ofNullable(container.getImagePullPolicy())
                                        .orElse("of the cluster")
                                + "; write IfNotPresent");
            }
        }
    }
}
