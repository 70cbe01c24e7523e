package io.eksllmperf.model.karpenter;

import java.util.Map;

/**
 * Subnets that carry all of these AWS tags.
 *
 * @param tags 1 to 20, none with an empty key or value
 */
public record SubnetSelectorTerm(Map<String, String> tags) {
    public SubnetSelectorTerm {
        tags = SelectorTags.checked(tags, "subnetSelectorTerms");
    }
}
