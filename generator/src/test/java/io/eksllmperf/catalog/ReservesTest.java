package io.eksllmperf.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReservesTest {
    private final Reserves reserves = Catalog.shipped().reserves();

    @Test
    void whatRunsOnNodesBesideOurPods() {
        assertThat(reserves.daemonSets()).isEqualTo(new Reserve(250, 376));
        assertThat(reserves.withAgents()).isEqualTo(new Reserve(690, 820));
        assertThat(reserves.karpenter()).isEqualTo(new Reserve(1000, 1024));
    }

    @Test
    void theLoadNodeKeepsRoomForTritonPerfAndAgents() {
        assertThat(reserves.loadNode().cpuMillis())
                .isGreaterThanOrEqualTo(500 + reserves.withAgents().cpuMillis());
        assertThat(reserves.loadNode().memoryMib())
                .isGreaterThanOrEqualTo(1024 + reserves.withAgents().memoryMib());
    }
}
