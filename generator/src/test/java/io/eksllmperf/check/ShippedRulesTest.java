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
    @Test
    void shippedExperimentsHaveSixWarnings() {
        assertThat(Judged.of(Shipped.experiments()).findings(Optional.of(LocalDate.of(2026, 11, 24))))
                .extracting(Finding::rule, finding -> finding.place().file())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ELP023", Shipped.SEED),
                        org.assertj.core.groups.Tuple.tuple("ELP055", Shipped.SEED),
                        org.assertj.core.groups.Tuple.tuple("ELP204", Shipped.CLUSTER),
                        org.assertj.core.groups.Tuple.tuple("ELP220", Shipped.CLUSTER),
                        org.assertj.core.groups.Tuple.tuple("ELP211", Shipped.CLUSTER),
                        org.assertj.core.groups.Tuple.tuple("ELP213", Shipped.CLUSTER));
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
