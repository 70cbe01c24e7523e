package io.eksllmperf.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import io.eksllmperf.finding.Finding;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody sees who starts from the shipped experiments: few warnings, each of use, and no error. */
class ShippedRulesTest {
    /** What the original system measured badly stays so, to be compared with; its own file says it line by line. */
    @Test
    void shippedExperimentsHaveTheWarningsOfACarefulReview() {
        assertThat(Judged.of(Shipped.experiments()).findings(Optional.of(LocalDate.of(2026, 11, 24))))
                .map(Finding::toString)
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge-aiperf.yaml:19:9: warning ELP088: levels 10,"
                                + " 20, 40: a 99th percentile takes 500 requests, so the report leaves it out; set"
                                + " requests to 500 or more",
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:12:47: warning ELP023: revision main of"
                                + " openai/gpt-oss-20b is a branch and can move between two runs; name the commit (40"
                                + " hexadecimal digits)",
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:24:16: warning ELP055: tokens are counted"
                                + " with hf-internal-testing/llama-tokenizer, not with openai/gpt-oss-20b's own: the"
                                + " report will give no tokens per second; leave tokenizer out",
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:26:19: warning ELP089: the length of each"
                                + " answer is drawn around 100 tokens (stddev 10), and the model may end before it;"
                                + " set stddev: 0, which also sets ignore_eos",
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:28:21: warning ELP086: no warm-up; set"
                                + " warmupRequests to 400, twice the highest concurrency, and add"
                                + " --no-enable-prefix-caching to engine.args, because genai-perf 24.12 warms up with"
                                + " the prompts that it measures",
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:29:14: warning ELP090: each level is"
                                + " measured once, so the report cannot tell a difference from noise; set repeats: 3",
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:33:9: warning ELP061: levels 20, 40: fewer"
                                + " prompts than the requests expected in the time windows, so prompts come again and"
                                + " are in the prefix cache; set requests, and prompts to as many, or add"
                                + " --no-enable-prefix-caching to engine.args",
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:33:9: warning ELP087: levels 20, 40, 80,"
                                + " 120, 200: without requests genai-perf 24.12 measures 36 s or more of time"
                                + " windows, whatever prompts says (about 137 requests at concurrency 20), and leaves"
                                + " out what is in flight at their ends; set requests",
                        "experiments/llm-eks-cluster.yaml:7:22: warning ELP204: EKS 1.33 left standard"
                                + " support on 2026-07-29: the control plane costs $0.60 an hour instead of $0.10,"
                                + " $365 a month more, until 2027-07-29; take \"1.35\" (standard support until"
                                + " 2027-03-27)",
                        "experiments/llm-eks-cluster.yaml:8:22: warning ELP220: one of us-east-1a, us-east-1b,"
                                + " us-east-1c may be use1-az3 in your account, which takes no control plane; look it"
                                + " up with aws ec2 describe-availability-zones --region us-east-1, and name other"
                                + " zones if so",
                        "experiments/llm-eks-cluster.yaml:14:53: warning ELP211: the API server's address"
                                + " is open to everybody; name the ranges that you come from, or set publicAccess:"
                                + " false",
                        "experiments/llm-eks-cluster.yaml:18:14: warning ELP213:"
                                + " https://github.com/OWNER/REPO.git is a placeholder; write your own repository's"
                                + " URL");
    }

    @Test
    void shippedExperimentsHaveNoError() {
        assertThat(Judged.of(Shipped.experiments()).findings(Optional.of(LocalDate.of(2026, 11, 24))))
                .noneMatch(Finding::isError);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto-mode", "matrix", "parked-aiperf", "two-clusters"})
    void whatIsRenderedBreaksNoRuleOfTheOutput(String golden) {
        Shipped shipped = Shipped.at(Path.of("src/test/resources/golden").resolve(golden));

        assertThat(shipped.files()).isNotEmpty();
        assertThat(Judged.of(shipped).findings(Optional.empty()))
                .filteredOn(Finding::isError)
                .isEmpty();
    }

    @Test
    void everyFlagThatIsWrittenIsRefusedInTheArguments() {
        List<String> written = Judged.seed().contents().files().stream()
                .filter(file -> file.path().equals(Judged.SERVING + "40-deployment-llm-gpu.yaml"))
                .map(file -> (Deployment) file.resource())
                .flatMap(server -> server.getSpec().getTemplate().getSpec().getContainers().get(0).getArgs().stream())
                .filter(word -> word.startsWith("--"))
                .map(word -> word.split("=", 2)[0])
                .toList();

        assertThat(written)
                .contains("--max-model-len")
                .allSatisfy(flag -> assertThat(Judged.engine("0.27.1", "args: [" + flag + "=1]")
                                .by("ELP033"))
                        .hasSize(1));
    }

    @Test
    void everyVariableThatIsSetIsRefusedInTheInput() {
        List<String> set = Judged.seed().contents().files().stream()
                .filter(file -> file.path().equals(Judged.SERVING + "40-deployment-llm-gpu.yaml"))
                .map(file -> (Deployment) file.resource())
                .flatMap(server -> server.getSpec().getTemplate().getSpec().getContainers().get(0).getEnv().stream())
                .map(variable -> variable.getName())
                .toList();

        assertThat(set)
                .contains("HF_HOME")
                .allSatisfy(name -> assertThat(Judged.engine("0.27.1", "env: {" + name + ": x}")
                                .by("ELP035"))
                        .hasSize(1));
    }
}
