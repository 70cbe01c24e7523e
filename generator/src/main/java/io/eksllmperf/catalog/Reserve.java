package io.eksllmperf.catalog;

/**
 * What others on a node ask for.
 *
 * @param cpuMillis CPU in thousandths of a vCPU
 * @param memoryMib memory in MiB
 */
public record Reserve(int cpuMillis, int memoryMib) {
    static final String COLUMNS = "name | cpu | memory";

    static Reserve from(Row row) {
        return new Reserve(row.whole("cpu"), row.whole("memory"));
    }
}
