package io.eksllmperf.report.chart;

/** Shapes of about the same size that are told apart without colour; as paths around 0,0. */
enum Marker {
    CIRCLE("M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z"),
    SQUARE("M-4-4h8v8h-8z"),
    TRIANGLE("M0-5.2L5 3.8H-5z"),
    DIAMOND("M0-5.6L5.6 0L0 5.6L-5.6 0z"),
    TRIANGLE_DOWN("M0 5.2L5-3.8H-5z"),
    PENTAGON("M0-5.2L5-1.6L3.1 4.2H-3.1L-5-1.6z"),
    STAR("M0-6L1.5-2.1L5.7-1.9L2.4.8L3.5 4.9L0 2.6L-3.5 4.9L-2.4.8L-5.7-1.9L-1.5-2.1z");

    /** Half the height of the largest, with its outline. */
    static final double REACH = 6.5;

    private final String path;

    Marker(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** All shapes come round in another order of colours each time. */
    static Marker of(int index) {
        return values()[(index + index / values().length) % values().length];
    }
}
