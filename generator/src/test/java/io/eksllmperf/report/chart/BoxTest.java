package io.eksllmperf.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoxTest {
    private static final Box BOX = new Box(10, 10, 20, 20);

    @Test
    void aLineThroughItTouchesItThoughBothEndsAreOutside() {
        assertThat(BOX.touches(new Box.Segment(0, 0, 30, 30))).isTrue();
        assertThat(BOX.touches(new Box.Segment(0, 15, 30, 15))).isTrue();
        assertThat(BOX.touches(new Box.Segment(15, 30, 15, 0))).isTrue();
        assertThat(BOX.touches(new Box.Segment(0, 21, 21, 0)))
                .as("through a corner")
                .isTrue();
        assertThat(BOX.touches(new Box.Segment(12, 12, 18, 13))).as("inside").isTrue();
        assertThat(BOX.touches(new Box.Segment(15, 15, 15, 15)))
                .as("a point inside")
                .isTrue();
    }

    @Test
    void aLinePastItDoesNot() {
        assertThat(BOX.touches(new Box.Segment(0, 15, 9, 15))).as("ends before").isFalse();
        assertThat(BOX.touches(new Box.Segment(21, 0, 21, 30))).as("beside").isFalse();
        assertThat(BOX.touches(new Box.Segment(0, 19, 19, 0)))
                .as("round the corner")
                .isFalse();
        assertThat(BOX.touches(new Box.Segment(5, 5, 5, 5)))
                .as("a point outside")
                .isFalse();
    }
}
