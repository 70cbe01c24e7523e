package io.eksllmperf.model.eksctl;

import io.eksllmperf.model.Require;
import java.util.List;

/**
 * Who may talk to the API server.
 *
 * @param authenticationMode where EKS looks principals up
 * @param accessEntries principals beside the cluster's creator; a node group's role has its entry from EKS and must not stand here
 */
public record AccessConfig(AuthenticationMode authenticationMode, List<AccessEntry> accessEntries) {

    /** Where EKS looks principals up; access entries need one of these two. */
    public enum AuthenticationMode {
        API,
        API_AND_CONFIG_MAP
    }

    public AccessConfig {
        accessEntries = List.copyOf(accessEntries);
        Require.distinct(
                accessEntries.stream().map(AccessEntry::principalARN).toList(),
                "accessConfig.accessEntries principalARN");
    }

    /** Kinds of principals that are used here. */
    public enum EntryType {
        /** People and programs. */
        STANDARD,
        /** Nodes of an own NodeClass of EKS Auto Mode. */
        EC2,
        /** Linux nodes that no managed node group brought in. */
        EC2_LINUX
    }

    /**
     * @param principalARN an IAM role or user
     * @param type what it is
     * @param accessPolicies what it may do; none for EC2_LINUX, whose rights EKS sets
     */
    public record AccessEntry(String principalARN, EntryType type, List<AccessPolicy> accessPolicies) {
        public AccessEntry {
            accessPolicies = List.copyOf(accessPolicies);
            Arn.check(principalARN, "accessConfig.accessEntries.principalARN");
            Require.that(
                    type != EntryType.EC2_LINUX || accessPolicies.isEmpty(),
                    "accessConfig.accessEntries: EC2_LINUX takes no accessPolicies");
        }
    }

    /**
     * @param policyARN {@code arn:<partition>:eks::aws:cluster-access-policy/<name>}
     * @param accessScope where it holds
     */
    public record AccessPolicy(String policyARN, AccessScope accessScope) {
        public AccessPolicy {
            Arn.check(policyARN, "accessConfig.accessEntries.accessPolicies.policyARN");
            Require.that(
                    policyARN.contains(":cluster-access-policy/"),
                    "accessConfig.accessEntries.accessPolicies.policyARN: it must name a cluster-access-policy/");
        }
    }

    /**
     * @param type whole cluster or some namespaces
     * @param namespaces which; only for the latter
     */
    public record AccessScope(ScopeType type, List<String> namespaces) {
        /** Where a policy holds. */
        public enum ScopeType {
            CLUSTER("cluster"),
            NAMESPACE("namespace");

            private final String text;

            ScopeType(String text) {
                this.text = text;
            }

            @Override
            public String toString() {
                return text;
            }
        }

        public AccessScope {
            namespaces = List.copyOf(namespaces);
            Require.that(
                    (type == ScopeType.NAMESPACE) == !namespaces.isEmpty(),
                    "accessConfig accessScope: namespaces are required with type namespace and refused with cluster");
        }

        public static AccessScope cluster() {
            return new AccessScope(ScopeType.CLUSTER, List.of());
        }

        public static AccessScope namespaces(List<String> namespaces) {
            return new AccessScope(ScopeType.NAMESPACE, namespaces);
        }
    }
}
