/**
 * What it takes to run what is rendered: starts, levels and sweeps in time and dollars, nodes billed at once, and what stays
 * on at rest. Pure: what was measured before is handed in.
 */
package io.eksllmperf.plan.cost;
