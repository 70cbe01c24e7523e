package io.eksllmperf.model.eksctl;

import io.eksllmperf.model.Require;
import java.util.List;

/**
 * A new VPC with one public and one private subnet in each zone; eksctl cuts the subnets itself and takes no other CIDRs.
 *
 * @param cidr IPv4, prefix /16 to /24
 * @param nat how private subnets reach the internet
 * @param clusterEndpoints where the API server answers
 * @param publicAccessCIDRs who reaches the public endpoint; empty means everybody
 */
public record Vpc(String cidr, Nat nat, ClusterEndpoints clusterEndpoints, List<String> publicAccessCIDRs) {
    private static final int SHORTEST_PREFIX = 16;
    private static final int LONGEST_PREFIX = 24;
    private static final int ADDRESS_BITS = 32;

    public Vpc {
        publicAccessCIDRs = List.copyOf(publicAccessCIDRs);
        if (!Cidr.isBlock(cidr, SHORTEST_PREFIX, LONGEST_PREFIX)) {
            throw new IllegalArgumentException(
                    "ClusterConfig vpc.cidr is '" + cidr + "': it must be an IPv4 block of prefix /16 to /24");
        }
        for (String allowed : publicAccessCIDRs) {
            if (!Cidr.isBlock(allowed, 0, ADDRESS_BITS)) {
                throw new IllegalArgumentException("ClusterConfig vpc.publicAccessCIDRs holds '" + allowed
                        + "': it must be an IPv4 block such as 203.0.113.0/24");
            }
        }
    }

    /** How private subnets reach the internet. */
    public record Nat(Gateway gateway) {
        /** {@code HighlyAvailable} is one gateway a zone, {@code Single} one for all. */
        public enum Gateway {
            HIGHLY_AVAILABLE("HighlyAvailable"),
            SINGLE("Single"),
            DISABLE("Disable");

            private final String text;

            Gateway(String text) {
                this.text = text;
            }

            @Override
            public String toString() {
                return text;
            }
        }
    }

    /** Where the API server answers; at least one must be true. */
    public record ClusterEndpoints(boolean publicAccess, boolean privateAccess) {
        public ClusterEndpoints {
            Require.that(
                    publicAccess || privateAccess,
                    "ClusterConfig vpc.clusterEndpoints: publicAccess or privateAccess must be true");
        }
    }
}
