package io.eksllmperf.render.argocd;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.model.argocd.Application;
import io.eksllmperf.model.argocd.Source;
import io.eksllmperf.model.argocd.SyncOption;
import io.eksllmperf.model.argocd.SyncPolicy;
import io.eksllmperf.model.argocd.SyncPolicy.Automated;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.Waves;
import io.eksllmperf.spec.Cluster;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;

/**
 * GPU metrics of every GPU node. Its only privilege is SYS_ADMIN: the profiling counters need it, and on Bottlerocket and
 * Auto Mode a container without a GPU of its own sees none otherwise. Values were read in chart 4.8.0, 4.8.1 and 4.8.2
 * (NVIDIA/dcgm-exporter deployment/values.yaml).
 */
public final class DcgmExporterApplication {
    private DcgmExporterApplication() {}

    public static Application render(Cluster cluster, Catalog catalog) {
        return new Application(
                metadata(cluster),
                new Application.Spec(
                        AppNames.of(cluster, "platform"),
                        Chart.dcgmExporter(cluster, catalog)
                                .source(Source.Helm.values(Names.DCGM_EXPORTER, DcgmExporterValues.of(cluster))),
                        Targets.measured(cluster, Names.GPU_NAMESPACE),
                        SyncPolicy.automated(
                                Automated.PRUNE_AND_SELF_HEAL,
                                List.of(SyncOption.FAIL_ON_SHARED_RESOURCE),
                                Parts.PATIENT)));
    }

    private static ObjectMeta metadata(Cluster cluster) {
        ObjectMeta metadata = Parts.metadata(
                AppNames.of(cluster, Names.DCGM_EXPORTER),
                Parts.labels(Names.DCGM_EXPORTER, cluster),
                Waves.wave(AppWaves.CHARTS));
        metadata.setFinalizers(List.of(Application.FINALIZER));
        return metadata;
    }
}
