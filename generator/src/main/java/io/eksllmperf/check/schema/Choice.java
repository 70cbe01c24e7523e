package io.eksllmperf.check.schema;

import io.eksllmperf.catalog.Version;
import java.util.Map;
import java.util.Optional;

/**
 * The CRD that a resource is judged by.
 *
 * @param schema the CRD
 * @param program whose it is, such as {@code Karpenter}; empty for a given one
 * @param version that program's version; for a given CRD the file that it stands in
 */
public record Choice(CrdSchema schema, String program, String version) {
    /**
     * The CRD for a kind: a given one before the bundled ones, of these the one of the version asked for, else the nearest older, else the
     * oldest. Empty when nobody has one.
     *
     * @param apiVersion such as {@code karpenter.sh/v1}
     * @param wanted program to version; of a program that is not in it the newest
     */
    public static Optional<Choice> of(GivenCrds given, String apiVersion, String kind, Map<String, Version> wanted) {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        return given.find(group, kind, apiVersion)
                .map(crd -> new Choice(crd.schema(), "", crd.file()))
                .or(() -> Bundled.nearest(group, kind, wanted)
                        .map(crd -> new Choice(crd.schema(), crd.program(), crd.version())));
    }

    public boolean given() {
        return program.isEmpty();
    }

    /** {@code Karpenter 1.14.1}, or the file. */
    public String title() {
        return given() ? version : program + " " + version;
    }
}
