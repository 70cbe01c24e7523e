package io.eksllmperf.model.eksctl;

import io.eksllmperf.model.Require;
import java.util.Map;

/**
 * @param name letters, digits and hyphens, a letter or digit first, at most 100
 * @param region such as {@code us-east-1}
 * @param version Kubernetes version, such as {@code 1.33}
 * @param tags AWS tags; they become stack tags and reach every resource, public subnets included
 */
public record ClusterMeta(String name, String region, String version, Map<String, String> tags) {
    private static final int LONGEST_NAME = 100;

    public ClusterMeta {
        tags = Map.copyOf(tags);
        Name.check(name, LONGEST_NAME, "ClusterConfig metadata.name");
        Require.text(region, "ClusterConfig metadata.region");
        Require.text(version, "ClusterConfig metadata.version");
    }
}
