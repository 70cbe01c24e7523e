package io.eksllmperf.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void aTypingMistakeFindsTheName() {
        assertThat(Nearest.to("g5.8xlage", Catalog.shipped().instanceTypeNames()))
                .contains("g5.8xlarge");
        assertThat(Nearest.to("OpenAI/GPT-OSS-20B", Catalog.shipped().modelIds()))
                .contains("openai/gpt-oss-20b");
        assertThat(Nearest.to("genaiperf", Catalog.shipped().loadToolNames())).contains("genai-perf");
    }

    @Test
    void whatIsTooFarAwayIsNotSuggested() {
        assertThat(Nearest.to("banana", List.of("g5.8xlarge", "m6i.2xlarge"))).isEmpty();
        assertThat(Nearest.to("anything", List.of())).isEmpty();
    }

    @Test
    void amongEqualsTheFirstInTheAlphabetWins() {
        assertThat(Nearest.to("axc", List.of("abc", "aac", "adc"))).contains("aac");
        assertThat(Nearest.to("aac", List.of("abc", "aac"))).contains("aac");
    }
}
