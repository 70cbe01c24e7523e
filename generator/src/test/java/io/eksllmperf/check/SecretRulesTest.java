package io.eksllmperf.check;

import static io.eksllmperf.check.Judged.SERVING;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that would stand in Git. */
class SecretRulesTest {
    private static final String TOKEN = "hf_" + "a1B2c3D4e5F6g7H8i9J0k1";
    private static final String URL = "repoURL: https://github.com/OWNER/REPO.git";

    @Test
    void shippedInputHoldsNoSecret() {
        assertThat(Judged.seed().by("ELP171")).isEmpty();
        assertThat(Judged.seed().by("ELP172")).isEmpty();
    }

    @Test
    void tokenInAnAnnotation() {
        assertThat(Judged.more("  overrides:\n    - {kind: Deployment, role: serving, annotations: {note: \"" + TOKEN
                                + "\"}}\n")
                        .by("ELP171"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:40:7: error ELP171: Deployment of role"
                        + " serving has a Hugging Face token in note: withdraw it, and keep it out of Git");
    }

    @Test
    void tokenInALabelOfEveryRunIsSaidOnce() {
        assertThat(Judged.more("  overrides:\n    - {kind: Job, role: level, podLabels: {note: " + TOKEN + "}}\n")
                        .by("ELP171"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:40:7: error ELP171: Job of role level has a"
                        + " Hugging Face token in note: withdraw it, and keep it out of Git");
    }

    @Test
    void tokenInATagOfTheCluster() {
        assertThat(Judged.cluster("tags: {}", "tags: {note: AKIAABCDEFGHIJKLMNOP}")
                        .by("ELP171"))
                .contains("experiments/llm-eks-cluster.yaml:21:16: error ELP171: here is an AWS access key: withdraw"
                        + " it, and keep it out of Git");
    }

    @Test
    void secretAmongTheFiles() {
        Secret secret = new SecretBuilder()
                .withNewMetadata()
                .withName("token")
                .withNamespace("llm")
                .endMetadata()
                .build();

        assertThat(Judged.seed()
                        .replaced(SERVING + "41-service-llm-gpu", service -> secret)
                        .by("ELP171"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP171: " + SERVING
                        + "41-service-llm-gpu.yaml: Secret token is a Secret: make it in the cluster, and name it by"
                        + " secretKeyRef");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me:pass@github.com/OWNER/REPO.git",
                "https://token@github.com/OWNER/REPO.git",
                "ssh://me:pass@git.example.com/ml/bench.git"
            })
    void passwordInTheRepositorysUrl(String url) {
        assertThat(Judged.cluster(URL, "repoURL: " + url).by("ELP172"))
                .containsExactly("experiments/llm-eks-cluster.yaml:18:14: error ELP172: the URL carries credentials"
                        + " before the '@': withdraw them, write it without, and give them to Argo CD as a repository"
                        + " Secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssh://git@github.com/OWNER/REPO.git",
                "git@github.com:OWNER/REPO.git",
                "https://git.example.com/ml/bench@2.git"
            })
    void urlWithoutPassword(String url) {
        assertThat(Judged.cluster(URL, "repoURL: " + url).by("ELP172")).isEmpty();
    }
}
