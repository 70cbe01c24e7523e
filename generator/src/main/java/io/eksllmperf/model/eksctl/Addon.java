package io.eksllmperf.model.eksctl;

import io.eksllmperf.model.Require;
import java.util.List;
import java.util.Optional;

/**
 * One EKS add-on. Its permissions come from one place at most.
 *
 * @param name such as {@code vpc-cni}
 * @param version exact, such as {@code v1.20.1-eksbuild.1}; empty takes EKS's default for the cluster's version
 * @param wellKnownPolicies permissions by IRSA, from policies that eksctl carries
 * @param podIdentityAssociations permissions by pod identity, spelled out; well-known policies are refused inside
 * @param useDefaultPodIdentityAssociations permissions by pod identity, as EKS recommends them for the add-on
 * @param configurationValues JSON or YAML text in the add-on's own schema
 */
public record Addon(
        String name,
        Optional<String> version,
        Optional<WellKnownPolicies> wellKnownPolicies,
        List<PodIdentityAssociation> podIdentityAssociations,
        Optional<Boolean> useDefaultPodIdentityAssociations,
        Optional<String> configurationValues) {
    public Addon {
        podIdentityAssociations = List.copyOf(podIdentityAssociations);
        Require.text(name, "addons.name");
        int sources = (wellKnownPolicies.isPresent() ? 1 : 0)
                + (podIdentityAssociations.isEmpty() ? 0 : 1)
                + (useDefaultPodIdentityAssociations.orElse(false) ? 1 : 0);
        if (sources > 1) {
            throw new IllegalArgumentException("addons: " + name + " has more than one of wellKnownPolicies,"
                    + " podIdentityAssociations and useDefaultPodIdentityAssociations: one is allowed");
        }
        if (podIdentityAssociations.stream()
                .anyMatch(association -> association.wellKnownPolicies().isPresent())) {
            throw new IllegalArgumentException("addons: " + name
                    + " has wellKnownPolicies inside podIdentityAssociations: eksctl takes policy ARNs or a"
                    + " document there");
        }
    }

    /** An add-on that needs no permissions beyond its nodes'. */
    public static Addon plain(String name, Optional<String> version) {
        return new Addon(name, version, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    /** An add-on with the pod identity that EKS recommends for it. */
    public static Addon withDefaultPodIdentity(
            String name, Optional<String> version, Optional<String> configurationValues) {
        return new Addon(name, version, Optional.empty(), List.of(), Optional.of(true), configurationValues);
    }

    /** Whether it needs the pod identity agent. */
    boolean usesPodIdentity() {
        return !podIdentityAssociations.isEmpty() || useDefaultPodIdentityAssociations.orElse(false);
    }
}
