package io.eksllmperf.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A Kubernetes version on Amazon EKS.
 *
 * @param version such as 1.33
 * @param since the day EKS got it
 * @param standardEnds last day of standard support
 * @param extendedEnds last day of extended support
 * @param standardUsd US dollars of a control plane hour in standard support
 * @param extendedUsd US dollars of a control plane hour in extended support, surcharge included
 * @param karpenterFrom oldest version of Karpenter that works with it
 */
public record EksVersion(
        Version version,
        LocalDate since,
        LocalDate standardEnds,
        LocalDate extendedEnds,
        BigDecimal standardUsd,
        BigDecimal extendedUsd,
        Version karpenterFrom) {
    static final String COLUMNS =
            "version | on eks since | standard ends | extended ends | standard usd | extended usd | karpenter from";

    /** Where a version stands on a given day. */
    public enum Support {
        NOT_YET,
        STANDARD,
        EXTENDED,
        ENDED
    }

    static EksVersion from(Row row) {
        return new EksVersion(
                row.version("version"),
                row.date("on eks since"),
                row.date("standard ends"),
                row.date("extended ends"),
                row.money("standard usd"),
                row.money("extended usd"),
                row.version("karpenter from"));
    }

    public Support support(LocalDate day) {
        if (day.isBefore(since)) {
            return Support.NOT_YET;
        }
        if (!day.isAfter(standardEnds)) {
            return Support.STANDARD;
        }
        return day.isAfter(extendedEnds) ? Support.ENDED : Support.EXTENDED;
    }

    /** US dollars of a control plane hour on that day; empty when EKS does not run the version then. */
    public Optional<BigDecimal> controlPlaneUsdPerHour(LocalDate day) {
        return switch (support(day)) {
            case STANDARD -> Optional.of(standardUsd);
            case EXTENDED -> Optional.of(extendedUsd);
            case NOT_YET, ENDED -> Optional.empty();
        };
    }
}
