package io.eksllmperf.model.argocd;

import io.eksllmperf.model.Require;
import java.util.Optional;

/**
 * A cluster and a namespace, of an Application or permitted by an AppProject.
 *
 * @param server URL of the API server; exactly one of server and name is there
 * @param name the cluster's name in Argo CD
 * @param namespace where namespaced resources without one of their own go
 */
public record Destination(Optional<String> server, Optional<String> name, String namespace) {
    /** The cluster that Argo CD itself runs in. */
    public static final String IN_CLUSTER = "https://kubernetes.default.svc";

    public Destination {
        server.ifPresent(url -> Require.text(url, "destination.server"));
        name.ifPresent(text -> Require.text(text, "destination.name"));
        Require.that(server.isPresent() != name.isPresent(), "destination: exactly one of server and name is required");
        Require.text(namespace, "destination.namespace");
        // Argo CD refuses the glob that denies everything (AppProject.ValidateProject).
        Require.that(!namespace.equals("!*"), "destination.namespace is !*: it would permit nothing; name a namespace");
    }

    public static Destination server(String server, String namespace) {
        return new Destination(Optional.of(server), Optional.empty(), namespace);
    }

    public static Destination named(String name, String namespace) {
        return new Destination(Optional.empty(), Optional.of(name), namespace);
    }

    /** The same cluster, another namespace. */
    public Destination in(String other) {
        return new Destination(server, name, other);
    }
}
