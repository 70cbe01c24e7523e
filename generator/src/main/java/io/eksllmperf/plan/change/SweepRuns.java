package io.eksllmperf.plan.change;

/**
 * The runs of one sweep that are to come.
 *
 * @param experiment whose sweep it is
 * @param levels how many levels they are of
 * @param first runs of what was never asked for before
 * @param again runs of what changed
 * @param done runs among neither, since {@code results/} has them already
 * @param parked runs among neither, since their server is parked
 * @param bill what {@code first} and {@code again} take together
 */
public record SweepRuns(String experiment, int levels, int first, int again, int done, int parked, Bill bill) {}
