package io.eksllmperf.report.compare;

import static io.eksllmperf.report.Figure.LATENCY_AVG;
import static io.eksllmperf.report.compare.Planted.SETUP;
import static io.eksllmperf.report.compare.Planted.level;
import static io.eksllmperf.report.compare.Planted.setup;
import static io.eksllmperf.report.compare.Planted.sweep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.compare.NotCompared.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairingTest {
    private static final Map<String, String> NEWER = setup("serving.engineVersion", "0.28.0");
    private static final Map<String, String> OLDER = setup("serving.engineVersion", "0.10.1");

    private static Sweep of(Map<String, String> setup, double latency) {
        return sweep("exp", setup, level(20, LATENCY_AVG, latency, latency));
    }

    @Test
    void equalSetupsMeetEachOtherWhateverTheirOrder() {
        Sweep a = of(SETUP, 5);
        Sweep b = of(OLDER, 7);

        Pairing pairing = Pairing.of(List.of(a, b), List.of(of(OLDER, 8), of(SETUP, 6)));

        assertThat(pairing.pairs())
                .containsExactly(new Pairing.Pair(b, of(OLDER, 8)), new Pairing.Pair(a, of(SETUP, 6)));
        assertThat(pairing.onlyBase()).isEmpty();
        assertThat(pairing.onlyHead()).isEmpty();
    }

    @Test
    void theNewestOfTheRestMeetEachOtherAndOlderOnesNobody() {
        Sweep older = of(OLDER, 9);
        Pairing pairing = Pairing.of(List.of(of(SETUP, 5), older), List.of(of(NEWER, 6)));

        assertThat(pairing.pairs()).containsExactly(new Pairing.Pair(of(SETUP, 5), of(NEWER, 6)));
        assertThat(pairing.onlyBase()).containsExactly(older);
    }

    /** Results stay in the repository: head holds base's runs and the new ones. */
    @Test
    void aNewSetupBesideTheOldOneMeetsBasesNewest() {
        Comparison comparison =
                Comparison.of(List.of(of(SETUP, 5)), List.of(of(NEWER, 6), of(SETUP, 5)), Policy.DEFAULT);

        assertThat(comparison.regressed()).isTrue();
        assertThat(comparison.sweeps()).hasSize(2);
        assertThat(comparison.sweeps().get(0).inputs().changed())
                .extracting(ChangedInput::path)
                .containsExactly("serving.engineVersion");
        assertThat(comparison.sameRuns()).isEqualTo(1);
    }

    @Test
    void anOldSetupThatOnlyHeadHasMeetsNobody() {
        Comparison comparison =
                Comparison.of(List.of(of(SETUP, 5)), List.of(of(SETUP, 5), of(OLDER, 9)), Policy.DEFAULT);

        assertThat(comparison.sweeps()).hasSize(1);
        assertThat(comparison.notCompared())
                .extracting(NotCompared::kind, NotCompared::sentence)
                .containsExactly(tuple(Kind.ONLY_IN_HEAD, "this setup was measured in head only"));
    }

    @Test
    void whatBaseMeasuredLaterThanHeadIsNamedOnly() {
        Comparison comparison =
                Comparison.of(List.of(of(NEWER, 3), of(SETUP, 5)), List.of(of(SETUP, 5)), Policy.DEFAULT);

        assertThat(comparison.regressed()).isFalse();
        assertThat(comparison.notCompared()).extracting(NotCompared::kind).containsExactly(Kind.ONLY_IN_BASE);
    }

    @Test
    void experimentsOfOtherNamesNeverMeet() {
        Comparison comparison = Comparison.of(
                List.of(sweep("a", SETUP, level(20, LATENCY_AVG, 5))),
                List.of(sweep("b", SETUP, level(20, LATENCY_AVG, 50))),
                Policy.DEFAULT);

        assertThat(comparison.sweeps()).isEmpty();
        assertThat(comparison.notCompared())
                .extracting(NotCompared::sweep, NotCompared::kind)
                .containsExactly(tuple("a", Kind.ONLY_IN_BASE), tuple("b", Kind.ONLY_IN_HEAD));
    }
}
