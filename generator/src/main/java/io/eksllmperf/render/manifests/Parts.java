package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.ConfigMapVolumeSource;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectFieldSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimVolumeSource;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.Map;

/** The small parts that pods are made of, one line where they are used. */
final class Parts {
    /** One group on server, triton-perf and load pods: a fresh volume belongs to root, and all of them write to it. */
    static final long GROUP = 2000;

    private Parts() {}

    static ObjectMeta metadata(String name, String namespace, Labels labels) {
        ObjectMeta metadata = new ObjectMeta();
        metadata.setName(name);
        metadata.setNamespace(namespace);
        metadata.setLabels(labels.all());
        return metadata;
    }

    static EnvVar env(String name, String value) {
        EnvVar env = new EnvVar();
        env.setName(name);
        env.setValue(value);
        return env;
    }

    /** A variable whose value is a field of the pod. */
    static EnvVar envFromField(String name, String path) {
        EnvVarSource source = new EnvVarSource();
        source.setFieldRef(new ObjectFieldSelector(null, path));
        EnvVar env = new EnvVar();
        env.setName(name);
        env.setValueFrom(source);
        return env;
    }

    static EnvVar envFromSecret(String name, String secret, String key) {
        SecretKeySelector reference = new SecretKeySelector();
        reference.setName(secret);
        reference.setKey(key);
        EnvVarSource source = new EnvVarSource();
        source.setSecretKeyRef(reference);
        EnvVar env = new EnvVar();
        env.setName(name);
        env.setValueFrom(source);
        return env;
    }

    static VolumeMount mount(String volume, String path) {
        VolumeMount mount = new VolumeMount();
        mount.setName(volume);
        mount.setMountPath(path);
        return mount;
    }

    static VolumeMount readOnlyMount(String volume, String path) {
        VolumeMount mount = mount(volume, path);
        mount.setReadOnly(true);
        return mount;
    }

    static Volume emptyDir(String name) {
        Volume volume = new Volume();
        volume.setName(name);
        volume.setEmptyDir(new EmptyDirVolumeSource());
        return volume;
    }

    /** A file system in memory; what is in it counts against the container's memory limit. */
    static Volume memory(String name, String size) {
        EmptyDirVolumeSource source = new EmptyDirVolumeSource();
        source.setMedium("Memory");
        source.setSizeLimit(new Quantity(size));
        Volume volume = new Volume();
        volume.setName(name);
        volume.setEmptyDir(source);
        return volume;
    }

    static Volume claim(String name, String claim) {
        PersistentVolumeClaimVolumeSource source = new PersistentVolumeClaimVolumeSource();
        source.setClaimName(claim);
        Volume volume = new Volume();
        volume.setName(name);
        volume.setPersistentVolumeClaim(source);
        return volume;
    }

    static Volume configMap(String name, String configMap) {
        ConfigMapVolumeSource source = new ConfigMapVolumeSource();
        source.setName(configMap);
        Volume volume = new Volume();
        volume.setName(name);
        volume.setConfigMap(source);
        return volume;
    }

    static Toleration toleration(String key) {
        Toleration toleration = new Toleration();
        toleration.setKey(key);
        toleration.setOperator("Exists");
        toleration.setEffect("NoSchedule");
        return toleration;
    }

    /** Pods with these labels, in any namespace: a term without a selector would mean the pod's own namespace. */
    static PodAffinityTerm pods(Map<String, String> labels, String topologyKey) {
        LabelSelector selector = new LabelSelector();
        selector.setMatchLabels(labels);
        PodAffinityTerm term = new PodAffinityTerm();
        term.setLabelSelector(selector);
        term.setNamespaceSelector(new LabelSelector());
        term.setTopologyKey(topologyKey);
        return term;
    }

    static PodSecurityContext podSecurity(long user) {
        SeccompProfile seccomp = new SeccompProfile();
        seccomp.setType("RuntimeDefault");
        PodSecurityContext security = new PodSecurityContext();
        security.setRunAsNonRoot(true);
        security.setRunAsUser(user);
        security.setRunAsGroup(GROUP);
        security.setFsGroup(GROUP);
        security.setFsGroupChangePolicy("OnRootMismatch");
        security.setSeccompProfile(seccomp);
        return security;
    }

    static SecurityContext containerSecurity(boolean readOnlyRoot) {
        Capabilities capabilities = new Capabilities();
        capabilities.setDrop(List.of("ALL"));
        SecurityContext security = new SecurityContext();
        security.setAllowPrivilegeEscalation(false);
        security.setCapabilities(capabilities);
        if (readOnlyRoot) {
            security.setReadOnlyRootFilesystem(true);
        }
        return security;
    }
}
