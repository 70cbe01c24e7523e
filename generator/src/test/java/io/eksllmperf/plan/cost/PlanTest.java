package io.eksllmperf.plan.cost;

import static io.eksllmperf.Shipped.CLUSTER;
import static io.eksllmperf.Shipped.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.eksllmperf.Shipped;
import io.eksllmperf.plan.RunEstimate;
import io.eksllmperf.plan.cost.RunPlan.State;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Time and money, against sums that are done here by hand: prices of 2026-07-20, rates and times of the time model. */
class PlanTest {
    private static final String AIPERF = "gpt-oss-20b-g5-8xlarge-aiperf";
    private static final String OWNER = "gpt-oss-20b-g5-8xlarge";
    /** g5.8xlarge and m6i.2xlarge. */
    private static final double BOTH_NODES = 2.448 + 0.384;

    private static final String FOUR_TYPES =
            "  matrix: {nodes.instanceType: [g5.8xlarge, g5.12xlarge, g6.8xlarge, g6e.8xlarge]}\n";

    @Test
    void seedsSweepByHand() {
        SweepPlan sweep = Plans.sweep(Plans.shipped(), OWNER);

        // 30 s cooldown, 60 s tool, three windows of 12 s, and the last answers: 100 tokens for each client at 19
        // tokens/s a
        // stream, at most 767 in all.
        assertThat(sweep.levels())
                .extracting(LevelPlan::concurrency, LevelPlan::seconds)
                .containsExactly(
                        tuple(20, 30L + ceil(60 + 36 + 2000 / 380.0)),
                        tuple(40, 30L + ceil(60 + 36 + 4000 / 760.0)),
                        tuple(80, 30L + ceil(60 + 36 + 8000 / 767.0)),
                        tuple(120, 30L + ceil(60 + 36 + 12000 / 767.0)),
                        tuple(200, 30L + ceil(60 + 36 + 20000 / 767.0)));
        assertThat(sweep.seconds()).isEqualTo(132 + 132 + 137 + 142 + 153);
        assertThat(dollars(sweep.usd())).isCloseTo(696 / 3600.0 * BOTH_NODES, within(0.00001));
        assertThat(sweep.gpuHours()).isEqualByComparingTo("0.1933");
        assertThat(sweep.isModelled()).isTrue();
    }

    @Test
    void aiperfSweepByHand() {
        SweepPlan sweep = Plans.sweep(Plans.shipped(), AIPERF);

        // 400 requests of warm-up, ten for each client, and the last answer; three repeats.
        assertThat(sweep.levels())
                .extracting(LevelPlan::concurrency, LevelPlan::seconds)
                .containsExactly(
                        tuple(10, 3 * (30L + ceil(60 + (400 + 100 + 10) * 100 / 190.0))),
                        tuple(20, 3 * (30L + ceil(60 + (400 + 200 + 20) * 100 / 380.0))),
                        tuple(40, 3 * (30L + ceil(60 + (400 + 400 + 40) * 100 / 760.0))),
                        tuple(80, 3 * (30L + ceil(60 + (400 + 800 + 80) * 100 / 767.0))),
                        tuple(120, 3 * (30L + ceil(60 + (400 + 1200 + 120) * 100 / 767.0))),
                        tuple(200, 3 * (30L + ceil(60 + (400 + 2000 + 200) * 100 / 767.0))));
        assertThat(sweep.levels().get(0).time().modelled().orElseThrow().warmupSeconds())
                .isEqualTo((int) Math.round(400 * 100 / 190.0));
        assertThat(sweep.toDo()).isEqualTo(18);
    }

    @Test
    void startOfTheServerByHand() {
        ServerPlan server = Plans.shipped().servers().get(0);

        // Node, 12 GB image at 77 MB/s, 14 GB weights at 100 MB/s, load at 125 MB/s and the engine's 196 s.
        int seconds = 180 + ceil(12000 / 77.0) + 140 + 112 + 196;
        assertThat(server.start().seconds()).isEqualTo(seconds);
        // Two images of load tools on the new load node: 10 and 3 GB.
        assertThat(server.start().natGb()).isEqualByComparingTo("39");
        assertThat(server.start().natGbAgain()).isEqualByComparingTo("26");
        assertThat(dollars(server.usd())).isCloseTo(seconds / 3600.0 * BOTH_NODES + 39 * 0.045, within(0.00001));
        assertThat(dollars(server.usdPerDay())).isCloseTo(24 * 2.448, within(0.00001));
        assertThat(server.nodes().gpusUsed()).isEqualTo(1);
        assertThat(server.nodes().gpusBilled()).isEqualTo(1);
    }

    @Test
    void floorByHand() {
        Floor floor = Plans.shipped().clusters().get(0).floor();

        double volumes = (2 * 100 + 200 + 20) * 0.08 / 730;
        double hour = 0.60 + 2 * 0.384 + 3 * 0.045 + 0.384 + volumes;
        assertThat(dollars(floor.usdPerHour())).isCloseTo(hour, within(0.00001));
        assertThat(dollars(floor.perDay(floor.usdPerHour()))).isCloseTo(24 * hour, within(0.001));
        assertThat(dollars(floor.perMonth(floor.usdPerHour()))).isCloseTo(730 * hour, within(0.001));
        assertThat(floor.hoursPerMonth()).isEqualTo(365 * 24 / 12);
    }

    @Test
    void controlPlaneIsInStandardSupportWithoutADateAndSaysWhatComes() {
        Plan plan = Plans.of(Shipped.experiments(), Experience.NONE, Optional.empty());

        Floor.Item plane = plan.clusters().get(0).floor().items().get(0);
        assertThat(dollars(plane.usdPerHour())).isEqualTo(0.10);
        assertThat(plane.note()).isEqualTo("standard support until 2026-07-29, then $0.60 an hour");
    }

    @Test
    void volumeOfTheCacheIsInTheFloorAndTheWeightsComeOnce() {
        Plan plan = Plans.seed("cache: nodeDisk", "cache: {volume: 100Gi}");

        assertThat(plan.servers().get(0).start().natGb()).isEqualByComparingTo("36");
        assertThat(plan.servers().get(0).start().natGbAgain()).isEqualByComparingTo("12");
        assertThat(plan.clusters().get(0).floor().items())
                .extracting(Floor.Item::what)
                .contains("volumes model-cache, 100 GiB", "volumes results, 20 GiB");
    }

    @Test
    void sizesThatNobodyKnowsAreCalledAGuess() {
        Plan plan = Plans.seed("model: {id: openai/gpt-oss-20b, revision: main}", "model: {id: someone/else}");

        assertThat(plan.servers().get(0).start().fetches())
                .extracting(Fetch::what, Fetch::gb)
                .contains(tuple("weights of the model (its size is a guess)", new BigDecimal("60.0")));
    }

    @Test
    void oneNatGatewayOrNone() {
        Plan one = Plans.of(Plans.seed().with(CLUSTER, "natGateway: HighlyAvailable", "natGateway: Single"));
        Plan none = Plans.of(Plans.seed().with(CLUSTER, "natGateway: HighlyAvailable", "natGateway: Disable"));

        assertThat(whats(one)).contains("1 NAT gateway");
        assertThat(whats(none)).noneMatch(what -> what.contains("NAT"));
        assertThat(none.servers().get(0).start().natGb()).isEqualByComparingTo("0");
        assertThat(dollars(none.servers().get(0).start().usdOfNat())).isZero();
    }

    @Test
    void fourServersSideBySideAreBilledAtOnce() {
        Plan plan = Plans.of(Plans.seed().with(SEED, "  runId:", FOUR_TYPES + "  runId:"));

        assertThat(plan.clusters().get(0).nodes())
                .extracting(ClusterPlan.Nodes::role, nodes -> nodes.rate().instanceType(), ClusterPlan.Nodes::count)
                .containsExactly(
                        tuple("GPU", "g5.12xlarge", 1),
                        tuple("GPU", "g5.8xlarge", 1),
                        tuple("GPU", "g6.8xlarge", 1),
                        tuple("GPU", "g6e.8xlarge", 1),
                        tuple("load", "m6i.2xlarge", 4));
        assertThat(dollars(plan.clusters().get(0).usdPerHour()))
                .isCloseTo(2.448 + 5.672 + 2.0144 + 4.52856 + 4 * 0.384, within(0.00001));
        assertThat(plan.servers()).hasSize(4);
        assertThat(plan.sweeps()).hasSize(4);
    }

    @Test
    void billedGpusCountEvenWhenIdle() {
        Plan plan = Plans.seed("instanceType: g5.8xlarge", "instanceType: g5.12xlarge");

        SweepPlan sweep = plan.sweeps().get(0);
        assertThat(sweep.server().nodes().gpusUsed()).isEqualTo(1);
        assertThat(sweep.gpuHours().doubleValue()).isCloseTo(4 * sweep.seconds() / 3600.0, within(0.0001));
    }

    @Test
    void parkedServerStartsNothingAndRunsNothingButKeepsItsLoadNode() {
        Plan plan = Plans.of(Shipped.experiments().with(SEED, "replicas: 1", "replicas: 0"));

        assertThat(plan.toDo()).isZero();
        assertThat(dollars(plan.usd())).isZero();
        assertThat(plan.sweeps())
                .allSatisfy(sweep -> assertThat(sweep.runs()).allMatch(run -> run.state() == State.PARKED));
        assertThat(plan.clusters().get(0).nodes())
                .extracting(ClusterPlan.Nodes::role, ClusterPlan.Nodes::count)
                .containsExactly(tuple("load", 1));
        assertThat(dollars(plan.servers().get(0).usdPerDay())).isZero();
    }

    @Test
    void spotHasNoPriceAndIsNotFree() {
        Plan plan = Plans.seed("capacityType: on-demand", "capacityType: spot");

        assertThat(plan.usd()).isEqualTo(Usd.UNKNOWN);
        assertThat(plan.usdOfRuns()).isEqualTo(Usd.UNKNOWN);
        assertThat(plan.servers().get(0).usdPerDay()).isEqualTo(Usd.UNKNOWN);
        assertThat(plan.servers().get(0).nodes().gpu().unpriced()).isEqualTo("spot capacity");
        assertThat(plan.sweeps().get(0).seconds()).isEqualTo(696);
        assertThat(plan.runs().values()).extracting(RunEstimate::usd).containsOnly(Optional.empty());
    }

    @Test
    void anotherRegionHasNoPricesButThatOfTheControlPlane() {
        Plan plan = Plans.of(Plans.seed()
                .with(CLUSTER, "region: us-east-1", "region: eu-west-1")
                .with(CLUSTER, "[us-east-1a, us-east-1b, us-east-1c]", "[eu-west-1a, eu-west-1b, eu-west-1c]"));

        Floor floor = plan.clusters().get(0).floor();
        assertThat(plan.usd()).isEqualTo(Usd.UNKNOWN);
        assertThat(plan.clusters().get(0).usdPerHour()).isEqualTo(Usd.UNKNOWN);
        assertThat(floor.usdPerHour()).isEqualTo(Usd.UNKNOWN);
        assertThat(dollars(floor.knownUsdPerHour())).isEqualTo(0.60);
    }

    @Test
    void autoModeHasSystemNodesThatNobodyKnows() {
        Plan plan = Plans.of(Shipped.at(Path.of("src/test/resources/golden/auto-mode")));

        ClusterPlan cluster = plan.clusters().get(0);
        assertThat(cluster.autoMode()).isTrue();
        assertThat(cluster.floor().usdPerHour()).isEqualTo(Usd.UNKNOWN);
        assertThat(whats(plan)).contains("system nodes of EKS Auto Mode").noneMatch(what -> what.contains("root"));
    }

    @Test
    void totalIsTheSumOfItsPartsEverywhere() {
        for (String golden : List.of("auto-mode", "matrix", "overrides", "parked-aiperf", "two-clusters")) {
            Plan plan = Plans.of(Shipped.at(Path.of("src/test/resources/golden").resolve(golden)));
            assertThat(plan.usd())
                    .as(golden)
                    .isEqualTo(Usd.sum(List.of(
                            Usd.sum(plan.servers().stream().map(ServerPlan::usd).toList()),
                            Usd.sum(plan.sweeps().stream()
                                    .flatMap(sweep -> sweep.runs().stream())
                                    .map(RunPlan::usd)
                                    .toList()))));
            assertThat(plan.seconds())
                    .as(golden)
                    .isEqualTo(plan.runs().values().stream()
                            .map(RunEstimate::duration)
                            .reduce(Duration.ZERO, Duration::plus)
                            .toSeconds());
            assertThat(plan.sweeps())
                    .isNotEmpty()
                    .allSatisfy(sweep -> assertThat(sweep.levels())
                            .allSatisfy(level -> assertThat(level.runs()).hasSize(sweep.repeats())));
        }
    }

    @Test
    void planOfOneExperimentHasItsServerOnceAndAllOfItsCluster() {
        Plan plan = Plans.shipped().only(List.of(AIPERF));

        assertThat(plan.sweeps()).extracting(SweepPlan::experiment).containsExactly(AIPERF);
        assertThat(plan.servers()).extracting(ServerPlan::name).containsExactly(OWNER);
        assertThat(plan.clusters()).hasSize(1);
    }

    private static List<String> whats(Plan plan) {
        return plan.clusters().get(0).floor().items().stream()
                .map(Floor.Item::what)
                .toList();
    }

    private static int ceil(double seconds) {
        return (int) Math.ceil(seconds);
    }

    private static double dollars(Usd usd) {
        return usd.amount().map(BigDecimal::doubleValue).orElseThrow();
    }
}
