package io.eksllmperf.check.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.check.place.Excluded.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How excluded nodes are told. */
class ExcludedTest {
    @Test
    void whatCameNearestIsFirstAndTheSameReasonIsToldOnce() {
        assertThat(Excluded.text(List.of(
                        new Excluded(offer("a", "one"), Constraint.TAINT, "taint x not tolerated", 3),
                        new Excluded(offer("b", "two"), Constraint.LABEL, "no label y", 1),
                        new Excluded(offer("c", "three"), Constraint.TAINT, "taint x not tolerated", 2),
                        new Excluded(
                                offer("d", "four"), Constraint.GPU, "asks for 4 GPUs (nvidia.com/gpu), has 1", 0))))
                .isEqualTo("d in pool four: asks for 4 GPUs (nvidia.com/gpu), has 1; b in pool two: no label y; c in"
                        + " pool three, a in pool one: taint x not tolerated");
    }

    @Test
    void manyNodesAndReasonsMakeNoLongText() {
        List<Excluded> many = new ArrayList<>();
        for (int reason = 0; reason < 50; reason++) {
            for (int node = 0; node < 50; node++) {
                many.add(new Excluded(offer("t" + node, "p"), Constraint.LABEL, "no label r" + reason, reason));
            }
        }

        assertThat(Excluded.text(many))
                .startsWith("t0 in pool p, t1 in pool p, t2 in pool p and 47 more: no label r0; t0 in pool p,")
                .endsWith("no label r4; and 45 more reasons")
                .hasSizeLessThan(400);
    }

    private static Offer offer(String type, String pool) {
        return new Offer(type, "pool " + pool, Map.of(), Set.of(), List.of(), Room.NONE, Room.NONE, true);
    }
}
