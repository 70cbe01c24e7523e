package io.eksllmperf.model.eksctl;

import io.eksllmperf.model.Require;
import java.util.List;
import java.util.Optional;

/**
 * A service account's IAM role, made by eksctl from one source of permissions: a policy document, named policies, or well-known ones.
 *
 * @param namespace of the service account, which need not exist yet
 * @param serviceAccountName the account; the chart that uses it makes it
 * @param roleName at most 64 characters; empty lets CloudFormation choose
 * @param permissionPolicyARNs managed policies
 * @param permissionPolicyName name of the inline policy
 * @param permissionPolicy the inline policy
 * @param wellKnownPolicies policies that eksctl carries
 */
public record PodIdentityAssociation(
        String namespace,
        String serviceAccountName,
        Optional<String> roleName,
        List<String> permissionPolicyARNs,
        Optional<String> permissionPolicyName,
        Optional<PolicyDocument> permissionPolicy,
        Optional<WellKnownPolicies> wellKnownPolicies) {
    private static final int LONGEST_ROLE_NAME = 64;

    public PodIdentityAssociation {
        permissionPolicyARNs = List.copyOf(permissionPolicyARNs);
        Require.text(namespace, "podIdentityAssociations.namespace");
        Require.text(serviceAccountName, "podIdentityAssociations.serviceAccountName");
        roleName.ifPresent(name -> Require.range(
                name.length(), 1, LONGEST_ROLE_NAME, "podIdentityAssociations.roleName: its number of characters"));
        permissionPolicyARNs.forEach(arn -> Arn.check(arn, "podIdentityAssociations.permissionPolicyARNs"));
        Require.that(
                !permissionPolicyARNs.isEmpty() || permissionPolicy.isPresent() || wellKnownPolicies.isPresent(),
                "podIdentityAssociations: one of permissionPolicyARNs, permissionPolicy or wellKnownPolicies is"
                        + " required");
        Require.that(
                permissionPolicyName.isEmpty() || permissionPolicy.isPresent(),
                "podIdentityAssociations.permissionPolicyName names an inline policy: permissionPolicy is required");
    }

    /** A role named {@code roleName} with one inline policy of the same name. */
    public static PodIdentityAssociation inline(
            String namespace, String serviceAccountName, String roleName, PolicyDocument policy) {
        return new PodIdentityAssociation(
                namespace,
                serviceAccountName,
                Optional.of(roleName),
                List.of(),
                Optional.of(roleName),
                Optional.of(policy),
                Optional.empty());
    }

    /** A role with managed policies. */
    public static PodIdentityAssociation managed(String namespace, String serviceAccountName, List<String> policyArns) {
        return new PodIdentityAssociation(
                namespace,
                serviceAccountName,
                Optional.empty(),
                policyArns,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A role with policies that eksctl carries. */
    public static PodIdentityAssociation wellKnown(
            String namespace, String serviceAccountName, WellKnownPolicies policies) {
        return new PodIdentityAssociation(
                namespace,
                serviceAccountName,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(policies));
    }
}
