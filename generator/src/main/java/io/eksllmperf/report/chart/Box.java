package io.eksllmperf.report.chart;

/**
 * A rectangle in pixels.
 *
 * @param left smallest x
 * @param top smallest y
 * @param right largest x
 * @param bottom largest y
 */
record Box(double left, double top, double right, double bottom) {
    static Box around(double x, double y, double half) {
        return new Box(x - half, y - half, x + half, y + half);
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    boolean touches(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean contains(Box other) {
        return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
    }

    /** Whether a straight line runs through it: the part of the line inside both pairs of sides is not empty. */
    boolean touches(Segment line) {
        double[] inside = {0, 1};
        return clip(line.x1() - left, line.x1() - line.x2(), inside)
                && clip(right - line.x1(), line.x2() - line.x1(), inside)
                && clip(line.y1() - top, line.y1() - line.y2(), inside)
                && clip(bottom - line.y1(), line.y2() - line.y1(), inside);
    }

    /** Keeps of the line the part on this side, which its beginning is {@code distance} within. */
    private static boolean clip(double distance, double towards, double[] inside) {
        if (towards == 0) {
            return distance >= 0;
        }
        double at = distance / towards;
        if (towards > 0) {
            inside[1] = Math.min(inside[1], at);
        } else {
            inside[0] = Math.max(inside[0], at);
        }
        return inside[0] <= inside[1];
    }

    /** From one point to another. */
    record Segment(double x1, double y1, double x2, double y2) {}
}
