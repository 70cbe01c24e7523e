/**
 * Makes sweeps of runs: which runs measured the same thing, what each of them measured, and what that may be used for. {@link
 * io.eksllmperf.report.judge.Sweeps} is the entry; the thresholds and their sources are in {@code Policy}.
 */
package io.eksllmperf.report.judge;
