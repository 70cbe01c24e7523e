package io.eksllmperf.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for people: rounded half up as a person does, with commas between thousands and a point before decimals. */
public final class Numbers {
    private Numbers() {}

    /** {@code 1,007.91}. */
    public static String fixed(double value, int decimals) {
        String plain = plain(value, decimals);
        int sign = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int at = point - 3; at > sign; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** {@code 1007.91}, for programs. */
    public static String plain(double value, int decimals) {
        // By way of 15 digits: a double's own text differs between Java versions, and 1.005 is meant as it is written.
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(15)).setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString();
    }

    /** {@code 4.31 s} of 4305.56 ms; below a second {@code 465.9 ms}. */
    public static String time(double millis) {
        return Math.abs(millis) < 1000 ? fixed(millis, 1) + " ms" : fixed(millis / 1000, 2) + " s";
    }

    /** {@code 34 %} of 0.34. */
    public static String percent(double share) {
        return fixed(share * 100, 0) + " %";
    }

    /** {@code $0.887}. */
    public static String usd(double usd) {
        return "$" + fixed(usd, 3);
    }

    /** A figure with its unit: {@code 4.31 s}, {@code 766.65 tokens/s}. */
    public static String of(Figure figure, double value) {
        return switch (figure.unit()) {
            case "ms" -> time(value);
            case "USD" -> usd(value);
            case "", "1/s" -> fixed(value, figure.decimals());
            default -> fixed(value, figure.decimals()) + " " + figure.unit();
        };
    }
}
