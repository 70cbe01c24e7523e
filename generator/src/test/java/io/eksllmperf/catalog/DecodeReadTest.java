package io.eksllmperf.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a decode step reads, and the ceilings that follow from it. */
class DecodeReadTest {
    private final Catalog catalog = Catalog.shipped();

    @ParameterizedTest
    @CsvSource({"L4, 81, 1500", "A10G, 162, 3000", "L40S, 233, 4400", "H100, 905, 17000"})
    void ceilingsOfGptOssAtBatch1And64(String gpu, double one, double sixtyFour) {
        Model model = catalog.model("openai/gpt-oss-20b").orElseThrow();
        double bandwidth = catalog.gpu(gpu).orElseThrow().bandwidthGbPerSecond();
        assertThat(bandwidth / model.decodeReadGb(1)).isCloseTo(one, within(1.0));
        assertThat(64 * bandwidth / model.decodeReadGb(64)).isCloseTo(sixtyFour, within(0.02 * sixtyFour));
    }

    @Test
    void twoTokensShareAFewExperts() {
        Model model = catalog.model("openai/gpt-oss-20b").orElseThrow();
        // 12.6 - 8.9 x (28 / 32): a second token finds an eighth of its experts read already.
        assertThat(model.decodeReadGb(2)).isCloseTo(4.8125, within(1e-9));
        assertThat(model.decodeReadGb(0.5)).isEqualTo(model.firstStepGb());
    }

    @ParameterizedTest
    @MethodSource("models")
    void aStepReadsMoreTheMoreRequestsAreInItAndNeverMoreThanTheWeights(String id) {
        Model model = catalog.model(id).orElseThrow();
        double before = 0;
        for (int batch = 1; batch <= 1024; batch *= 2) {
            double read = model.decodeReadGb(batch);
            assertThat(read).isBetween(Math.max(before, model.firstStepGb()), model.fullStepGb());
            before = read;
        }
        assertThat(model.fullStepGb()).isLessThan(model.weightsGib() * 1.073741824);
        assertThat(model.expertShare()).isGreaterThan(0).isLessThanOrEqualTo(1);
    }

    static Iterable<String> models() {
        return Catalog.shipped().modelIds();
    }
}
