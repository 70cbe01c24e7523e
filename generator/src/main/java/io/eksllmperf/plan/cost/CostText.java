package io.eksllmperf.plan.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Money and times as messages and tables say them: rounded half up, the same in every locale. */
public final class CostText {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
    private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);

    private CostText() {}

    /** {@code $1234.50}, or {@code no price known}. */
    public static String usd(Usd usd) {
        return usd.amount()
                .map(known -> "$" + known.setScale(2, RoundingMode.HALF_UP).toPlainString())
                .orElse("no price known");
    }

    /** The price of an hour as it is listed: {@code $2.448}; two decimals at least. */
    public static String rate(Usd usd) {
        return usd.amount()
                .map(BigDecimal::stripTrailingZeros)
                .map(known -> "$" + (known.scale() < 2 ? known.setScale(2) : known).toPlainString())
                .orElse("no price known");
    }

    /** {@code $0.1350}: of what costs cents an hour. */
    public static String fourDecimals(Usd usd) {
        return usd.amount()
                .map(known -> "$" + known.setScale(4, RoundingMode.HALF_UP).toPlainString())
                .orElse("no price known");
    }

    /** {@code 2.14} of seconds. */
    public static String hours(long seconds) {
        return BigDecimal.valueOf(seconds)
                .divide(SECONDS_PER_HOUR, 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** {@code 2.1} of seconds. */
    public static String minutes(long seconds) {
        return BigDecimal.valueOf(seconds)
                .divide(SECONDS_PER_MINUTE, 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Where the times of a sweep are from. */
    public static String from(SweepPlan sweep) {
        if (sweep.isModelled()) {
            return "time model";
        }
        return sweep.isMeasured() ? "measured in results/" : "partly measured in results/, partly time model";
    }
}
