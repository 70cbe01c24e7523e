package io.eksllmperf.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for text beside points, where it covers neither data nor other text. */
final class Placement {
    /** From the middle of a point: right above first, where people look for it. */
    private static final double[][] DIRECTIONS = {{1, -1}, {0, -1}, {1, 0}, {-1, -1}, {1, 1}, {-1, 0}, {0, 1}, {-1, 1}};

    private final Box area;
    private final List<Box> taken = new ArrayList<>();
    private final List<Box.Segment> lines;

    Placement(Box area, List<Box.Segment> lines) {
        this.area = area;
        this.lines = new ArrayList<>(lines);
    }

    void take(Box box) {
        taken.add(box);
    }

    void take(Box.Segment line) {
        lines.add(line);
    }

    /** Beside a point, at most {@code reach} from it; takes the place. */
    Optional<Box> beside(double x, double y, Box size, double reach) {
        for (double distance = reach; distance <= reach * 3; distance += reach) {
            for (double[] direction : DIRECTIONS) {
                // Diagonally both distances add up, so each may be shorter.
                double near = direction[0] != 0 && direction[1] != 0 ? distance * 0.6 : distance;
                Box box = at(
                        x + direction[0] * (near + size.width() / 2),
                        y + direction[1] * (near + size.height() / 2),
                        size);
                if (isFree(box)) {
                    taken.add(box);
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }

    /** Beside a vertical line, as far up as there is room; at the top in any case. */
    Box along(double x, Box size) {
        double right = x + 5 + size.width() / 2;
        double left = x - 5 - size.width() / 2;
        Box fallback = at(right + size.width() / 2 > area.right() ? left : right, area.top() + size.height() / 2, size);
        for (double y = area.top() + size.height() / 2 + 2; y < area.bottom(); y += size.height()) {
            for (double middle : new double[] {right, left}) {
                Box box = at(middle, y, size);
                if (isFree(box)) {
                    taken.add(box);
                    return box;
                }
            }
        }
        taken.add(fallback);
        return fallback;
    }

    private boolean isFree(Box box) {
        return area.contains(box)
                && taken.stream().noneMatch(box::touches)
                && lines.stream().noneMatch(box::touches);
    }

    private static Box at(double x, double y, Box size) {
        return new Box(x - size.width() / 2, y - size.height() / 2, x + size.width() / 2, y + size.height() / 2);
    }
}
