package io.eksllmperf.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nodes count against EC2's quotas. */
class QuotaTest {
    private final Catalog catalog = Catalog.shipped();

    @Test
    void theShippedClusterNeedsMoreThanANewAccountMayRun() {
        List<Quota.Need> needs = catalog.quotas(List.of(
                nodes("g5.8xlarge", "on-demand", 1),
                nodes("m6i.2xlarge", "on-demand", 2),
                nodes("m6i.2xlarge", "on-demand", 1)));

        assertThat(needs)
                .extracting(need -> need.quota().name(), Quota.Need::vcpus, Quota.Need::aboveNewAccount)
                .containsExactly(
                        tuple("Running On-Demand G and VT instances", 32, true),
                        tuple("Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances", 24, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g6e.12xlarge | on-demand | Running On-Demand G and VT instances | 96",
                "g6e.12xlarge | reserved | Running On-Demand G and VT instances | 96",
                "g6e.12xlarge | spot | All G and VT Spot Instance Requests | 96",
                "p4d.24xlarge | on-demand | Running On-Demand P instances | 192",
                "p4de.24xlarge | spot | All P4, P3 and P2 Spot Instance Requests | 192",
                "p5en.48xlarge | spot | All P5 Spot Instance Requests | 384",
                "c7i.4xlarge | spot | All Standard (A, C, D, H, I, M, R, T, Z) Spot Instance Requests | 32",
            })
    void vcpusOfTwoNodes(String type, String capacity, String quota, int vcpus) {
        assertThat(catalog.quotas(List.of(nodes(type, capacity, 2))))
                .extracting(need -> need.quota().name() + " " + need.vcpus())
                .containsExactly(quota + " " + vcpus);
    }

    @Test
    void everyTypeCountsAgainstOneQuota() {
        for (String type : catalog.instanceTypeNames()) {
            for (String capacity : List.of("on-demand", "spot")) {
                assertThat(catalog.quotas(List.of(nodes(type, capacity, 1))))
                        .as(type + " " + capacity)
                        .hasSize(1);
            }
        }
    }

    @Test
    void nodesThatAreNotThereNeedNothing() {
        assertThat(catalog.quotas(List.of(nodes("g5.8xlarge", "on-demand", 0)))).isEmpty();
        assertThat(catalog.quotas(List.of())).isEmpty();
    }

    @Test
    void fiveVcpusAreWithinANewAccount() {
        assertThat(catalog.quotas(List.of(nodes("m5.large", "on-demand", 2))))
                .extracting(Quota.Need::vcpus, Quota.Need::aboveNewAccount)
                .containsExactly(tuple(4, false));
    }

    private Quota.Nodes nodes(String type, String capacity, int count) {
        return new Quota.Nodes(catalog.instanceType(type).orElseThrow(), capacity, count);
    }
}
