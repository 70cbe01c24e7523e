/** What a change means, and how far a sweep is: pure functions from what is rendered, measured and observed. */
package io.eksllmperf.plan;
