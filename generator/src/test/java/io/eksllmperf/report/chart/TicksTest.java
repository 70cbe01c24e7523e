package io.eksllmperf.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void areMultiplesOfOneTwoOrFive() {
        assertThat(labels(Ticks.linear(0, 7.8))).containsExactly("0", "2", "4", "6", "8");
        assertThat(labels(Ticks.linear(0, 1007.91))).containsExactly("0", "200", "400", "600", "800", "1,000", "1,200");
        assertThat(labels(Ticks.linear(0, 0.356))).containsExactly("0.0", "0.1", "0.2", "0.3", "0.4");
        assertThat(labels(Ticks.linear(0, 0.03)))
                .containsExactly("0.000", "0.005", "0.010", "0.015", "0.020", "0.025", "0.030");
        assertThat(labels(Ticks.linear(-3, 4))).containsExactly("-3", "-2", "-1", "0", "1", "2", "3", "4");
    }

    @Test
    void ofLogarithmsAreOneTwoFiveOrPowersOfTen() {
        assertThat(labels(Ticks.logarithmic(10, 200))).containsExactly("10", "20", "50", "100", "200");
        assertThat(labels(Ticks.logarithmic(0.003, 0.04))).containsExactly("0.002", "0.005", "0.01", "0.02", "0.05");
        assertThat(labels(Ticks.logarithmic(0.9, 42_000)))
                .containsExactly("0.1", "1", "10", "100", "1,000", "10,000", "100,000");
        assertThat(labels(Ticks.logarithmic(1e-6, 1e9))).containsExactly("1e-6", "1e-3", "1", "1e3", "1e6", "1e9");
    }

    @Test
    void ofNarrowLogarithmsAreLinear() {
        assertThat(labels(Ticks.logarithmic(12, 18))).containsExactly("12", "13", "14", "15", "16", "17", "18");
    }

    @Test
    void areShortForVeryLargeAndVerySmallNumbers() {
        assertThat(labels(Ticks.linear(0, 1e9))).containsExactly("0", "2e8", "4e8", "6e8", "8e8", "1e9");
        assertThat(labels(Ticks.linear(0, 3e-6)))
                .containsExactly("0", "5e-7", "1e-6", "1.5e-6", "2e-6", "2.5e-6", "3e-6");
    }

    @Test
    void growAndReachOverAllValuesAndAreThreeToEight() {
        Random random = new Random(20_261_124);
        for (int i = 0; i < 3_000; i++) {
            double magnitude = Math.pow(10, random.nextInt(24) - 12);
            double min = (random.nextDouble() - 0.5) * magnitude;
            double span = Math.pow(10, random.nextInt(8) - 6) * (random.nextDouble() + 1e-3) * magnitude;
            check(Ticks.linear(min, min + span), min, min + span);

            double positive = Math.abs(min) + magnitude * 1e-6;
            double ratio = 1 + Math.pow(10, random.nextDouble() * 16 - 4);
            check(Ticks.logarithmic(positive, positive * ratio), positive, positive * ratio);
        }
    }

    private static void check(List<Ticks.Tick> ticks, double min, double max) {
        assertThat(ticks.size()).as("%s to %s: %s", min, max, ticks).isBetween(3, 8);
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(ticks.get(i).value()).isGreaterThan(ticks.get(i - 1).value());
        }
        assertThat(labels(ticks)).as("%s to %s", min, max).doesNotHaveDuplicates();
        assertThat(ticks.get(0).value()).isLessThanOrEqualTo(min);
        assertThat(ticks.get(1).value()).as("the first is not superfluous").isGreaterThan(min);
        assertThat(ticks.get(ticks.size() - 1).value()).isGreaterThanOrEqualTo(max);
        assertThat(ticks.get(ticks.size() - 2).value())
                .as("the last is not superfluous")
                .isLessThan(max);
    }

    private static List<String> labels(List<Ticks.Tick> ticks) {
        return ticks.stream().map(Ticks.Tick::label).toList();
    }
}
