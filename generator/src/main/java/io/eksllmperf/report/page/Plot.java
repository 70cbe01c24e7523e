package io.eksllmperf.report.page;

/**
 * A picture beside a report.
 *
 * @param file its name in the report's folder: {@code report-throughput.svg}
 * @param title what it shows
 * @param svg its content
 * @param overTime whether it shows the time of one run, not the levels
 */
public record Plot(String file, String title, String svg, boolean overTime) {}
