package io.eksllmperf.plan.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.plan.change.Change.Added;
import io.eksllmperf.plan.change.Change.Altered;
import io.eksllmperf.plan.change.Change.Removed;
import io.eksllmperf.plan.change.Change.Replaced;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts as a difference, and what is only another spelling. */
class ChangesTest {
    private final Output shipped = Output.shipped();

    @Test
    void equalQuantitiesDurationsAndNumbersAreNoChange() {
        assertThat(fields(Output.SERVER, "cpu: \"15\"", "cpu: 15000m")).isEmpty();
        assertThat(fields(Output.SERVER, "memory: 57Gi", "memory: 58368Mi")).isEmpty();
        assertThat(fields(Output.SERVER, "sizeLimit: 2Gi", "sizeLimit: 2048Mi")).isEmpty();
        assertThat(fields(Output.POOL, "cpu: \"64\"", "cpu: 64")).isEmpty();
        assertThat(fields(Output.POOL, "consolidateAfter: 30m", "consolidateAfter: 0h1800s"))
                .isEmpty();
        assertThat(fields(Output.CLAIM, "storage: 20Gi", "storage: 20480Mi")).isEmpty();
        assertThat(fields(Output.SERVER, "replicas: 1", "replicas: 1.0")).isEmpty();
    }

    @Test
    void otherQuantitiesAndDurationsAre() {
        assertThat(fields(Output.SERVER, "memory: 57Gi", "memory: 57G"))
                .containsExactly("spec.template.spec.containers[vllm].resources.requests.memory: 57Gi -> 57G");
        assertThat(fields(Output.POOL, "expireAfter: Never", "expireAfter: 720h"))
                .containsExactly("spec.template.spec.expireAfter: Never -> 720h");
    }

    @Test
    void aDefaultOfTheApiServerWrittenOutIsNoChange() {
        assertThat(fields(Output.SERVER, "\n          protocol: TCP", "")).isEmpty();
        assertThat(fields(Output.SERVER, "\n            scheme: HTTP", "")).isEmpty();
        assertThat(fields(
                        Output.SERVER,
                        "      terminationGracePeriodSeconds: 60",
                        "      dnsPolicy: ClusterFirst\n" + "      terminationGracePeriodSeconds: 60"))
                .isEmpty();
        assertThat(fields(Output.SERVER, "\n          failureThreshold: 6", ""))
                .containsExactly("spec.template.spec.containers[vllm].livenessProbe.failureThreshold: 6 -> none");
        assertThat(fields(Output.LEVEL, "  completions: 1\n", "")).isEmpty();
    }

    @Test
    void orderOfKeysAndOfSetsIsNoChange() {
        assertThat(fields(
                        Output.POOL,
                        "      - Underutilized\n      - Drifted",
                        "      - Drifted\n      - Underutilized"))
                .isEmpty();
        assertThat(fields(
                        Output.RESULTS_CLASS,
                        "  encrypted: \"true\"\n  type: gp3",
                        "  type: gp3\n  encrypted: \"true\""))
                .isEmpty();
    }

    /** The Deployment controller compares templates as a whole: another order starts the pod anew. */
    @Test
    void orderWithinAPodTemplateIsAChange() {
        assertThat(
                        fields(
                                Output.CLIENT,
                                "        - name: HF_HOME\n          value: /tmp/huggingface\n        - name: HOME\n          value: /tmp\n",
                                "        - name: HOME\n          value: /tmp\n        - name: HF_HOME\n          value: /tmp/huggingface\n"))
                .containsExactly("spec.template.spec.containers[triton-perf].env (order): "
                        + "[AWS_REGION, COLUMNS, HF_HOME, HOME, PYTHONDONTWRITEBYTECODE] -> "
                        + "[AWS_REGION, COLUMNS, HOME, HF_HOME, PYTHONDONTWRITEBYTECODE]");
    }

    @Test
    void argumentsGoByTheirFlag() {
        assertThat(fields(
                        Output.SERVER,
                        "        - --max-model-len=100000\n",
                        "        - --enforce-eager\n        - --max-model-len=32000\n"))
                .containsExactly(
                        "spec.template.spec.containers[vllm].args[--enforce-eager]: none -> --enforce-eager",
                        "spec.template.spec.containers[vllm].args[--max-model-len]: --max-model-len=100000 -> "
                                + "--max-model-len=32000");
    }

    @Test
    void aScriptIsSummedUp() {
        long lines = shipped.read()
                .byPath()
                .get(Output.SCRIPT)
                .text("data", "ready.py")
                .lines()
                .count();
        assertThat(fields(Output.SCRIPT, "every=2.0", "every=5.0"))
                .containsExactly("data[ready.py]: " + lines + " lines -> " + lines + " lines, 1 changed");
    }

    @Test
    void elementsWithoutANameAreComparedAsASet() {
        assertThat(fields(
                        Output.ARGOCD + "projects/platform.yaml",
                        "  - group: apps\n    kind: ReplicaSet\n",
                        "  - group: apps\n    kind: StatefulSet\n"))
                .containsExactly("spec.namespaceResourceWhitelist.kind: ReplicaSet -> StatefulSet");
        assertThat(fields(Output.ARGOCD + "projects/platform.yaml", "  - group: apps\n    kind: ReplicaSet\n", ""))
                .containsExactly("spec.namespaceResourceWhitelist: {group: apps, kind: ReplicaSet} -> none");
    }

    @Test
    void aLongValueIsCutAndAnotherApiVersionIsTheSameObject() {
        assertThat(fields(Output.POOL, "apiVersion: karpenter.sh/v1", "apiVersion: karpenter.sh/v1beta1"))
                .containsExactly("apiVersion: karpenter.sh/v1 -> karpenter.sh/v1beta1");
        assertThat(fields(Output.SERVER, "value: vllm", "value: " + "v".repeat(200)))
                .containsExactly(
                        "spec.template.spec.containers[vllm].env[USER].value: vllm -> " + "v".repeat(119) + "…");
    }

    @Test
    void aFileThatMovedIsTheSameObject() {
        String moved = Output.SERVING + "45-service-llm-gpu.yaml";
        String path = Output.SERVING + "41-service-llm-gpu.yaml";
        Output after = shipped.without(path).and(moved, shipped.text(path));

        assertThat(shipped.changesTo(after)).singleElement().isInstanceOf(Altered.class);
        assertThat(shipped.fieldsTo(after)).containsExactly("(path): " + path + " -> " + moved);
        assertThat(shipped.saysOf(after))
                .containsExactly("NOTHING The file moved to another path; the object stays as it is.");
    }

    @Test
    void filesThatTradePlacesAreTheSameObjects() {
        String first = Output.PLATFORM + "10-storageclass-gp3.yaml";
        Output after =
                shipped.and(first, shipped.text(Output.RESULTS_CLASS)).and(Output.RESULTS_CLASS, shipped.text(first));

        assertThat(shipped.fieldsTo(after))
                .containsExactly(
                        "(path): " + Output.RESULTS_CLASS + " -> " + first,
                        "(path): " + first + " -> " + Output.RESULTS_CLASS);
    }

    /** Two Applications: one prunes it, the other creates it. */
    @Test
    void aFileInAnotherFolderIsAnotherObject() {
        String path = Output.SERVING + "41-service-llm-gpu.yaml";
        Output after = shipped.without(path).and(Output.BENCH + "41-service-llm-gpu.yaml", shipped.text(path));

        assertThat(shipped.changesTo(after)).hasSize(2);
        assertThat(shipped.changesTo(after).get(0)).isInstanceOf(Added.class);
        assertThat(shipped.changesTo(after).get(1)).isInstanceOf(Removed.class);
    }

    @Test
    void anotherNameInTheSameFileIsAnotherObject() {
        Output after = shipped.with(Output.LEVEL, "c0020-r1-2167c86a", "c0020-r1-00000000");

        assertThat(shipped.changesTo(after)).singleElement().isInstanceOf(Replaced.class);
    }

    @Test
    void anotherCommentIsSaidOnItsOwn() {
        Output after = shipped.with(Output.CLAIM, "# Generated by", "# Made by");
        List<Change> changes = shipped.changesTo(after);
        List<Change> spelled = Changes.ofSpelling(shipped.texts(), after.texts(), changes);

        assertThat(changes).isEmpty();
        assertThat(spelled)
                .singleElement()
                .satisfies(
                        change -> assertThat(change.differences())
                                .containsExactly(
                                        new FieldChange(
                                                "(text)",
                                                Optional.of(
                                                        "# Generated by eks-llm-perf from experiments/gpt-oss-20b-g5-8xlarge.yaml. Do not edit."),
                                                Optional.of(
                                                        "# Made by eks-llm-perf from experiments/gpt-oss-20b-g5-8xlarge.yaml. Do not edit."))));
        assertThat(Consequences.of(
                        spelled, shipped.read().byPath(), after.read().byPath()))
                .singleElement()
                .satisfies(
                        outcome -> assertThat(outcome.consequences())
                                .extracting(one -> one.effect() + " " + one.sentence())
                                .containsExactly(
                                        "NOTHING Only the text differs, in a comment, an order or a spelling; no cluster notices."));
    }

    @Test
    void equalOutputsHaveNoChange() {
        assertThat(shipped.changesTo(shipped)).isEmpty();
        assertThat(Changes.ofSpelling(shipped.texts(), shipped.texts(), List.of()))
                .isEmpty();
    }

    private List<String> fields(String path, String from, String to) {
        return shipped.fieldsTo(shipped.with(path, from, to));
    }
}
