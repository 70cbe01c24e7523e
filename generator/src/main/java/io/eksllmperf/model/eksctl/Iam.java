package io.eksllmperf.model.eksctl;

import io.eksllmperf.model.Require;
import java.util.List;

/**
 * @param withOIDC whether the cluster gets an IAM OIDC provider; also decides whether the nodes' role needs the CNI policy
 * @param podIdentityAssociations roles for service accounts outside the add-ons
 */
public record Iam(boolean withOIDC, List<PodIdentityAssociation> podIdentityAssociations) {
    public Iam {
        podIdentityAssociations = List.copyOf(podIdentityAssociations);
        Require.distinct(
                podIdentityAssociations.stream()
                        .map(association -> association.namespace() + "/" + association.serviceAccountName())
                        .toList(),
                "ClusterConfig iam.podIdentityAssociations");
    }
}
