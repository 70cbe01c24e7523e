/** Rules over input and output: one table of all rules, and the pure functions that find what breaks them. */
package io.eksllmperf.check;
