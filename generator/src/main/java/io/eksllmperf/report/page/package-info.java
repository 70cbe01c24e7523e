/**
 * The files of a report: Markdown for a forge, CSV for a spreadsheet, JSON for a program. Every text that comes from an input or a
 * result is escaped for the place where it lands.
 */
package io.eksllmperf.report.page;
