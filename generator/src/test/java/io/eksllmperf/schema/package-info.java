/**
 * Judges a resource, as a plain tree of maps, lists and scalars, by the schemas of the programs that will read it: pure functions from
 * schema text and tree to problems.
 */
package io.eksllmperf.schema;
