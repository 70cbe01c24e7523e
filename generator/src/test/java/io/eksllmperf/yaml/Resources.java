package io.eksllmperf.yaml;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import java.util.List;
import java.util.Map;

/** One rich resource of each kind that the generator writes. */
final class Resources {
    private static final Map<String, String> APP = Map.of("app", "llm");

    private Resources() {}

    static List<HasMetadata> all() {
        return List.of(
                namespace(),
                serviceAccount(),
                storageClass(),
                volume(),
                script(),
                deployment(),
                service(),
                policy(),
                job());
    }

    static HasMetadata namespace() {
        return new NamespaceBuilder()
                .withMetadata(new ObjectMetaBuilder()
                        .withName("llm")
                        .addToLabels("pod-security.kubernetes.io/enforce", "baseline")
                        .addToAnnotations("argocd.argoproj.io/sync-wave", "-10")
                        .build())
                .build();
    }

    private static HasMetadata serviceAccount() {
        return new ServiceAccountBuilder()
                .withMetadata(meta("llm-gpu"))
                .withAutomountServiceAccountToken(false)
                .build();
    }

    private static HasMetadata storageClass() {
        return new StorageClassBuilder()
                .withMetadata(new ObjectMetaBuilder().withName("results").build())
                .withProvisioner("ebs.csi.aws.com")
                .withParameters(Map.of("type", "gp3", "encrypted", "true", "iops", "3000"))
                .withReclaimPolicy("Retain")
                .withVolumeBindingMode("WaitForFirstConsumer")
                .withAllowVolumeExpansion(true)
                .build();
    }

    private static HasMetadata volume() {
        return new PersistentVolumeClaimBuilder()
                .withMetadata(meta("results"))
                .withNewSpec()
                .withAccessModes("ReadWriteOnce")
                .withStorageClassName("results")
                .withNewResources()
                .addToRequests("storage", new Quantity("20Gi"))
                .endResources()
                .endSpec()
                .build();
    }

    private static HasMetadata script() {
        return new ConfigMapBuilder()
                .withMetadata(meta("level-script"))
                .addToData("level.sh", "#!/bin/sh\nset -eu\n\n\tgenai-perf profile \\\n\t  --concurrency \"$1\"\n")
                .addToData("on", "yes")
                .addToData("empty", "")
                .addToBinaryData("blob", "AAEC")
                .withImmutable(true)
                .build();
    }

    private static HasMetadata deployment() {
        return new DeploymentBuilder()
                .withMetadata(meta("llm-gpu"))
                .withNewSpec()
                .withReplicas(0)
                .withProgressDeadlineSeconds(3600)
                .withNewStrategy()
                .withType("Recreate")
                .endStrategy()
                .withNewSelector()
                .withMatchLabels(APP)
                .endSelector()
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(APP)
                .addToAnnotations("karpenter.sh/do-not-disrupt", "true")
                .endMetadata()
                .withSpec(server())
                .endTemplate()
                .endSpec()
                .build();
    }

    private static PodSpec server() {
        return new PodSpecBuilder()
                .withContainers(vllm())
                .withEnableServiceLinks(false)
                .addToNodeSelector("instanceType", "gpu")
                .addNewToleration()
                .withKey("nvidia.com/gpu")
                .withOperator("Exists")
                .endToleration()
                .withNewSecurityContext()
                .withFsGroup(2000L)
                .withFsGroupChangePolicy("OnRootMismatch")
                .endSecurityContext()
                .withNewAffinity()
                .withNewPodAntiAffinity()
                .addNewRequiredDuringSchedulingIgnoredDuringExecution()
                .withTopologyKey("kubernetes.io/hostname")
                .withNewLabelSelector()
                .addNewMatchExpression()
                .withKey("role")
                .withOperator("In")
                .withValues("serving")
                .endMatchExpression()
                .endLabelSelector()
                .withNewNamespaceSelector()
                .endNamespaceSelector()
                .endRequiredDuringSchedulingIgnoredDuringExecution()
                .endPodAntiAffinity()
                .endAffinity()
                .addNewVolume()
                .withName("shm")
                .withNewEmptyDir()
                .withMedium("Memory")
                .withSizeLimit(new Quantity("2", "Gi"))
                .endEmptyDir()
                .endVolume()
                .addNewVolume()
                .withName("cache")
                .withNewEmptyDir()
                .endEmptyDir()
                .endVolume()
                .build();
    }

    private static Container vllm() {
        return new ContainerBuilder()
                .withName("vllm")
                .withImage("vllm/vllm-openai:v0.27.1")
                .withCommand("vllm", "serve")
                .withArgs("openai/gpt-oss-20b", "--gpu-memory-utilization", "0.90", "--served-model-name=a: b")
                .withEnv(
                        new EnvVarBuilder()
                                .withName("VLLM_LOGGING")
                                .withValue("off")
                                .build(),
                        new EnvVarBuilder()
                                .withName("HF_TOKEN")
                                .withNewValueFrom()
                                .withNewSecretKeyRef("token", "hf", false)
                                .endValueFrom()
                                .build())
                .addNewPort()
                .withName("http")
                .withContainerPort(8000)
                .endPort()
                .withNewStartupProbe()
                .withNewHttpGet()
                .withPath("/health")
                .withPort(new IntOrString("http"))
                .endHttpGet()
                .withFailureThreshold(120)
                .endStartupProbe()
                .withNewResources()
                .addToRequests("cpu", new Quantity("500m"))
                .addToLimits("nvidia.com/gpu", new Quantity("1"))
                .endResources()
                .addNewVolumeMount()
                .withName("shm")
                .withMountPath("/dev/shm")
                .endVolumeMount()
                .build();
    }

    private static HasMetadata service() {
        return new ServiceBuilder()
                .withMetadata(meta("llm-gpu"))
                .withNewSpec()
                .withSelector(APP)
                .addNewPort()
                .withName("http")
                .withPort(8000)
                .withTargetPort(new IntOrString(8000))
                .endPort()
                .endSpec()
                .build();
    }

    private static HasMetadata policy() {
        return new NetworkPolicyBuilder()
                .withMetadata(meta("llm-gpu"))
                .withNewSpec()
                .withNewPodSelector()
                .endPodSelector()
                .withPolicyTypes("Ingress")
                .addNewIngress()
                .addNewFrom()
                .withNewNamespaceSelector()
                .endNamespaceSelector()
                .withNewPodSelector()
                .addToMatchLabels("role", "load")
                .endPodSelector()
                .endFrom()
                .addNewPort()
                .withPort(new IntOrString(8000))
                .withProtocol("TCP")
                .endPort()
                .endIngress()
                .addNewIngress()
                .endIngress()
                .endSpec()
                .build();
    }

    private static HasMetadata job() {
        return new JobBuilder()
                .withMetadata(meta("c0020-r1-0a1b2c3d"))
                .withNewSpec()
                .withBackoffLimit(0)
                .withSuspend(false)
                .withNewTemplate()
                .withNewSpec()
                .withRestartPolicy("Never")
                .withActiveDeadlineSeconds(7200L)
                .addNewContainer()
                .withName("load")
                .withImage("load:24.12")
                .withArgs("12:30", "a\nb")
                .withNewSecurityContext()
                .withReadOnlyRootFilesystem(true)
                .withNewCapabilities()
                .withDrop("ALL")
                .endCapabilities()
                .endSecurityContext()
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
    }

    private static ObjectMeta meta(String name) {
        return new ObjectMetaBuilder()
                .withName(name)
                .withNamespace("llm")
                .withLabels(APP)
                .addToAnnotations("argocd.argoproj.io/sync-wave", "0")
                .build();
    }
}
