/**
 * Judges custom resources by the schemas of the programs that will read them, in the API server's own words: pure functions from schema
 * and tree to problems. Nothing of it is loaded unless somebody asks for it.
 */
package io.eksllmperf.check.schema;
