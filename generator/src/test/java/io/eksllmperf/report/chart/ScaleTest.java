package io.eksllmperf.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaleTest {
    private static final Chart.Axis LINEAR = new Chart.Axis("requests/s", false);
    private static final Chart.Axis LOGARITHMIC = new Chart.Axis("concurrency", true);

    @Test
    void heightsStartAtZero() {
        Scale scale = Scale.upwards(LINEAR, new double[] {280, 300});

        assertThat(scale.at(0)).isZero();
        assertThat(scale.at(300)).isEqualTo(1);
        assertThat(scale.at(150)).isEqualTo(0.5);
    }

    @Test
    void heightsReachBelowZeroForNegativeValues() {
        Scale scale = Scale.upwards(LINEAR, new double[] {-4, 10});

        assertThat(scale.low()).isEqualTo(-4);
        assertThat(scale.high()).isEqualTo(10);
    }

    @Test
    void equalRatiosAreEqualDistances() {
        Scale scale = Scale.upwards(LOGARITHMIC, new double[] {1, 10_000});

        assertThat(scale.at(1)).isZero();
        assertThat(scale.at(100)).isCloseTo(0.5, within(1e-12));
        assertThat(scale.at(10_000)).isEqualTo(1);
    }

    @Test
    void zeroHasNoLogarithmSoTheScaleIsLinear() {
        assertThat(Scale.upwards(LOGARITHMIC, new double[] {0, 10_000}).logarithmic())
                .isFalse();
    }

    @Test
    void levelsAreMarkedThemselves() {
        Scale scale = Scale.across(LOGARITHMIC, new double[] {10, 20, 40, 80, 120, 200, 10, 20});

        assertThat(scale.ticks().stream().map(Ticks.Tick::label)).containsExactly("10", "20", "40", "80", "120", "200");
        assertThat(scale.at(10)).isBetween(0.02, 0.06);
        assertThat(scale.at(200)).isBetween(0.94, 0.98);
    }

    @Test
    void levelsTooCloseForTheirNumbersGetRoundOnes() {
        Scale scale = Scale.across(LOGARITHMIC, new double[] {1, 100, 101});

        assertThat(scale.ticks().stream().map(Ticks.Tick::label))
                .containsExactly("1", "2", "5", "10", "20", "50", "100", "200");
    }

    @Test
    void oneLevelIsInTheMiddle() {
        assertThat(Scale.across(LOGARITHMIC, new double[] {7}).at(7)).isEqualTo(0.5);
        assertThat(Scale.across(LINEAR, new double[] {7}).at(7)).isEqualTo(0.5);
    }

    @Test
    void equalValuesAreOnTheScale() {
        for (double value : new double[] {0, 1e9, 1e-6, -3, 1e-99, 1e99, 123.456}) {
            Scale scale = Scale.upwards(LINEAR, new double[] {value, value});
            assertThat(scale.at(value)).as("%s", value).isBetween(0.0, 1.0);
            assertThat(scale.ticks()).hasSizeBetween(3, 8);
        }
    }
}
