package io.eksllmperf.results;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One value over time.
 *
 * @param points in the order of time; empty when it was never recorded
 */
public record Series(List<Point> points) {
    public static final Series EMPTY = new Series(List.of());

    /** Samples are 2 s apart. Over a longer gap nobody knows what the value was. */
    private static final double LONGEST_GAP = 30;

    public Series {
        points = List.copyOf(points);
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).seconds() < points.get(i - 1).seconds()) {
                throw new IllegalArgumentException("points are in the order of time");
            }
        }
    }

    /**
     * @param seconds unix time
     * @param value in the series' unit
     */
    public record Point(double seconds, double value) {}

    public boolean isEmpty() {
        return points.isEmpty();
    }

    public Optional<Double> max() {
        OptionalDouble max = points.stream().mapToDouble(Point::value).max();
        return max.isPresent() ? Optional.of(max.getAsDouble()) : Optional.empty();
    }

    /** The mean over time; of a single point its value. */
    public Optional<Double> mean() {
        double seconds = measured();
        if (seconds > 0) {
            return Optional.of(integral() / seconds);
        }
        OptionalDouble mean = points.stream().mapToDouble(Point::value).average();
        return mean.isPresent() ? Optional.of(mean.getAsDouble()) : Optional.empty();
    }

    /** By the trapezoid rule, value times seconds: of watts, joules. Gaps above 30 s are left out. */
    public double integral() {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += step(i) * (points.get(i).value() + points.get(i - 1).value()) / 2;
        }
        return sum;
    }

    /** The seconds that {@link #integral} covers. */
    public double measured() {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += step(i);
        }
        return sum;
    }

    private double step(int i) {
        double step = points.get(i).seconds() - points.get(i - 1).seconds();
        return step > LONGEST_GAP ? 0 : step;
    }
}
