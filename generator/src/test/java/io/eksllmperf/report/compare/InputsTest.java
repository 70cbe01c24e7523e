package io.eksllmperf.report.compare;

import static io.eksllmperf.report.Figure.LATENCY_AVG;
import static io.eksllmperf.report.compare.Planted.compare;
import static io.eksllmperf.report.compare.Planted.level;
import static io.eksllmperf.report.compare.Planted.setup;
import static io.eksllmperf.report.compare.Planted.sweep;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.report.Subject;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.compare.NotCompared.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsTest {
    private static final Sweep BASE = sweep(level(20, LATENCY_AVG, 5));

    private static Comparison with(Map<String, String> setup) {
        return compare(BASE, sweep("exp", setup, level(20, LATENCY_AVG, 50)));
    }

    private static Sweep imported(Subject.Fact... facts) {
        return sweep("exp", Map.of("tool", "genai-perf 24.12"), List.of(facts), List.of(level(20, LATENCY_AVG, 5)));
    }

    @Test
    void anotherTokenizerIsAnotherMeasurement() {
        Comparison comparison = with(setup("load.tokenizer", "hf-internal-testing/llama-tokenizer"));

        assertThat(comparison.regressed()).isFalse();
        assertThat(comparison.compared()).isZero();
        assertThat(comparison.notCompared())
                .containsExactly(
                        new NotCompared(
                                "exp",
                                20,
                                Optional.empty(),
                                Kind.MEASURED_ANOTHER_WAY,
                                "measured another way: load.tokenizer is openai/gpt-oss-20b in base and hf-internal-testing/llama-tokenizer in head"));
    }

    @ParameterizedTest
    @CsvSource({
        "load.endpoint,chat",
        "load.streaming,true",
        "load.warmupRequests,40",
        "load.inputTokens.mean,500",
        "load.outputTokens.stddev,0",
        "load.requestRate,10",
        "load.levels.20.prompts,400",
        "tool.name,genai-perf",
    })
    void anotherLoadIsAnotherMeasurement(String path, String value) {
        Comparison comparison = with(setup(path, value));

        assertThat(comparison.compared()).isZero();
        assertThat(comparison.notCompared()).extracting(NotCompared::kind).containsExactly(Kind.MEASURED_ANOTHER_WAY);
    }

    @ParameterizedTest
    @CsvSource({
        "serving.image,vllm/vllm-openai:v0.28.0",
        "serving.instanceType,g6e.4xlarge",
        "serving.maxModelLen,8192",
        "load.instanceType,m6i.4xlarge",
        "tool.version,0.5.0",
        "tool.image,example.com/aiperf:1",
        "region,us-west-2",
    })
    void anotherServerNodeOrToolVersionIsACauseThatIsNamed(String path, String value) {
        Comparison comparison = with(setup(path, value));

        assertThat(comparison.regressed()).isTrue();
        assertThat(comparison.sweeps().get(0).inputs().changed())
                .containsExactly(
                        new ChangedInput(path, Optional.ofNullable(Planted.SETUP.get(path)), Optional.of(value)));
    }

    @Test
    void anInputThatIsGoneIsNamed() {
        assertThat(with(setup("serving.image", "")).sweeps().get(0).inputs().changed())
                .containsExactly(
                        new ChangedInput("serving.image", Optional.of("vllm/vllm-openai:v0.27.1"), Optional.empty()));
    }

    @Test
    void aRaisedRunIdIsNoCause() {
        assertThat(with(setup("runId", "2")).sweeps().get(0).inputs())
                .isEqualTo(new Inputs(List.of(), List.of(), true));
    }

    @Test
    void theToolInOneKeyIsComparedByNameAndItsVersionIsACause() {
        Sweep base = imported();
        Sweep newer = sweep("exp", Map.of("tool", "genai-perf 25.04"), level(20, LATENCY_AVG, 5));
        Sweep other = sweep("exp", Map.of("tool", "aiperf 0.4.0"), level(20, LATENCY_AVG, 5));

        assertThat(compare(base, newer).sweeps().get(0).inputs().changed())
                .containsExactly(
                        new ChangedInput("tool", Optional.of("genai-perf 24.12"), Optional.of("genai-perf 25.04")));
        assertThat(compare(base, newer).compared()).isEqualTo(1);
        assertThat(compare(base, other).notCompared())
                .extracting(NotCompared::sentence)
                .containsExactly("measured another way: tool is genai-perf 24.12 in base and aiperf 0.4.0 in head");
    }

    @Test
    void importsAreComparedByTheFactsThatBothSidesKnow() {
        Sweep own = imported(
                new Subject.Fact("tokenizer", "openai/gpt-oss-20b", true), new Subject.Fact("model", "a", true));
        Sweep foreign = imported(new Subject.Fact("tokenizer", "llama", true));
        Sweep silent = imported(new Subject.Fact("model", "b", false));

        assertThat(compare(own, foreign).notCompared())
                .extracting(NotCompared::sentence)
                .containsExactly("measured another way: tokenizer is openai/gpt-oss-20b in base and llama in head");
        assertThat(compare(own, silent).sweeps().get(0).inputs())
                .isEqualTo(new Inputs(
                        List.of(), List.of(new ChangedInput("model", Optional.of("a"), Optional.of("b"))), false));
    }

    @Test
    void anImportAgainstARecordedRunNamesOnlyWhatBothSay() {
        Sweep imported =
                sweep("exp", Map.of("tool.name", "aiperf", "tool.version", "0.3.0"), level(20, LATENCY_AVG, 5));

        assertThat(compare(BASE, imported).sweeps().get(0).inputs())
                .isEqualTo(new Inputs(
                        List.of(),
                        List.of(new ChangedInput("tool.version", Optional.of("0.4.0"), Optional.of("0.3.0"))),
                        false));
        assertThat(compare(BASE, imported).compared()).isEqualTo(1);
    }

    @Test
    void oneChangeIsNotToldTwiceAsInputAndAsFact() {
        Sweep base = imported(new Subject.Fact("load tool", "genai-perf 24.12", true));
        Sweep head = sweep(
                "exp",
                Map.of("tool", "genai-perf 25.04"),
                List.of(new Subject.Fact("load tool", "genai-perf 25.04", true)),
                List.of(level(20, LATENCY_AVG, 5)));

        assertThat(compare(base, head).sweeps().get(0).inputs().changed()).hasSize(1);
    }
}
