/** The pictures of a report as data, and their drawing as SVG. */
package io.eksllmperf.report.chart;
