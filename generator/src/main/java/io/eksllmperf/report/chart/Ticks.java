package io.eksllmperf.report.chart;

import io.eksllmperf.report.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Where an axis is marked: 3 to 8 round numbers that reach from below the smallest value to above the largest. */
final class Ticks {
    private static final int MOST = 8;
    private static final long[] NICE = {1, 2, 5};

    /** Plain digits from here to there; beyond, {@code 2e9}. */
    private static final double SMALLEST_PLAIN = 1e-4;

    private static final double LARGEST_PLAIN = 1e7;

    private Ticks() {}

    /**
     * @param value where
     * @param label its number as text
     */
    record Tick(double value, String label) {}

    /** Multiples of 1, 2 or 5 times a power of ten: the finest step that needs no more than eight. */
    static List<Tick> linear(double min, double max) {
        int exponent = (int) Math.floor(StrictMath.log10((max - min) / MOST)) - 1;
        for (int at = 0; ; at++) {
            int power = exponent + at / NICE.length;
            BigDecimal step = BigDecimal.valueOf(NICE[at % NICE.length]).scaleByPowerOfTen(power);
            double first = Math.floor(min / step.doubleValue());
            double last = Math.ceil(max / step.doubleValue());
            if (last - first < MOST) {
                return multiples(step, (long) first, (long) last, Math.max(0, -power));
            }
        }
    }

    private static List<Tick> multiples(BigDecimal step, long first, long last, int decimals) {
        double largest = Math.max(Math.abs(first), Math.abs(last)) * step.doubleValue();
        boolean plain = largest < LARGEST_PLAIN && step.doubleValue() >= SMALLEST_PLAIN;
        List<Tick> ticks = new ArrayList<>();
        for (long n = first; n <= last; n++) {
            double value = step.multiply(BigDecimal.valueOf(n)).doubleValue();
            ticks.add(new Tick(value, plain ? Numbers.fixed(value, decimals) : scientific(value)));
        }
        return ticks;
    }

    /** Of positive values: 1, 2, 5, 10, 20, or powers of ten; below a factor of five or so there are too few of these. */
    static List<Tick> logarithmic(double min, double max) {
        double[] oneTwoFive = between(min, max, 1, NICE);
        if (oneTwoFive.length < 3) {
            return linear(min, max);
        }
        double[] values = oneTwoFive;
        for (int step = 1; values.length > MOST; step++) {
            values = between(min, max, step, new long[] {1});
        }
        boolean plain = values[0] >= SMALLEST_PLAIN && values[values.length - 1] < LARGEST_PLAIN;
        return DoubleStream.of(values)
                .mapToObj(value -> new Tick(value, plain ? label(value) : scientific(value)))
                .toList();
    }

    /** From the last number that is not above the smallest value to the first that is not below the largest. */
    private static double[] between(double min, double max, int step, long[] factors) {
        int from = Math.floorDiv((int) Math.floor(StrictMath.log10(min)) - 1, step) * step;
        List<Double> all = new ArrayList<>();
        for (int power = from; all.isEmpty() || all.get(all.size() - 1) < max; power += step) {
            for (long factor : factors) {
                all.add(BigDecimal.valueOf(factor).scaleByPowerOfTen(power).doubleValue());
            }
        }
        int first = 0;
        while (first + 1 < all.size() && all.get(first + 1) <= min) {
            first++;
        }
        int last = all.size() - 1;
        while (last > 0 && all.get(last - 1) >= max) {
            last--;
        }
        return all.subList(first, last + 1).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** As short as the number is exact. */
    static String label(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return Numbers.fixed(value, Math.max(0, exact.scale()));
    }

    private static String scientific(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        if (exact.signum() == 0) {
            return "0";
        }
        int exponent = exact.precision() - exact.scale() - 1;
        if (exponent == 0) {
            return exact.toPlainString();
        }
        return exact.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }
}
