/**
 * The input: text in, records or all findings out. One table per kind ({@link io.eksllmperf.spec.ClusterTable},
 * {@link io.eksllmperf.spec.ExperimentTable}) says which keys there are; parser and JSON Schema both come from it.
 */
package io.eksllmperf.spec;
