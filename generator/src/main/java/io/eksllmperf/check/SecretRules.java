package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;

import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.eksllmperf.spec.Cluster;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Secrets that would stand in Git, beside those in variables and arguments. */
final class SecretRules {
    private static final String WITHDRAW = ": withdraw it, and keep it out of Git";
    /** No credential that is looked for is shorter, and nearly every label is. */
    private static final int SHORTEST = 19;

    private static final String HTTPS = "https://";
    private static final String SSH = "ssh://";

    static final List<Rule> RULES = List.of(
            error(
                            "ELP171",
                            "A secret in metadata, or a Secret in Git",
                            "Labels, annotations and tags are read by everybody who may list the object, and Git by"
                                    + " everybody who may read the repository, for ever; a Secret is made in the"
                                    + " cluster and named by reference (CIS 5.4).")
                    .on(View.ALL, SecretRules::secrets)
                    .never(),
            error(
                            "ELP172",
                            "A password in the repository's URL",
                            "The URL stands in every Application and project: what lets somebody into the repository"
                                    + " would lie in it. Argo CD takes credentials from a Secret labelled"
                                    + " argocd.argoproj.io/secret-type (Argo CD, declarative-setup.md).")
                    .on(View.CLUSTERS, SecretRules::repository)
                    .never());

    private SecretRules() {}

    private static void secrets(View view, Found found) {
        for (Item item : view.items()) {
            if (item.kind().equals("Secret")) {
                found.at(item, "is a Secret: make it in the cluster, and name it by secretKeyRef");
            }
            texts(view, item, item.labels(), found);
            texts(view, item, item.annotations(), found);
            texts(view, item, item.podLabels(), found);
            texts(view, item, podAnnotations(item), found);
            if (item.resource() instanceof Ec2NodeClass nodes) {
                texts(view, item, nodes.spec().tags(), found);
            }
        }
        for (Cluster cluster : view.clusters()) {
            cluster.tags()
                    .forEach((key, value) -> SecretText.in(value)
                            .ifPresent(what -> found.at(cluster, "spec.tags." + key, "here is " + what + WITHDRAW)));
        }
    }

    private static Map<String, String> podAnnotations(Item item) {
        return item.pods()
                .map(PodTemplateSpec::getMetadata)
                .flatMap(metadata -> Optional.ofNullable(metadata.getAnnotations()))
                .orElse(Map.of());
    }

    private static void texts(View view, Item item, Map<String, String> texts, Found found) {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (text.getValue().length() < SHORTEST) {
                continue;
            }
            SecretText.in(text.getValue()).ifPresent(what -> {
                String message = "has " + what + " in " + text.getKey() + WITHDRAW;
                OverrideOf.find(view, item, said -> OverrideOf.metadata(said).containsKey(text.getKey()))
                        .ifPresentOrElse(
                                said -> found.at(
                                        said.experiment(), said.path(), OverrideOf.whose(item) + " " + message),
                                () -> found.at(item, message));
            });
        }
    }

    /** The message does not repeat the URL: it would carry the secret into logs and pull requests. */
    private static void repository(Cluster cluster, Found found) {
        String url = cluster.gitops().repoUrl();
        String rest = url.startsWith(HTTPS) ? url.substring(HTTPS.length()) : "";
        String user = rest.isEmpty() && url.startsWith(SSH) ? url.substring(SSH.length()) : rest;
        int slash = user.indexOf('/');
        int at = user.substring(0, slash < 0 ? user.length() : slash).lastIndexOf('@');
        boolean secret = at >= 0 && (!rest.isEmpty() || user.substring(0, at).indexOf(':') >= 0);
        if (secret) {
            found.at(
                    cluster,
                    "spec.gitops.repoURL",
                    "the URL carries credentials before the '@': withdraw them, write it without, and give them to"
                            + " Argo CD as a repository Secret");
        }
    }
}
