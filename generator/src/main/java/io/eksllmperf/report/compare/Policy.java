package io.eksllmperf.report.compare;

/**
 * How much a figure may change before it counts. A fixed threshold inside the noise fails clean runs
 * (Avarok-Cybersecurity/atlas#954), so these are the least thresholds: a measured spread widens them.
 *
 * @param percent change of a figure that always passes, in percent
 * @param singleRunPercent change that a run without a repeat does not prove, in percent; at least {@code percent}
 * @param errorPoints change of the error share that always passes, in percentage points
 * @param singleRunErrorPoints change of the error share that a run without a repeat does not prove, in percentage points
 */
public record Policy(double percent, double singleRunPercent, double errorPoints, double singleRunErrorPoints) {
    /** 5 %, or 10 % without a repeat; 1 percentage point of errors, or 2. */
    public static final Policy DEFAULT = new Policy(5, 10, 1, 2);

    public Policy {
        check("percent", percent, singleRunPercent);
        check("error points", errorPoints, singleRunErrorPoints);
    }

    /** Other percentages than the default's. */
    public static Policy ofPercent(double percent, double singleRunPercent) {
        return new Policy(percent, singleRunPercent, DEFAULT.errorPoints, DEFAULT.singleRunErrorPoints);
    }

    private static void check(String what, double least, double singleRun) {
        if (!(least >= 0 && singleRun >= least && Double.isFinite(singleRun))) {
            throw new IllegalArgumentException("a threshold in " + what
                    + " is 0 or more, and for a single run no smaller: " + least + " and " + singleRun);
        }
    }
}
