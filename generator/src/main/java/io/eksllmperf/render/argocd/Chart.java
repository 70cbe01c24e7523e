package io.eksllmperf.render.argocd;

import io.eksllmperf.catalog.AddOn;
import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.model.argocd.Source;
import io.eksllmperf.spec.Cluster;
import java.util.Optional;

/**
 * A Helm chart in one version.
 *
 * @param repository Helm repository, or OCI registry without a scheme; projects permit exactly this text
 * @param name of the chart
 * @param version the cluster file's, else the catalog's newest
 */
record Chart(String repository, String name, String version) {

    static Chart karpenterCrd(Cluster cluster, Catalog catalog) {
        return of(catalog, "karpenter-crd", Optional.of(cluster.versions().karpenter()));
    }

    static Chart karpenter(Cluster cluster, Catalog catalog) {
        return of(catalog, "karpenter", Optional.of(cluster.versions().karpenter()));
    }

    static Chart devicePlugin(Cluster cluster, Catalog catalog) {
        return of(catalog, "nvidia-device-plugin", cluster.versions().devicePlugin());
    }

    static Chart dcgmExporter(Cluster cluster, Catalog catalog) {
        return of(catalog, "dcgm-exporter", cluster.versions().dcgmExporter());
    }

    Source source(Source.Helm helm) {
        return Source.chart(repository, name, version, helm);
    }

    private static Chart of(Catalog catalog, String addOn, Optional<String> version) {
        AddOn newest = catalog.addOns(addOn).get(0);
        return new Chart(
                newest.repository().orElseThrow(), newest.chart().orElseThrow(), version.orElse(newest.version()));
    }
}
