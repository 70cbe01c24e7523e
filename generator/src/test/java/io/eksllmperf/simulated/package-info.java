/**
 * The whole way from a level Job's folder on the results volume to a report, on data whose truth is known: a simulated server
 * under a closed loop, whose throughput, latency, queue and energy follow from arithmetic.
 */
package io.eksllmperf.simulated;
