package io.eksllmperf.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for programs. */
final class PlainNumber {
    /** More than any tool measures, and fewer than those in which JDKs differ: {@code Double.toString} is another one since 19. */
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private PlainNumber() {}

    /** The number to 12 digits, without trailing zeros. */
    static BigDecimal of(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
