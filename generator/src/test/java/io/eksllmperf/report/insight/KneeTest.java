package io.eksllmperf.report.insight;

import static io.eksllmperf.report.insight.Planted.level;
import static io.eksllmperf.report.insight.Planted.once;
import static io.eksllmperf.report.insight.Planted.sweep;
import static io.eksllmperf.report.insight.Planted.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Insight.LeftOut;
import io.eksllmperf.report.Insight.Standing;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KneeTest {
    @Test
    void liesAtTheLastLevelThatGainedBeyondTheNoiseOfItsRepeats() {
        Insight knee = knee(sweep(
                level(10, 2.0, 5000, 0.02),
                level(20, 3.8, 5200, 0.02),
                level(40, 5.7, 7000, 0.02),
                level(80, 5.9, 13500, 0.02)));
        assertThat(Said.by(knee))
                .isEqualTo(
                        "The knee lies between concurrency 40 and 80. For each doubling of the concurrency, requests/s changed"
                                + " by +50 % from 20 to 40 and by +4 % from 40 to 80; the mark is +10 %. With the spread of the repeats"
                                + " that is 47 % to 53 % from 20 to 40 and 1 % to 6 % from 40 to 80.");
        assertThat(knee.standing()).isEqualTo(Standing.STANDS);
        assertThat(knee.rests()).containsExactly(10, 20, 40, 80);
        assertThat(knee.values().keySet())
                .containsExactly(
                        "concurrency",
                        "next_concurrency",
                        "gain_per_doubling_percent_20_to_40",
                        "gain_per_doubling_percent_40_to_80");
        assertThat(knee.values()).containsEntry("concurrency", 40.0).containsEntry("next_concurrency", 80.0);
    }

    @Test
    void takesTheGainPerDoublingWhereLevelsAreNotDoubled() {
        // 80 to 120 is 0.585 doublings: 6 % more is 10.5 % a doubling; 10 to 80 is three: 8 times is 100 %.
        Insight knee = knee(sweep(once(10, 1, 1000), once(80, 8, 1000), once(120, 8.48, 1500)));
        assertThat(knee.standing()).isEqualTo(Standing.NOT_REACHED);
        assertThat(knee.values().get("gain_per_doubling_percent")).isBetween(10.4, 10.6);
        Insight below = knee(sweep(once(10, 1, 1000), once(80, 8, 1000), once(120, 8.4, 1500)));
        assertThat(below.values().get("gain_per_doubling_percent_10_to_80")).isBetween(99.99, 100.01);
        assertThat(below.values().get("concurrency")).isEqualTo(80.0);
    }

    @Test
    void isOpenUpwardsWhereTheLastGainIsInsideTheNoise() {
        Insight knee = knee(sweep(level(10, 2.0, 5000, 0.02), level(20, 3.8, 5200, 0.2), level(40, 4.4, 9000, 0.1)));
        assertThat(Said.by(knee))
                .isEqualTo(
                        "The knee lies at concurrency 20 or above. For each doubling of the concurrency, requests/s changed"
                                + " by +90 % from 10 to 20 and by +16 % from 20 to 40; the mark is +10 %. With the spread of the repeats"
                                + " that is 69 % to 111 % from 10 to 20 and 0 % to 35 % from 20 to 40. From 20 to 40 the gain is"
                                + " inside the noise of the repeats: more repeats would narrow it.");
        assertThat(knee.standing()).isEqualTo(Standing.LIMITED);
        assertThat(knee.values()).containsEntry("concurrency", 20.0).doesNotContainKey("next_concurrency");
    }

    @Test
    void isWiderWhereAStepInsideTheNoiseIsFollowedByAClearOne() {
        Insight knee = knee(sweep(
                level(10, 2.0, 5000, 0.02),
                level(20, 3.8, 5200, 0.1),
                level(40, 4.2, 9000, 0.1),
                level(80, 4.2, 18000, 0.02)));
        assertThat(Said.by(knee)).startsWith("The knee lies between concurrency 20 and 80. ");
        assertThat(knee.standing()).isEqualTo(Standing.LIMITED);
    }

    @Test
    void isNotReachedWhileTheLastLevelStillGains() {
        Insight knee = knee(sweep(level(10, 2.0, 5000, 0.0), level(20, 3.8, 5200, 0.0)));
        assertThat(Said.by(knee))
                .isEqualTo(
                        "The knee is not reached: at the last usable step, from concurrency 10 to 20, requests/s still grew"
                                + " by 90 % for each doubling of the concurrency, and the knee is where that falls below 10 %. Add"
                                + " higher levels.");
        assertThat(knee.standing()).isEqualTo(Standing.NOT_REACHED);
    }

    @Test
    void namesLevelsThatTheExperimentAsksForAndNobodyMeasured() {
        Sweep sweep = new Sweep(
                Planted.subject("x", List.of(10, 20, 40, 80), Planted.slo(0, 0, 0), Map.of()),
                List.of(level(10, 2.0, 5000, 0.0), level(20, 3.8, 5200, 0.0)));
        assertThat(Said.by(knee(sweep))).endsWith(" Concurrency 40 and 80 of the experiment are not measured yet.");
    }

    @Test
    void doesNotSayOfOtherFaultsThatTheConcurrencyWasNotHeld() {
        Sweep sweep = sweep(
                level(10, 2.0, 5000, 0.0),
                level(20, 3.8, 5200, 0.0),
                with(level(40, 6.0, 5200, 0.0), Verdict.of(Verdict.Kind.SERVING_CHANGED, "changed")));
        assertThat(Said.by(knee(sweep))).endsWith(" The level above, 40, cannot be used: measure it again.");
    }

    @Test
    void liesBelowTheSecondLevelWhereNoStepGains() {
        Insight knee =
                knee(sweep(level(10, 4.0, 2500, 0.01), level(20, 4.12, 5000, 0.01), level(40, 4.0, 10000, 0.01)));
        assertThat(Said.by(knee))
                .isEqualTo(
                        "The knee lies below concurrency 20. For each doubling of the concurrency, requests/s changed by"
                                + " +3 % from 10 to 20; the mark is +10 %. With the spread of the repeats that is 2 % to 4 % from 10 to 20."
                                + " No usable step gains that much: measure lower levels to find it.");
        assertThat(knee.standing()).isEqualTo(Standing.LIMITED);
    }

    @Test
    void saysThatThroughputFellWhereItDid() {
        Insight knee = knee(sweep(level(10, 2.0, 5000, 0.0), level(20, 4.0, 5000, 0.0), level(40, 3.6, 11000, 0.0)));
        assertThat(Said.by(knee)).contains("changed by +100 % from 10 to 20 and by -10 % from 20 to 40;");
    }

    @Test
    void mentionsWhereRequestsBeginToQueueInTheServer() {
        Insight knee = knee(sweep(
                with(level(10, 2.0, 5000, 0.0), Figure.WAITING, 0.04),
                with(level(20, 4.0, 5000, 0.0), Figure.WAITING, 0.3),
                with(level(40, 4.1, 10000, 0.0), Figure.WAITING, 18.0)));
        assertThat(Said.by(knee))
                .endsWith(" Requests queue in the server from concurrency 20 on: 0.3 wait on average.");
        assertThat(knee.values()).containsEntry("queueing_concurrency", 20.0);
    }

    @Test
    void takesTwoUsableLevels() {
        Insight knee = knee(sweep(level(10, 2.0, 5000, 0.0), with(level(20, 3.8, 5200, 0.0), Planted.NOT_HELD)));
        assertThat(Said.by(knee)).isEqualTo("A knee takes at least two usable levels; only concurrency 10 is usable.");
        assertThat(knee.standing()).isEqualTo(Standing.NOT_MEASURABLE);
        assertThat(knee.rests()).isEmpty();
        assertThat(knee.leftOut())
                .containsExactly(new LeftOut(10, "a knee takes two levels"), new LeftOut(20, "concurrency not held"));
    }

    @Test
    void neverCountsALevelThatServedNothing() {
        Insight knee = knee(sweep(once(10, 2.0, 5000), once(20, 3.8, 5200), once(40, 0, 10)));
        assertThat(knee.rests()).containsExactly(10, 20);
        assertThat(knee.leftOut()).containsExactly(new LeftOut(40, "no request was served"));
        assertThat(knee.standing()).isEqualTo(Standing.NOT_REACHED);
    }

    @Test
    void countsOutputTokensWhereNobodyRecordedRequests() {
        Insight knee = knee(sweep(
                Planted.level(10, Map.of(Figure.OUTPUT_THROUGHPUT, 200.0), Map.of(Figure.OUTPUT_THROUGHPUT, 0.0), 2),
                Planted.level(20, Map.of(Figure.OUTPUT_THROUGHPUT, 390.0), Map.of(Figure.OUTPUT_THROUGHPUT, 0.0), 2)));
        assertThat(Said.by(knee)).contains("output tokens/s still grew by 95 %");
    }

    private static Insight knee(Sweep sweep) {
        return Planted.insight(sweep, Insight.Kind.KNEE);
    }
}
