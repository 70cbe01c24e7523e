/**
 * The only emitter: typed resources in, YAML text out, the same bytes on every machine; and the hash of what a text holds.
 * Reading YAML is not done here.
 */
package io.eksllmperf.yaml;
