/**
 * All disk access to the output: what of it is owned, how it differs from a render, and the writing of a render so that
 * a run stopped at any point is completed by the next one.
 */
package io.eksllmperf.tree;
