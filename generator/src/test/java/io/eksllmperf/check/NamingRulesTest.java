package io.eksllmperf.check;

import static io.eksllmperf.Shipped.AIPERF;
import static io.eksllmperf.Shipped.CLUSTER;
import static io.eksllmperf.Shipped.SEED;
import static io.eksllmperf.check.Judged.BENCH;
import static io.eksllmperf.check.Judged.SERVING;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names and labels. */
class NamingRulesTest {
    @Test
    void labelValueOfMoreThan63Characters() {
        assertThat(Judged.seed()
                        .with(
                                SERVING + "41-service-llm-gpu",
                                Service.class,
                                service -> service.getMetadata().setLabels(Map.of("team", "a".repeat(64))))
                        .by("ELP140"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP140:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/41-service-llm-gpu.yaml:"
                        + " Service llm-gpu has the label team with"
                        + " \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\" (64 characters),"
                        + " which is no label value");
    }

    @Test
    void labelValueThatEndsWithAHyphen() {
        assertThat(Judged.seed()
                        .with(
                                BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0020",
                                Job.class,
                                job -> job.getSpec().getTemplate().getMetadata().setLabels(Map.of("team", "ml-")))
                        .by("ELP140"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP140:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0020.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0020-r1-* has the label team with \"ml-\" (3 characters),"
                        + " which is no label value");
    }

    @Test
    void nameOfMoreThan63Characters() {
        assertThat(Judged.seed()
                        .with(
                                SERVING + "41-service-llm-gpu",
                                Service.class,
                                service -> service.getMetadata().setName("a".repeat(64)))
                        .by("ELP141"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP141:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/41-service-llm-gpu.yaml:"
                        + " Service aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa has a name that"
                        + " has 64 characters; at most 63 are allowed");
    }

    @Test
    void clusterNameInCapitals() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(CLUSTER, "name: llm-eks-cluster", "name: LLM")
                                .with(SEED, "cluster: llm-eks-cluster", "cluster: LLM"))
                        .by("ELP141"))
                .isEmpty();
    }

    @Test
    void namespaceThatIsNone() {
        assertThat(Judged.seed()
                        .with(
                                SERVING + "41-service-llm-gpu",
                                Service.class,
                                service -> service.getMetadata().setNamespace("a.b"))
                        .by("ELP141"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP141:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/41-service-llm-gpu.yaml:"
                        + " Service llm-gpu has a namespace that holds more than lower-case letters, digits and '-'"
                        + " between them");
    }
}
