/** Runs the scripts of the load Jobs with this machine's Python against a server on loopback. */
package io.eksllmperf.bench;
