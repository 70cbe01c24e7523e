package io.eksllmperf.model.argocd;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Annotations by which Argo CD orders and treats single resources. */
public final class SyncAnnotations {
    /** Lower waves first; a whole number, negative too. */
    public static final String WAVE = "argocd.argoproj.io/sync-wave";

    /** {@link SyncOption}s, separated by commas. */
    public static final String OPTIONS = "argocd.argoproj.io/sync-options";

    /** {@code IgnoreExtraneous} keeps a resource that left Git from making its application OutOfSync. */
    public static final String COMPARE_OPTIONS = "argocd.argoproj.io/compare-options";

    /** On an Application: folders, separated by semicolons, whose commits concern it; {@code /} starts at the root. */
    public static final String MANIFEST_GENERATE_PATHS = "argocd.argoproj.io/manifest-generate-paths";

    private SyncAnnotations() {}

    /**
     * The wave of a resource and its options, each once and in the order given; without options only the wave.
     *
     * @throws IllegalArgumentException for an option that means something on an Application only
     */
    public static Map<String, String> wave(int wave, SyncOption... options) {
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put(WAVE, Integer.toString(wave));
        if (options.length > 0) {
            annotations.put(OPTIONS, joined(options));
        }
        return Collections.unmodifiableMap(annotations);
    }

    private static String joined(SyncOption... options) {
        StringJoiner text = new StringJoiner(",");
        for (SyncOption option : options) {
            if (!option.onResource()) {
                throw new IllegalArgumentException("annotation " + OPTIONS + ": " + option
                        + " means something in an Application's spec.syncPolicy.syncOptions only");
            }
            text.add(option.toString());
        }
        return text.toString();
    }
}
