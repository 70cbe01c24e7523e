package io.eksllmperf.model.argocd;

import io.eksllmperf.model.CustomResource;
import io.eksllmperf.model.Require;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Optional;

/** What a family of Applications may use: repositories, destinations and kinds. */
public record AppProject(String apiVersion, String kind, ObjectMeta metadata, Spec spec) implements CustomResource {
    public static final String API_VERSION = Application.API_VERSION;
    public static final String KIND = "AppProject";

    public AppProject {
        Require.constant(apiVersion, API_VERSION, "AppProject apiVersion");
        Require.constant(kind, KIND, "AppProject kind");
        Require.named(metadata, KIND);
    }

    public AppProject(ObjectMeta metadata, Spec spec) {
        this(API_VERSION, KIND, metadata, spec);
    }

    @Override
    public AppProject withMetadata(ObjectMeta other) {
        return new AppProject(other, spec);
    }

    /**
     * @param description for people; at most 255 characters
     * @param sourceRepos as in the applications' sources, letter for letter
     * @param destinations clusters and namespaces
     * @param clusterResourceWhitelist kinds without a namespace; an empty list permits none
     * @param namespaceResourceWhitelist kinds with one; never empty, because a missing list permits every kind
     */
    public record Spec(
            String description,
            List<String> sourceRepos,
            List<Destination> destinations,
            List<ClusterKind> clusterResourceWhitelist,
            List<NamespacedKind> namespaceResourceWhitelist) {
        private static final int LONGEST_DESCRIPTION = 255;

        public Spec {
            sourceRepos = List.copyOf(sourceRepos);
            destinations = List.copyOf(destinations);
            clusterResourceWhitelist = List.copyOf(clusterResourceWhitelist);
            namespaceResourceWhitelist = List.copyOf(namespaceResourceWhitelist);
            Require.range(
                    description.length(),
                    1,
                    LONGEST_DESCRIPTION,
                    "AppProject spec.description: its number of characters");
            Require.that(
                    !sourceRepos.isEmpty() && !sourceRepos.contains("!*"),
                    "AppProject spec.sourceRepos: name at least one repository, and not !*");
            Require.that(!destinations.isEmpty(), "AppProject spec.destinations is empty: nothing could be deployed");
            Require.that(
                    !namespaceResourceWhitelist.isEmpty(),
                    "AppProject spec.namespaceResourceWhitelist is empty: Argo CD would permit every kind; name them");
            Require.distinct(sourceRepos, "AppProject spec.sourceRepos");
            Require.distinct(destinations, "AppProject spec.destinations");
            Require.distinct(clusterResourceWhitelist, "AppProject spec.clusterResourceWhitelist");
            Require.distinct(namespaceResourceWhitelist, "AppProject spec.namespaceResourceWhitelist");
        }
    }

    /**
     * @param group API group; empty text for the core group
     * @param kind such as {@code NodePool}
     * @param name glob on the object's name; empty permits every name
     */
    public record ClusterKind(String group, String kind, Optional<String> name) {
        public ClusterKind {
            Require.text(kind, "AppProject spec.clusterResourceWhitelist.kind");
        }

        /** Every object of the kind. */
        public static ClusterKind all(String group, String kind) {
            return new ClusterKind(group, kind, Optional.empty());
        }

        /** Only the object of that name. */
        public static ClusterKind named(String group, String kind, String name) {
            return new ClusterKind(group, kind, Optional.of(name));
        }
    }

    /**
     * @param group API group; empty text for the core group
     * @param kind such as {@code Job}
     */
    public record NamespacedKind(String group, String kind) {
        public NamespacedKind {
            Require.text(kind, "AppProject spec.namespaceResourceWhitelist.kind");
        }
    }
}
