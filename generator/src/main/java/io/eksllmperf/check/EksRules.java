package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;
import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.catalog.EksVersion;
import io.eksllmperf.catalog.EksVersion.Support;
import io.eksllmperf.catalog.Version;
import io.eksllmperf.spec.Cluster;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The cluster's Kubernetes version. */
final class EksRules {
    private static final String PATH = "spec.kubernetesVersion";

    static final List<Rule> RULES = List.of(
            error(
                            "ELP201",
                            "EKS has no such version, or no longer",
                            "AWS makes no cluster of a version that is out of extended support or never was.")
                    .on(View.CLUSTERS, EksRules::unknown)
                    .never(),
            warning(
                            "ELP202",
                            "The tables do not hold this version of EKS",
                            "Neither its end of support nor the Karpenter that it needs are known here.")
                    .on(View.CLUSTERS, EksRules::newer),
            error(
                            "ELP203",
                            "Karpenter is too old for this version of EKS",
                            "An older Karpenter does not start nodes on it (Karpenter, upgrading/compatibility.md).")
                    .on(View.CLUSTERS, EksRules::oldKarpenter)
                    .never(),
            warning(
                            "ELP204",
                            "The EKS version is in extended support",
                            "The control plane costs six times as much, a fifth of a g5.8xlarge (EKS User Guide,"
                                    + " kubernetes-versions.adoc; facts: infrastructure, section 7). Judged only"
                                    + " when a date is given.")
                    .on(View.CLUSTERS, EksRules::extended),
            error(
                            "ELP205",
                            "The EKS version is out of support",
                            "AWS upgrades such a cluster by itself, and makes no new one. Judged only when a date is"
                                    + " given.")
                    .on(View.CLUSTERS, EksRules::ended)
                    .never());

    private EksRules() {}

    private static Optional<EksVersion> known(Cluster cluster, Found found) {
        return found.catalog().eksVersion(cluster.kubernetesVersion().text());
    }

    private static boolean isNewerThanAll(Cluster cluster, Found found) {
        return found.catalog().eksVersionNames().stream()
                .allMatch(name -> Version.of(name).isBefore(cluster.kubernetesVersion()));
    }

    private static void unknown(Cluster cluster, Found found) {
        if (known(cluster, found).isEmpty() && !isNewerThanAll(cluster, found)) {
            found.at(
                    cluster,
                    PATH,
                    "EKS makes no clusters of " + cluster.kubernetesVersion() + "; known are "
                            + String.join(", ", found.catalog().eksVersionNames()));
        }
    }

    private static void newer(Cluster cluster, Found found) {
        if (known(cluster, found).isEmpty() && isNewerThanAll(cluster, found)) {
            found.at(
                    cluster,
                    PATH,
                    cluster.kubernetesVersion() + " is newer than the tables, which end with "
                            + String.join(", ", found.catalog().eksVersionNames())
                            + "; whether this Karpenter runs on it was not checked");
        }
    }

    private static void oldKarpenter(Cluster cluster, Found found) {
        String written = cluster.versions().karpenter();
        Optional<Version> karpenter = Version.parse(written.startsWith("v") ? written.substring(1) : written);
        Optional<EksVersion> eks = known(cluster, found);
        if (!cluster.autoMode()
                && karpenter.isPresent()
                && eks.isPresent()
                && karpenter.get().isBefore(eks.get().karpenterFrom())) {
            found.at(
                    cluster,
                    "spec.versions.karpenter",
                    "EKS " + cluster.kubernetesVersion() + " needs Karpenter "
                            + eks.get().karpenterFrom() + " or newer, not " + written);
        }
    }

    private static void extended(Cluster cluster, Found found) {
        Optional<EksVersion> eks = known(cluster, found);
        if (eks.isPresent() && stands(eks.get(), found, Support.EXTENDED)) {
            EksVersion version = eks.get();
            BigDecimal more = version.extendedUsd()
                    .subtract(version.standardUsd())
                    .multiply(BigDecimal.valueOf(found.catalog().timeModel().hoursPerMonth()))
                    .setScale(0, RoundingMode.HALF_UP);
            found.at(
                    cluster,
                    PATH,
                    "EKS " + version.version() + " left standard support on " + version.standardEnds()
                            + ": the control plane costs $" + version.extendedUsd() + " an hour instead of $"
                            + version.standardUsd() + ", $" + more + " a month more, until " + version.extendedEnds()
                            + newest(found));
        }
    }

    private static void ended(Cluster cluster, Found found) {
        Optional<EksVersion> eks = known(cluster, found);
        if (eks.isPresent() && stands(eks.get(), found, Support.ENDED)) {
            found.at(
                    cluster,
                    PATH,
                    "EKS " + eks.get().version() + " is out of support since "
                            + eks.get().extendedEnds() + newest(found));
        }
    }

    private static boolean stands(EksVersion version, Found found, Support support) {
        return found.today().map(version::support).filter(support::equals).isPresent();
    }

    /** The newest version in standard support on the day. */
    private static String newest(Found found) {
        LocalDate today = found.today().orElseThrow();
        return found.catalog().eksVersionNames().stream()
                .flatMap(name -> found.catalog().eksVersion(name).stream())
                .filter(version -> version.support(today) == Support.STANDARD)
                .reduce((older, newer) -> newer)
                .map(version ->
                        "; take \"" + version.version() + "\" (standard support until " + version.standardEnds() + ")")
                .orElse("");
    }
}
