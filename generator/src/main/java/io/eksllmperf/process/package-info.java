/**
 * Other programs as child processes: {@code git} for what is committed, {@code kubectl} for what a cluster says and holds.
 * What they answer is a value, a failure of theirs one sentence; what it means is for others to know.
 */
package io.eksllmperf.process;
