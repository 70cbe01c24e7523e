/**
 * The gate between two sets of judged results: what may be compared, what changed beyond the noise, and which inputs changed with
 * it; as Markdown for a pull request, as lines for a terminal and as JSON for programs.
 */
package io.eksllmperf.report.compare;
