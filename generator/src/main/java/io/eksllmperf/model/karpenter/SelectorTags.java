package io.eksllmperf.model.karpenter;

import io.eksllmperf.model.Require;
import java.util.Map;

/** The rule that the CRD sets on the tags of a selector term. */
final class SelectorTags {
    private static final int MOST_TAGS = 20;

    private SelectorTags() {}

    static Map<String, String> checked(Map<String, String> tags, String where) {
        Require.size(tags.entrySet(), 1, MOST_TAGS, where + ".tags");
        tags.forEach((key, value) -> {
            Require.text(key, where + ".tags key");
            Require.text(value, where + ".tags value of " + key);
        });
        return Map.copyOf(tags);
    }
}
