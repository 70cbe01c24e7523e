package io.eksllmperf.render;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.render.argocd.BenchApplication;
import io.eksllmperf.render.argocd.BenchProject;
import io.eksllmperf.render.argocd.Charts;
import io.eksllmperf.render.argocd.DcgmExporterApplication;
import io.eksllmperf.render.argocd.DevicePluginApplication;
import io.eksllmperf.render.argocd.GpuNamespace;
import io.eksllmperf.render.argocd.KarpenterApplication;
import io.eksllmperf.render.argocd.KarpenterCrdApplication;
import io.eksllmperf.render.argocd.NamespacesApplication;
import io.eksllmperf.render.argocd.PlatformApplication;
import io.eksllmperf.render.argocd.PlatformProject;
import io.eksllmperf.render.argocd.RootApplication;
import io.eksllmperf.render.argocd.RootProject;
import io.eksllmperf.render.argocd.ServingApplication;
import io.eksllmperf.render.argocd.ServingNamespace;
import io.eksllmperf.render.argocd.ServingProject;
import io.eksllmperf.render.argocd.Targets;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Serving;
import java.util.List;

/** {@code argocd/<cluster>}: projects, namespaces, the root application, and one application per folder and chart. */
final class ArgocdFolder {
    private ArgocdFolder() {}

    /**
     * @param sweeps of the experiments that own a server on this cluster, sorted by name
     * @param files the folder, without overrides of its own: those on a server's objects come with the server
     */
    static void render(Cluster cluster, List<ResolvedLoad> sweeps, Catalog catalog, Files files) {
        List<Serving> servings =
                sweeps.stream().map(sweep -> sweep.server().serving()).toList();
        Files own = files.of(List.of(cluster.source().file()), List.of());
        own.put("root", RootApplication.class, RootApplication.render(cluster));
        projects(cluster, servings, catalog, files);
        own.put("namespaces/" + Names.GPU_NAMESPACE, GpuNamespace.class, GpuNamespace.render());
        if (Targets.remote(cluster)) {
            own.put("apps/10-namespaces", NamespacesApplication.class, NamespacesApplication.render(cluster));
        }
        charts(cluster, catalog, own);
        own.put("apps/40-platform", PlatformApplication.class, PlatformApplication.render(cluster));
        sweeps.forEach(sweep -> server(sweep, files.of(List.of(), List.of(sweep.experiment()))));
    }

    private static void projects(Cluster cluster, List<Serving> servings, Catalog catalog, Files files) {
        files.put("projects/root", RootProject.class, RootProject.render(cluster, servings));
        files.put("projects/platform", PlatformProject.class, PlatformProject.render(cluster, servings, catalog));
    }

    private static void charts(Cluster cluster, Catalog catalog, Files files) {
        if (Charts.hasKarpenter(cluster)) {
            files.put(
                    "apps/20-karpenter-crd",
                    KarpenterCrdApplication.class,
                    KarpenterCrdApplication.render(cluster, catalog));
            files.put("apps/30-karpenter", KarpenterApplication.class, KarpenterApplication.render(cluster, catalog));
        }
        if (Charts.hasDevicePlugin(cluster)) {
            files.put(
                    "apps/31-device-plugin",
                    DevicePluginApplication.class,
                    DevicePluginApplication.render(cluster, catalog));
        }
        files.put(
                "apps/32-dcgm-exporter",
                DcgmExporterApplication.class,
                DcgmExporterApplication.render(cluster, catalog));
    }

    private static void server(ResolvedLoad sweep, Files files) {
        Cluster cluster = sweep.server().cluster();
        Serving serving = sweep.server().serving();
        files.put(
                "namespaces/" + serving.namespace(), ServingNamespace.class, ServingNamespace.render(cluster, serving));
        files.put(
                "projects/" + serving.owner() + "-serving",
                ServingProject.class,
                ServingProject.render(cluster, serving));
        files.put("projects/" + serving.owner() + "-bench", BenchProject.class, BenchProject.render(cluster, serving));
        files.put(
                "apps/50-" + serving.owner() + "-serving",
                ServingApplication.class,
                ServingApplication.render(cluster, serving));
        files.put(
                "apps/60-" + serving.owner() + "-bench",
                BenchApplication.class,
                BenchApplication.render(cluster, serving));
    }
}
