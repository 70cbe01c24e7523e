package io.eksllmperf.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as YAML, in decimal and without an exponent: YAML 1.1 and 1.2 disagree on what an exponent looks like. */
final class Decimal {
    private Decimal() {}

    /** A number as every reader and every JDK has it. */
    static String of(Number number) {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            return number.toString();
        }
        if (number instanceof BigInteger || number instanceof BigDecimal) {
            return new BigDecimal(number.toString()).toPlainString();
        }
        boolean isFloat = number instanceof Float;
        if (!isFloat && !(number instanceof Double)) {
            throw new IllegalArgumentException("a " + number.getClass().getName() + " is no number with a fixed value");
        }
        if (!Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException(number + " is no number that JSON has");
        }
        return shortest(number, isFloat);
    }

    private static String shortest(Number number, boolean isFloat) {
        // Not Double.toString: its digits differ between JDK 17 and JDK 19 (JDK-4511638).
        BigDecimal exact = new BigDecimal(number.doubleValue());
        BigDecimal least = exact;
        for (int digits = 17; digits > 0; digits--) {
            BigDecimal next = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            boolean same =
                    isFloat ? next.floatValue() == number.floatValue() : next.doubleValue() == number.doubleValue();
            if (!same) {
                break;
            }
            least = next;
        }
        String plain = least.stripTrailingZeros().toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
}
