package io.eksllmperf.check;

import static io.eksllmperf.check.Judged.SERVING;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;

/** What pods run. */
class PodRulesTest {
    @Test
    void imageWithoutTagAndDigest() {
        assertThat(Judged.seed()
                        .with(
                                SERVING + "40-deployment-llm-gpu",
                                Deployment.class,
                                server -> container(server).setImage("registry:5000/vllm"))
                        .by("ELP142"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP142:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/40-deployment-llm-gpu.yaml:"
                        + " Deployment llm-gpu has the container vllm with image \"registry:5000/vllm\"; name a"
                        + " version or a digest");
    }

    @Test
    void huggingFaceTokenInAVariable() {
        assertThat(Judged.more("  overrides: [{kind: Job, role: level, env: {HUB: hf_" + "aB3".repeat(8) + "}}]\n")
                        .by("ELP143"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP143:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0020.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0020-r1-* has a Hugging Face token in the variable HUB:"
                        + " withdraw it, and name a Secret instead (and 4 more files)");
    }

    @Test
    void awsAccessKeyInAnArgument() {
        assertThat(Judged.engine("0.27.1", "args: [--chat-template=AKIA" + "ABCD".repeat(4) + "]")
                        .by("ELP143"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP143:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/40-deployment-llm-gpu.yaml:"
                        + " Deployment llm-gpu has an AWS access key in the arguments of vllm: withdraw it, and name"
                        + " a Secret instead");
    }

    @Test
    void tokenInAnArgumentOfTheLoadToolWhichEndsInAScript() {
        String token = "hf_" + "aB3".repeat(8);

        assertThat(Judged.tool("genai-perf", "25.06", "args: [\"--header=Authorization: Bearer " + token + "\"]")
                        .by("ELP143"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:21:55: error ELP143: here is a Hugging"
                        + " Face token: withdraw it, and name a Secret instead");
    }

    @Test
    void variableThatIsCalledAToken() {
        assertThat(Judged.more("  overrides: [{kind: Deployment, role: triton-perf, env: {PROXY_PASSWORD:"
                                + " correct-horse}}]\n")
                        .by("ELP143"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP143:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/30-deployment-triton-perf.yaml:"
                        + " Deployment triton-perf has a secret in the variable PROXY_PASSWORD: withdraw it, and"
                        + " name a Secret instead");
    }

    @Test
    void switchThatIsCalledAToken() {
        assertThat(Judged.more("  overrides: [{kind: Deployment, role: triton-perf, env:"
                                + " {HF_HUB_DISABLE_IMPLICIT_TOKEN: \"1\"}}]\n")
                        .by("ELP143"))
                .isEmpty();
    }

    @Test
    void deploymentThatGivesUpBeforeItsPodMayBeReady() {
        assertThat(Judged.seed()
                        .with(
                                SERVING + "40-deployment-llm-gpu",
                                Deployment.class,
                                server -> server.getSpec().setProgressDeadlineSeconds(600))
                        .by("ELP150"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP150:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/40-deployment-llm-gpu.yaml:"
                        + " Deployment llm-gpu has progressDeadlineSeconds 600, but its startup probe waits 900 s,"
                        + " and node and image come before; raise it");
    }

    @Test
    void rollingUpdateOfTheOnlyGpu() {
        assertThat(Judged.seed()
                        .with(
                                SERVING + "40-deployment-llm-gpu",
                                Deployment.class,
                                server -> server.getSpec().setStrategy(null))
                        .by("ELP151"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP151:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/40-deployment-llm-gpu.yaml:"
                        + " Deployment llm-gpu has no strategy Recreate, but asks for a GPU that is there once");
    }

    @Test
    void rollingUpdateOfTheOnlyVolume() {
        assertThat(Judged.seed()
                        .with(
                                SERVING + "30-deployment-triton-perf",
                                Deployment.class,
                                pod -> pod.getSpec().getStrategy().setType("RollingUpdate"))
                        .by("ELP151"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP151:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/30-deployment-triton-perf.yaml:"
                        + " Deployment triton-perf has no strategy Recreate, but asks for a volume that is there once");
    }

    private static Container container(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
    }
}
