/**
 * What measured runs tell: every run is judged before anything is concluded from it. The records here are the whole report;
 * {@code judge} makes sweeps of runs, {@code insight} conclusions of sweeps, {@code chart} and {@code page} the files people read,
 * {@code compare} the gate between two sets of results.
 */
package io.eksllmperf.report;
