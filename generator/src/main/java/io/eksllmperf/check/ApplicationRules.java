package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;

import io.eksllmperf.model.argocd.AppProject;
import io.eksllmperf.model.argocd.Retry;
import io.eksllmperf.model.argocd.Source;
import io.eksllmperf.model.argocd.SyncOption;
import io.eksllmperf.model.argocd.SyncPolicy;
import io.eksllmperf.model.eksctl.ClusterConfig;
import io.eksllmperf.render.Rendered;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applications: what they sync, how, and whether their project permits it. */
final class ApplicationRules {
    private static final Set<String> KARPENTER_GROUPS = Set.of("karpenter.sh", "karpenter.k8s.aws");

    static final List<Rule> RULES = List.of(
            error(
                            "ELP122",
                            "The project does not permit what the application syncs",
                            "The sync fails before anything is applied (seen with Argo CD 3.6.1; argoproj/argo-cd"
                                    + " docs/user-guide/projects.md).")
                    .on(View.APPS, ApplicationRules::forbidden)
                    .never(),
            error(
                            "ELP123",
                            "An application without files",
                            "Its folder is empty: Argo CD reports an error, and nothing is applied"
                                    + " (argoproj/argo-cd docs/user-guide/auto_sync.md, allowEmpty).")
                    .on(View.APPS, ApplicationRules::empty)
                    .never(),
            error(
                            "ELP124",
                            "The project does not permit source or destination",
                            "Argo CD refuses the application: repository and destination must stand in the"
                                    + " project letter for letter (argoproj/argo-cd util/argo/argo.go).")
                    .on(View.APPS, ApplicationRules::source)
                    .never(),
            error(
                            "ELP125",
                            "A sweep that Argo CD would disturb",
                            "Self-heal syncs single levels and skips the waves; a missing retry key means five"
                                    + " retries; Replace and ApplyOutOfSyncOnly break order or run everything again (seen"
                                    + " with Argo CD 3.6.1; argoproj/argo-cd#5859, #5882, controller/appcontroller.go).")
                    .on(View.APPS, ApplicationRules::benchPolicy)
                    .never(),
            error(
                            "ELP127",
                            "A chart without an exact version",
                            "A range or latest is another chart tomorrow: what is reviewed is what runs (helm.sh,"
                                    + " Charts: version ranges).")
                    .on(View.APPS, ApplicationRules::chartVersion)
                    .never(),
            error(
                            "ELP128",
                            "A resource may come before its definition",
                            "Pools come from another application than their CRDs: without"
                                    + " SkipDryRunOnMissingResource the first sync fails as a whole (argoproj/argo-cd"
                                    + " docs/user-guide/sync-options.md).")
                    .on(View.ALL, ApplicationRules::missingDefinition)
                    .never(),
            error(
                            "ELP129",
                            "A file that no application syncs",
                            "What is in Git and reviewed would never be applied (argoproj/argo-cd"
                                    + " docs/user-guide/directory.md).")
                    .on(View.ALL, ApplicationRules::orphans)
                    .never(),
            error(
                            "ELP130",
                            "An application over an eksctl file",
                            "A ClusterConfig looks like a manifest: Argo CD would apply it and fail"
                                    + " (argoproj/argo-cd docs/user-guide/directory.md).")
                    .on(View.ALL, ApplicationRules::clusterFiles)
                    .never());

    private ApplicationRules() {}

    private static void forbidden(App app, Found found) {
        if (app.project().isEmpty()) {
            return;
        }
        AppProject.Spec project = app.project().get();
        for (Item resource : app.synced()) {
            Optional<String> namespace = app.namespace(resource);
            if (!App.permitsKind(project, resource, namespace.isPresent())) {
                found.at(
                        app.item(),
                        "syncs " + resource.path() + ", but project "
                                + app.spec().project() + " does not permit " + resource.title());
            }
            String into = namespace.orElse(app.spec().destination().namespace());
            if (namespace.isPresent() && !App.permits(project, app.spec().destination(), into)) {
                found.at(
                        app.item(),
                        "syncs " + resource.path() + ", but project "
                                + app.spec().project() + " does not permit its namespace " + into);
            }
        }
    }

    private static void empty(App app, Found found) {
        if (app.spec().source().path().isPresent() && app.synced().isEmpty()) {
            found.at(app.item(), "reads the folder " + app.path() + ", in which no file is rendered");
        }
    }

    private static void source(App app, Found found) {
        String name = app.spec().project();
        if (app.project().isEmpty()) {
            found.at(app.item(), "names the project " + name + ", which is not rendered");
            return;
        }
        AppProject.Spec project = app.project().get();
        String repository = app.spec().source().repoURL();
        if (!project.sourceRepos().contains(repository)
                && !project.sourceRepos().contains("*")) {
            found.at(app.item(), "reads " + repository + ", which project " + name + " does not permit");
        }
        if (!App.permits(
                project, app.spec().destination(), app.spec().destination().namespace())) {
            found.at(
                    app.item(),
                    "goes to " + App.address(app.spec().destination()) + ", namespace "
                            + app.spec().destination().namespace() + ", which project " + name + " does not permit");
        }
    }

    private static void benchPolicy(App app, Found found) {
        if (!app.isBench()) {
            return;
        }
        SyncPolicy policy = app.spec().syncPolicy();
        List<String> faults = new ArrayList<>();
        if (policy.automated().flatMap(SyncPolicy.Automated::selfHeal).orElse(false)) {
            faults.add("selfHeal: remove it");
        }
        if (!policy.retry().equals(Retry.NEVER)) {
            faults.add("retries: write retry: {}");
        }
        for (SyncOption option : List.of(SyncOption.REPLACE, SyncOption.APPLY_OUT_OF_SYNC_ONLY)) {
            if (policy.syncOptions().contains(option)) {
                faults.add(option + ": remove it");
            }
        }
        for (String fault : faults) {
            found.at(app.item(), "runs a sweep and has " + fault);
        }
        for (Item resource : app.synced()) {
            for (SyncOption option : List.of(SyncOption.REPLACE, SyncOption.FORCE)) {
                if (SyncTexts.hasOption(resource, option)) {
                    found.at(
                            resource,
                            "has the sync option " + option + ": it would run again at every sync; remove it");
                }
            }
        }
    }

    private static void chartVersion(App app, Found found) {
        Source source = app.spec().source();
        String version = source.targetRevision();
        int start = version.startsWith("v") ? 1 : 0;
        boolean exact = version.length() > start
                && Character.isDigit(version.charAt(start))
                && version.chars().filter(c -> c == '.').count() >= 2
                && version.chars().noneMatch(c -> c == '*' || c == 'x' || c == ' ' || c == '|');
        source.chart()
                .filter(chart -> !exact)
                .ifPresent(chart -> found.at(
                        app.item(),
                        "takes chart " + chart + " at \"" + version + "\"; name one version, such as 1.14.1"));
    }

    private static void missingDefinition(View view, Found found) {
        List<App> apps = view.apps();
        Set<String> installing = new HashSet<>();
        for (App app : apps) {
            if (app.installs("karpenter-crd")) {
                installing.add(app.item().cluster());
            }
        }
        for (App app : apps) {
            boolean skips = app.spec().syncPolicy().syncOptions().contains(SyncOption.SKIP_DRY_RUN_ON_MISSING_RESOURCE);
            if (skips || !installing.contains(app.item().cluster())) {
                continue;
            }
            for (Item resource : app.synced()) {
                if (KARPENTER_GROUPS.contains(resource.group())
                        && !SyncTexts.hasOption(resource, SyncOption.SKIP_DRY_RUN_ON_MISSING_RESOURCE)) {
                    found.at(
                            resource,
                            "needs the sync option " + SyncOption.SKIP_DRY_RUN_ON_MISSING_RESOURCE
                                    + ", here or on application " + app.item().name()
                                    + ": its CRD comes from another application");
                }
            }
        }
    }

    private static void orphans(View view, Found found) {
        Set<String> synced = new HashSet<>();
        Set<String> clusters = new HashSet<>();
        for (App app : view.apps()) {
            clusters.add(app.item().cluster());
            app.synced().forEach(resource -> synced.add(resource.path()));
        }
        for (Item item : view.items()) {
            if (item.path().startsWith("manifests/")
                    && clusters.contains(item.cluster())
                    && !synced.contains(item.path())) {
                found.at(item, "is in the folder of no application");
            }
        }
    }

    private static void clusterFiles(View view, Found found) {
        List<Rendered> forEksctl = view.facts().contents().files().stream()
                .filter(file -> file.resource() instanceof ClusterConfig)
                .toList();
        for (App app : view.apps()) {
            for (Rendered file : forEksctl) {
                if (app.spec().source().path().isPresent()
                        && App.syncs(app.spec().source(), file.path())) {
                    found.at(app.item(), "reads " + file.path() + ", which is for eksctl and not for Kubernetes");
                }
            }
        }
    }
}
