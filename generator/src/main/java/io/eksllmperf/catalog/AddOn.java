package io.eksllmperf.catalog;

import java.util.Optional;

/**
 * A version of something the platform installs.
 *
 * @param name such as {@code dcgm-exporter}; {@code ami-al2023} is the date in the AMI alias {@code al2023@v…}
 * @param version chart version, without a leading v
 * @param repository Helm repository, or OCI registry without {@code oci://}; empty where there is no chart
 * @param chart name of the chart; empty where there is none
 */
public record AddOn(String name, String version, Optional<String> repository, Optional<String> chart) {
    static final String COLUMNS = "name | version | repository | chart";

    static AddOn from(Row row) {
        return new AddOn(row.text("name"), row.text("version"), row.optional("repository"), row.optional("chart"));
    }
}
