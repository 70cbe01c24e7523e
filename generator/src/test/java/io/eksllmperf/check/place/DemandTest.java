package io.eksllmperf.check.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.check.place.Demand.Tolerated;
import io.eksllmperf.model.karpenter.Requirement.Operator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The text by which equal demands are known. */
class DemandTest {
    private static final Condition LOAD = new Condition("instanceType", Operator.IN, List.of("load"));
    private static final Condition REGION = new Condition("topology.kubernetes.io/region", Operator.EXISTS, List.of());
    private static final Tolerated ANY = new Tolerated(Optional.empty(), Optional.empty(), Optional.empty());
    private static final Room ONE = new Room(1, 0, 0, 0);

    @Test
    void isTheSameForTheSame() {
        assertThat(new Demand(List.of(LOAD), List.of(List.of(REGION)), List.of(ANY), ONE).text())
                .isEqualTo(new Demand(List.of(LOAD), List.of(List.of(REGION)), List.of(ANY), ONE).text());
    }

    @Test
    void differsWhereAnythingDiffers() {
        Tolerated gpu = new Tolerated(Optional.of("nvidia.com/gpu"), Optional.empty(), Optional.empty());
        Tolerated effect = new Tolerated(Optional.empty(), Optional.empty(), Optional.of("nvidia.com/gpu"));

        assertThat(List.of(
                        new Demand(List.of(), List.of(), List.of(), Room.NONE),
                        new Demand(List.of(), List.of(), List.of(), ONE),
                        new Demand(List.of(), List.of(), List.of(), new Room(0, 0, 0, 1)),
                        new Demand(List.of(), List.of(), List.of(gpu), ONE),
                        new Demand(List.of(), List.of(), List.of(effect), ONE),
                        new Demand(List.of(LOAD, REGION), List.of(), List.of(), ONE),
                        new Demand(List.of(LOAD), List.of(List.of(REGION)), List.of(), ONE),
                        new Demand(List.of(), List.of(List.of(LOAD, REGION)), List.of(), ONE),
                        new Demand(List.of(), List.of(List.of(LOAD), List.of(REGION)), List.of(), ONE)))
                .extracting(Demand::text)
                .doesNotHaveDuplicates();
    }
}
