package io.eksllmperf.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {
    private final Catalog catalog = Catalog.shipped();

    @ParameterizedTest
    @CsvSource({
        "g5.xlarge, 1.006",
        "g5.8xlarge, 2.448",
        "g5.12xlarge, 5.672",
        "g5.48xlarge, 16.288",
        "g6.xlarge, 0.8048",
        "g6.48xlarge, 13.3504",
        "g6e.2xlarge, 2.24208",
        "g6e.48xlarge, 30.13118",
        "p4d.24xlarge, 21.957642",
        "p4de.24xlarge, 27.44705",
        "p5.4xlarge, 6.88",
        "p5.48xlarge, 55.04",
        "p5en.48xlarge, 63.296",
        "m5.large, 0.096",
        "m6i.2xlarge, 0.384",
        "m6i.4xlarge, 0.768",
    })
    void anHourOfATypeHasAPriceWithDateAndSource(String name, BigDecimal usd) {
        Price price = catalog.onDemand(catalog.instanceType(name).orElseThrow(), "us-east-1")
                .orElseThrow();
        assertThat(price.usd()).isEqualByComparingTo(usd);
        assertThat(price.unit()).isEqualTo("hour");
        assertThat(price.date()).isEqualTo(LocalDate.of(2026, 7, 20));
        assertThat(price.source()).contains("zz_generated.pricing_aws.go");
    }

    @Test
    void anotherRegionHasNoPriceAndSaysSo() {
        assertThat(catalog.onDemand(catalog.instanceType("g5.8xlarge").orElseThrow(), "eu-west-1"))
                .isEmpty();
        assertThat(Price.noneIn("eu-west-1"))
                .isEqualTo("no prices are known for eu-west-1, only for us-east-1: costs are left out");
    }

    @ParameterizedTest
    @CsvSource({
        "1.33, 2025-05-28, NOT_YET, -",
        "1.33, 2025-05-29, STANDARD, 0.10",
        "1.33, 2026-07-29, STANDARD, 0.10",
        "1.33, 2026-07-30, EXTENDED, 0.60",
        "1.33, 2027-07-29, EXTENDED, 0.60",
        "1.33, 2027-07-30, ENDED, -",
        "1.34, 2026-11-24, STANDARD, 0.10",
        "1.32, 2026-11-24, EXTENDED, 0.60",
    })
    void aControlPlaneCostsSixTimesAsMuchInExtendedSupport(
            String version, String day, EksVersion.Support support, String usd) {
        EksVersion eks = catalog.eksVersion(version).orElseThrow();
        LocalDate date = LocalDate.parse(day);
        assertThat(eks.support(date)).isEqualTo(support);
        assertThat(catalog.controlPlane(eks, date)
                        .map(price -> price.usd().toPlainString())
                        .orElse("-"))
                .isEqualTo(usd);
    }

    @Test
    void everyEksVersionNamesTheKarpenterItNeeds() {
        assertThat(catalog.eksVersionNames()).containsExactly("1.32", "1.33", "1.34", "1.35");
        assertThat(catalog.eksVersion("1.33").orElseThrow().karpenterFrom()).isEqualTo(Version.of("1.5"));
        assertThat(catalog.eksVersion("1.35").orElseThrow().karpenterFrom()).isEqualTo(Version.of("1.9"));
        assertThat(catalog.eksVersion("1.36")).isEmpty();
        Version shipped = Version.of(catalog.addOns("karpenter").get(0).version());
        assertThat(catalog.eksVersionNames())
                .allMatch(name ->
                        shipped.isAtLeast(catalog.eksVersion(name).orElseThrow().karpenterFrom()));
    }

    @Test
    void otherPricesAreKnownByName() {
        assertThat(catalog.price("nat-gateway-hour").orElseThrow().usd()).isEqualTo(new BigDecimal("0.045"));
        assertThat(catalog.price("ebs-gp3-gb-month").orElseThrow().unit()).isEqualTo("GB-month of a gp3 volume");
        assertThat(catalog.price("gold")).isEmpty();
    }

    @Test
    void regionsHaveTheirPartition() {
        assertThat(catalog.partition("us-east-1")).contains("aws");
        assertThat(catalog.partition("cn-north-1")).contains("aws-cn");
        assertThat(catalog.partition("us-gov-west-1")).contains("aws-us-gov");
        assertThat(catalog.partition("mars-north-1")).isEmpty();
        assertThat(List.copyOf(catalog.regions())).hasSize(38).isSorted();
    }

    @Test
    void addOnsAreNewestFirst() {
        assertThat(catalog.addOns("dcgm-exporter").get(0).version()).isEqualTo("4.8.3");
        assertThat(catalog.addOns("nvidia-device-plugin").get(0).version()).isEqualTo("0.20.0");
        assertThat(catalog.addOns("karpenter").get(0).repository()).contains("public.ecr.aws/karpenter");
        assertThat(catalog.addOns("ami-al2023").get(0).chart()).isEmpty();
        assertThat(catalog.addOns("nothing")).isEmpty();
        for (String name : new String[] {"nvidia-device-plugin", "dcgm-exporter", "karpenter", "karpenter-crd"}) {
            assertThat(catalog.addOns(name).stream().map(addOn -> Version.of(addOn.version())))
                    .isSortedAccordingTo((a, b) -> b.compareTo(a));
        }
    }
}
