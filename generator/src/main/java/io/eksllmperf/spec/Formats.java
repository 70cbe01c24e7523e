package io.eksllmperf.spec;

import io.eksllmperf.spec.Shape.Text;

/** The texts of the input that have a form of their own. */
final class Formats {
    static final Text NAME = Text.of(
            "a name of lower-case letters, digits and '-' (at most 40 characters, a letter first)",
            "[a-z](?:[a-z0-9-]{0,38}[a-z0-9])?",
            "llm-gpu");
    static final Text CLUSTER_NAME = Text.of(
            "a cluster name of letters, digits and '-' (at most 46 characters, as \"KarpenterNodeRole-\" stands before it in a role name)",
            "[a-zA-Z](?:[a-zA-Z0-9-]{0,44}[a-zA-Z0-9])?",
            "llm-eks-cluster");
    static final Text NAMESPACE = Text.of(
            "a namespace of its own, of lower-case letters, digits and '-' (at most 63 characters, a letter first; not default, argocd, gpu-system or kube-…)",
            "(?!(?:default|argocd|gpu-system)$|kube-)[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?",
            "llm");
    static final Text REGION = Text.of("an AWS region such as us-east-1", "[a-z]{2}(?:-[a-z]+)+-[0-9]", "us-east-1");
    static final Text ZONE =
            Text.of("an availability zone such as us-east-1a", "[a-z]{2}(?:-[a-z]+)+-[0-9][a-z]", "us-east-1a");
    static final Text KUBERNETES_VERSION =
            Text.of("a Kubernetes version in quotes such as \"1.33\"", "[0-9]+\\.[0-9]+", "1.33");
    static final Text VERSION = Text.of(
            "a version in quotes such as \"0.27.1\"", "v?[0-9]+(?:\\.[0-9]+){1,3}(?:[-+.][0-9A-Za-z.+-]+)?", "0.27.1");
    static final Text CIDR = Text.of(
            "a CIDR block such as 10.0.0.0/16",
            "(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])/(?:3[0-2]|[12]?[0-9])",
            "10.0.0.0/16");
    static final Text VPC_CIDR = Text.of(
            "a CIDR block from /16 to /24 such as 10.0.0.0/16",
            "(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])/(?:1[6-9]|2[0-4])",
            "10.0.0.0/16");
    static final Text INSTANCE_TYPE = Text.of(
            "an EC2 instance type such as g5.8xlarge",
            "[a-z][a-z0-9-]*\\.(?:(?:[0-9]*x)?large|medium|small|micro|nano|metal(?:-[0-9]+xl)?)",
            "g5.8xlarge");
    static final Text QUANTITY =
            Text.of("a size such as 100Gi, at most 16Ti", "[1-9][0-9]{0,3}Gi|[1-9]Ti|1[0-6]Ti", "100Gi");
    static final Text DURATION =
            Text.of("a duration such as 30s, 500ms or 10m", "[0-9]{1,6}(?:ms|s|m)|[0-9]{1,4}h", "30s");
    static final Text FRACTION = Text.of(
            "a share from 0.01 to 1.00, in quotes, such as \"0.90\"",
            "0\\.(?:0[1-9]|[1-9][0-9]?)|1(?:\\.00?)?",
            "0.90");
    static final Text ARN = Text.of(
            "an IAM ARN such as arn:aws:iam::111122223333:role/admin",
            "arn:aws(?:-cn|-us-gov)?:iam::[0-9]{12}:(?:role|user)/[A-Za-z0-9+=,.@_/-]{1,512}",
            "arn:aws:iam::111122223333:role/admin");
    static final Text GIT_URL = Text.of(
            "a Git URL such as https://github.com/OWNER/REPO.git",
            "(?:https://|ssh://|git@)[A-Za-z0-9._~:/@%+-]+",
            "https://github.com/OWNER/REPO.git");
    static final Text GIT_REVISION = Text.of("a branch, tag or commit", "[A-Za-z0-9][A-Za-z0-9._/-]{0,199}", "main");
    static final Text SERVER_URL = Text.of(
            "a server URL such as https://kubernetes.default.svc",
            "https://[A-Za-z0-9.:/_-]+",
            "https://kubernetes.default.svc");
    static final Text MODEL_ID = Text.of(
            "a model id such as openai/gpt-oss-20b",
            "[A-Za-z0-9][A-Za-z0-9._-]{0,95}/[A-Za-z0-9][A-Za-z0-9._-]{0,95}",
            "openai/gpt-oss-20b");
    static final Text REVISION = Text.of("a branch, tag or commit", "[A-Za-z0-9][A-Za-z0-9._/-]{0,99}", "main");
    static final Text IMAGE = Text.of(
            "an image with a tag or digest such as vllm/vllm-openai:v0.27.1",
            "[a-z0-9][A-Za-z0-9._:/-]*(?::[A-Za-z0-9_][A-Za-z0-9._-]{0,127}(?:@sha256:[0-9a-f]{64})?|@sha256:[0-9a-f]{64})",
            "vllm/vllm-openai:v0.27.1");
    static final Text LINE = Text.of("a text on one line", "[^\\x00-\\x1F\\x7F]{0,4096}", "text");
    static final Text SENTENCE =
            Text.of("a reason of at least ten characters", "[^\\x00-\\x1F\\x7F]{10,500}", "because it was measured");
    static final Text ARGUMENT = Text.of(
            "a flag in full such as --max-num-seqs=256",
            "--?[A-Za-z0-9][^\\x00-\\x1F\\x7F]{0,4095}|[^\\x00-\\x1F\\x7F-][^\\x00-\\x1F\\x7F]{0,4095}",
            "--max-num-seqs=256");
    static final Text ATTENTION_BACKEND =
            Text.of("auto, or a backend's name such as TRITON_ATTN", "auto|[A-Z][A-Z0-9_]{1,63}", "auto");
    static final Text ENV_NAME = Text.of(
            "a variable's name of letters, digits and '_' (no digit first)",
            "[A-Za-z_][A-Za-z0-9_]{0,127}",
            "HF_HUB_ENABLE_HF_TRANSFER");
    static final Text ENV_VALUE =
            Text.of("a text on one line, in quotes where it looks like a number", "[^\\x00-\\x1F\\x7F]{0,4096}", "1");
    static final Text LABEL_KEY = Text.of(
            "a label key such as team or example.com/team",
            "(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?/)?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?",
            "example.com/team");
    static final Text LABEL_VALUE = Text.of(
            "a label value of at most 63 letters, digits, '-', '_' and '.', in quotes where it looks like a number",
            "(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?",
            "ml");
    static final Text ANNOTATION_VALUE = Text.of(
            "a text of at most 4096 characters, in quotes where it looks like a number", "[\\s\\S]{0,4096}", "text");
    static final Text TAG_KEY = Text.of(
            "an AWS tag key of at most 128 letters, digits, spaces and _.:/=+@- that neither AWS nor Karpenter uses",
            "(?!aws:|eks:eks-cluster-name|kubernetes\\.io/cluster|karpenter\\.sh/|karpenter\\.k8s\\.aws/)[A-Za-z0-9 _.:/=+@-]{1,128}",
            "team");
    static final Text TAG_VALUE = Text.of(
            "an AWS tag value of at most 256 letters, digits, spaces and _.:/=+@-, in quotes where it looks like a number",
            "[A-Za-z0-9 _.:/=+@-]{0,256}",
            "ml");
    static final Text AMI_ALIAS = Text.of(
            "a pinned AMI alias such as al2023@v20260818 or bottlerocket@v1.54.0",
            // Karpenter takes aliases of up to 30 characters.
            "(?:al2023@v[0-9]{8}|bottlerocket@v[0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4})",
            "al2023@v20260818");
    static final Text SECRET_NAME = Text.of(
            "a Secret's name of lower-case letters, digits, '-' and '.'",
            "[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?",
            "hugging-face");
    static final Text SECRET_KEY =
            Text.of("a key of the Secret: letters, digits, '-', '_' and '.'", "[A-Za-z0-9._-]{1,253}", "token");
    static final Text RULE = Text.of("a rule id such as ELP031", "ELP[0-9]{3}", "ELP031");
    static final Text RUN_ID = Text.of(
            "a short text of letters, digits, '-', '_' and '.' in quotes such as \"1\"",
            "[A-Za-z0-9][A-Za-z0-9._-]{0,39}",
            "1");
    static final Text KIND = Text.of("a kind such as Deployment", "[A-Z][A-Za-z0-9]{1,62}", "Deployment");
    static final Text ROLE = Text.of("a role such as serving", "[a-z](?:[a-z0-9-]{0,38}[a-z0-9])?", "serving");
    static final Text CPU_OR_SIZE =
            Text.of("a quantity such as \"8\", 500m or 64Gi", "[1-9][0-9]{0,6}(?:m|Mi|Gi|Ti)?", "8");
    static final Text RESOURCE_NAME =
            Text.of("cpu, memory or ephemeral-storage", "(?:cpu|memory|ephemeral-storage)", "cpu");
    static final Text INPUT_PATH = Text.of(
            "an input path below spec such as nodes.instanceType",
            "[a-z][A-Za-z]*(?:\\.[a-z][A-Za-z]*)*",
            "nodes.instanceType");

    private Formats() {}
}
