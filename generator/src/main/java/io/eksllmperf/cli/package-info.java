/** The command line: flags, printing and exit codes. The only package that knows streams, clock and environment. */
package io.eksllmperf.cli;
