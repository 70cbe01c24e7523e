/**
 * What was measured: records of a run and its figures, one reader per file format, and the store's layout on disk. All time
 * spans are milliseconds, all rates are per second; a figure that was not recorded is absent, never 0.
 */
package io.eksllmperf.results;
