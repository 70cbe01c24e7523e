package io.eksllmperf.model.karpenter;

import java.util.Map;

/**
 * Security groups that carry all of these AWS tags.
 *
 * @param tags 1 to 20, none with an empty key or value
 */
public record SecurityGroupSelectorTerm(Map<String, String> tags) {
    public SecurityGroupSelectorTerm {
        tags = SelectorTags.checked(tags, "securityGroupSelectorTerms");
    }
}
