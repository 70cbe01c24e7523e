package io.eksllmperf.model.eksctl;

import io.eksllmperf.model.Require;
import java.util.Optional;

/** Policies that eksctl carries, as far as they are used here; it has none for Karpenter or S3. */
public record WellKnownPolicies(Optional<Boolean> awsLoadBalancerController, Optional<Boolean> ebsCSIController) {
    public WellKnownPolicies {
        Require.that(
                awsLoadBalancerController.orElse(false) || ebsCSIController.orElse(false),
                "wellKnownPolicies: at least one must be true");
    }

    /** What the EBS CSI driver's controller needs. */
    public static WellKnownPolicies ebsCsi() {
        return new WellKnownPolicies(Optional.empty(), Optional.of(true));
    }
}
