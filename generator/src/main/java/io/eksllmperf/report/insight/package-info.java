/**
 * Conclusions of a judged sweep: what its usable levels say about latency, throughput, saturation, cost and the GPU, what each
 * conclusion rests on, and what was left out and why. One class for each kind of conclusion.
 */
package io.eksllmperf.report.insight;
