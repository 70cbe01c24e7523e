package io.eksllmperf.check;

import io.fabric8.kubernetes.api.model.AppArmorProfile;
import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the Pod Security Standard "restricted" refuses (kubernetes.io, concepts/security/pod-security-standards, 1.33), as
 * far as Linux pods go.
 */
final class PodSecurity {
    private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";
    private static final String UNCONFINED = "unconfined";
    private static final Set<String> ADDABLE = Set.of("NET_BIND_SERVICE");
    private static final Set<String> SECCOMP = Set.of("RuntimeDefault", "Localhost");

    /** @param what what is wrong and what would be right, after "the pod" or "the container x" */
    private record Demand<T>(String what, Predicate<T> broken) {}

    private record One(Container container, SecurityContext own, PodSecurityContext pods) {}

    private static final List<Demand<PodSpec>> OF_PODS = List.of(
            new Demand<>("has hostNetwork; remove it", pod -> isTrue(pod.getHostNetwork())),
            new Demand<>("has hostPID; remove it", pod -> isTrue(pod.getHostPID())),
            new Demand<>("has hostIPC; remove it", pod -> isTrue(pod.getHostIPC())),
            new Demand<>(
                    "sets sysctls; remove them",
                    pod -> !context(pod).getSysctls().isEmpty()));

    private static final List<Demand<One>> OF_CONTAINERS = List.of(
            new Demand<>("is privileged; remove it", one -> isTrue(one.own().getPrivileged())),
            new Demand<>(
                    "may gain privileges; set allowPrivilegeEscalation: false",
                    one -> !isFalse(one.own().getAllowPrivilegeEscalation())),
            new Demand<>(
                    "keeps capabilities; drop ALL",
                    one -> !capabilities(one).getDrop().contains("ALL")),
            new Demand<>(
                    "adds capabilities; remove them",
                    one -> !ADDABLE.containsAll(capabilities(one).getAdd())),
            new Demand<>("may run as root; set runAsNonRoot: true", PodSecurity::mayBeRoot),
            new Demand<>("runs as user 0; set another runAsUser", PodSecurity::isRoot),
            new Demand<>(
                    "has no seccomp profile; set RuntimeDefault",
                    one -> !SECCOMP.contains(seccomp(one).getType())),
            new Demand<>(
                    "has an AppArmor profile Unconfined; remove it",
                    one -> isUnconfined(one.own().getAppArmorProfile())
                            || isUnconfined(one.pods().getAppArmorProfile())),
            new Demand<>(
                    "has a procMount; remove it",
                    one -> !"Default"
                            .equals(Optional.ofNullable(one.own().getProcMount())
                                    .orElse("Default"))),
            new Demand<>("binds a port of its node (hostPort); remove it", PodSecurity::hasHostPort));

    private PodSecurity() {}

    /** What the standard would refuse, each as the end of a sentence that starts with the resource. */
    static List<String> faults(Item item) {
        List<String> faults = new ArrayList<>();
        item.pods().ifPresent(template -> {
            PodSpec pod = template.getSpec();
            for (Demand<PodSpec> demand : OF_PODS) {
                if (demand.broken().test(pod)) {
                    faults.add("has a pod that " + demand.what());
                }
            }
            pod.getVolumes().stream()
                    .filter(volume -> !isPlain(volume))
                    .forEach(
                            volume -> faults.add(
                                    "has the volume " + volume.getName()
                                            + ", which is of the node or of another system; mount a claim, a ConfigMap or an emptyDir"));
            annotations(template.getMetadata().getAnnotations(), faults);
            for (Container container : PodRules.containers(item)) {
                containers(new One(container, context(container), context(pod)), faults);
            }
        });
        return faults;
    }

    private static void containers(One one, List<String> faults) {
        for (Demand<One> demand : OF_CONTAINERS) {
            if (demand.broken().test(one)) {
                faults.add("has the container " + one.container().getName() + ", which " + demand.what());
            }
        }
    }

    /** The annotation is the older spelling of the profile, and an override can write it. */
    private static void annotations(Map<String, String> annotations, List<String> faults) {
        Optional.ofNullable(annotations).orElse(Map.of()).forEach((key, value) -> {
            if (key.startsWith(APP_ARMOR) && value.equals(UNCONFINED)) {
                faults.add("has the pod annotation " + key + ": " + value + "; remove it");
            }
        });
    }

    private static boolean isTrue(Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    private static boolean isFalse(Boolean flag) {
        return Boolean.FALSE.equals(flag);
    }

    private static PodSecurityContext context(PodSpec pod) {
        return Optional.ofNullable(pod.getSecurityContext()).orElseGet(PodSecurityContext::new);
    }

    private static SecurityContext context(Container container) {
        return Optional.ofNullable(container.getSecurityContext()).orElseGet(SecurityContext::new);
    }

    private static Capabilities capabilities(One one) {
        return Optional.ofNullable(one.own().getCapabilities()).orElseGet(Capabilities::new);
    }

    private static boolean mayBeRoot(One one) {
        return !Optional.ofNullable(one.own().getRunAsNonRoot())
                .or(() -> Optional.ofNullable(one.pods().getRunAsNonRoot()))
                .orElse(false);
    }

    private static boolean isRoot(One one) {
        return Optional.ofNullable(one.own().getRunAsUser())
                .or(() -> Optional.ofNullable(one.pods().getRunAsUser()))
                .filter(user -> user == 0)
                .isPresent();
    }

    private static SeccompProfile seccomp(One one) {
        return Optional.ofNullable(one.own().getSeccompProfile())
                .or(() -> Optional.ofNullable(one.pods().getSeccompProfile()))
                .orElseGet(() -> new SeccompProfile("", ""));
    }

    private static boolean isUnconfined(AppArmorProfile profile) {
        return profile != null && "Unconfined".equals(profile.getType());
    }

    private static boolean hasHostPort(One one) {
        for (ContainerPort port : one.container().getPorts()) {
            if (port.getHostPort() != null && port.getHostPort() != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(Volume volume) {
        return volume.getConfigMap() != null
                || volume.getEmptyDir() != null
                || volume.getPersistentVolumeClaim() != null
                || volume.getSecret() != null
                || volume.getProjected() != null
                || volume.getDownwardAPI() != null
                || volume.getEphemeral() != null
                || volume.getCsi() != null;
    }
}
