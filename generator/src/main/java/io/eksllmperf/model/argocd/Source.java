package io.eksllmperf.model.argocd;

import io.eksllmperf.model.FreeForm;
import io.eksllmperf.model.Require;
import java.util.Map;
import java.util.Optional;

/**
 * Where an application's manifests come from: a folder in Git or a chart, never a mixture.
 *
 * @param repoURL Git URL, or the chart's registry (no scheme means OCI); the same text must stand in the project
 * @param chart name of the chart
 * @param targetRevision branch, tag or commit, or the chart's version; always written
 * @param path folder in Git
 * @param directory how the folder is read
 * @param helm how the chart is rendered
 */
public record Source(
        String repoURL,
        Optional<String> chart,
        String targetRevision,
        Optional<String> path,
        Optional<Directory> directory,
        Optional<Helm> helm) {
    public Source {
        Require.text(repoURL, "Application spec.source.repoURL");
        Require.text(targetRevision, "Application spec.source.targetRevision");
        Require.that(
                chart.isPresent() != path.isPresent(),
                "Application spec.source: exactly one of chart and path is required");
        Require.that(
                helm.isEmpty() || chart.isPresent(), "Application spec.source: helm goes with chart, not with path");
        Require.that(
                directory.isEmpty() || path.isPresent(),
                "Application spec.source: directory goes with path, not with chart");
    }

    /** One folder in Git, without its sub-folders. */
    public static Source folder(String repoURL, String targetRevision, String path) {
        return new Source(
                repoURL, Optional.empty(), targetRevision, Optional.of(path), Optional.empty(), Optional.empty());
    }

    /** A folder in Git with all below it. */
    public static Source tree(String repoURL, String targetRevision, String path) {
        return new Source(
                repoURL,
                Optional.empty(),
                targetRevision,
                Optional.of(path),
                Optional.of(Directory.RECURSIVE),
                Optional.empty());
    }

    /** A chart at an exact version. */
    public static Source chart(String repoURL, String chart, String version, Helm helm) {
        return new Source(repoURL, Optional.of(chart), version, Optional.empty(), Optional.empty(), Optional.of(helm));
    }

    /**
     * @param recurse whether sub-folders are read; {@code false} is Argo CD's zero value and is not written
     * @param include glob of the files to read
     */
    public record Directory(Optional<Boolean> recurse, Optional<String> include) {
        static final Directory RECURSIVE = new Directory(Optional.of(true), Optional.empty());

        public Directory {
            Zero.refuse(recurse, "Application spec.source.directory.recurse");
        }
    }

    /**
     * @param releaseName name that the chart's objects carry
     * @param valuesObject values over the chart's own
     * @param skipCrds true leaves the CRDs out that the chart carries in {@code crds/}
     */
    public record Helm(String releaseName, Map<String, Object> valuesObject, Optional<Boolean> skipCrds) {
        public Helm {
            valuesObject = FreeForm.copyOf(valuesObject);
            Require.text(releaseName, "Application spec.source.helm.releaseName");
            Zero.refuse(skipCrds, "Application spec.source.helm.skipCrds");
        }

        /** Values over the chart's own, CRDs included. */
        public static Helm values(String releaseName, Map<String, Object> valuesObject) {
            return new Helm(releaseName, valuesObject, Optional.empty());
        }

        /** The same without the chart's {@code crds/}: another application owns them. */
        public static Helm withoutCrds(String releaseName, Map<String, Object> valuesObject) {
            return new Helm(releaseName, valuesObject, Optional.of(true));
        }
    }
}
