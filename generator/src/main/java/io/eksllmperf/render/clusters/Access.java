package io.eksllmperf.render.clusters;

import io.eksllmperf.model.eksctl.AccessConfig;
import io.eksllmperf.model.eksctl.AccessConfig.AccessEntry;
import io.eksllmperf.model.eksctl.AccessConfig.AccessPolicy;
import io.eksllmperf.model.eksctl.AccessConfig.AccessScope;
import io.eksllmperf.model.eksctl.AccessConfig.AuthenticationMode;
import io.eksllmperf.model.eksctl.AccessConfig.EntryType;
import io.eksllmperf.spec.Cluster;
import java.util.List;

/**
 * Who may talk to the API server: the principal that runs eksctl (which has to look at the nodes it made), the nodes, for
 * which EKS makes the entry, and the administrators of the input. By access entries alone: what they say can be read in
 * AWS, while the ConfigMap aws-auth can be broken from inside the cluster.
 */
final class Access {
    private Access() {}

    static AccessConfig of(Cluster cluster, String partition) {
        List<AccessEntry> admins = cluster.access().adminPrincipals().stream()
                .map(principal -> admin(principal, partition))
                .toList();
        return new AccessConfig(AuthenticationMode.API, admins);
    }

    private static AccessEntry admin(String principal, String partition) {
        String policy = "arn:" + partition + ":eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy";
        return new AccessEntry(principal, EntryType.STANDARD, List.of(new AccessPolicy(policy, AccessScope.cluster())));
    }
}
