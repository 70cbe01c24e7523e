/** The one entry for commands and tests: input files to output files, and what is wrong with them. */
package io.eksllmperf;
