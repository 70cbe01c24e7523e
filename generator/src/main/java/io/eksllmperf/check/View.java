package io.eksllmperf.check;

import io.eksllmperf.model.argocd.AppProject;
import io.eksllmperf.model.argocd.Application;
import io.eksllmperf.render.Rendered;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.render.ResolvedServing;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Experiment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The facts as the rules want to see them, sorted out once.
 *
 * @param facts all that there is
 * @param servers servers that resolved, each with the experiment that describes it
 * @param items every resource of the output that Kubernetes knows
 * @param folders the same by folder
 * @param apps Applications, each with what it syncs
 * @param landscapes the nodes of each cluster and the pods that are to run on them
 * @param budgets sweeps with a budget, planned
 */
record View(
        Facts facts,
        List<Server> servers,
        List<Item> items,
        Map<String, Folder> folders,
        List<App> apps,
        List<Landscape> landscapes,
        List<Budgeted> budgets) {
    // Each of these is linked once; a method reference at every rule would be linked at every rule.
    static final Function<View, List<Server>> SERVERS = View::servers;
    static final Function<View, List<Experiment>> EXPERIMENTS = View::experiments;
    static final Function<View, List<ResolvedLoad>> SWEEPS = View::sweeps;
    static final Function<View, List<Cluster>> CLUSTERS = View::clusters;
    static final Function<View, List<Folder>> BENCHES = View::benches;
    static final Function<View, List<Item>> JOBS = View::jobs;
    static final Function<View, List<Item>> LOADS = View::loads;
    static final Function<View, List<Folder>> FOLDERS = View::everyFolder;
    static final Function<View, List<Item>> ITEMS = View::items;
    static final Function<View, List<App>> APPS = View::apps;
    static final Function<View, List<Pool>> POOLS = View::pools;
    static final Function<View, List<Landscape>> LANDSCAPES = View::landscapes;
    static final Function<View, List<Budgeted>> BUDGETS = View::budgets;
    static final Function<View, List<View>> ALL = View::all;

    static View of(Facts facts) {
        List<Item> items = new ArrayList<>(facts.contents().files().size());
        Map<String, List<Item>> byFolder = new LinkedHashMap<>();
        for (Rendered file : facts.contents().files()) {
            Item.of(file).ifPresent(item -> {
                items.add(item);
                byFolder.computeIfAbsent(item.folder(), folder -> new ArrayList<>())
                        .add(item);
            });
        }
        Map<String, Folder> folders = new LinkedHashMap<>();
        byFolder.forEach((path, content) -> folders.put(path, Folder.of(path, content)));
        return new View(
                facts,
                servers(facts),
                items,
                folders,
                apps(items, folders),
                Landscape.all(facts, items, folders),
                Budgeted.all(facts));
    }

    private static List<Server> servers(Facts facts) {
        Map<String, ResolvedServing> resolved = new HashMap<>();
        for (ResolvedLoad load : facts.contents().loads()) {
            resolved.put(load.server().serving().owner(), load.server());
        }
        List<Server> servers = new ArrayList<>();
        for (Experiment owner : facts.inputs().experiments()) {
            Optional.ofNullable(resolved.get(owner.name())).ifPresent(server -> servers.add(new Server(owner, server)));
        }
        return servers;
    }

    private static List<App> apps(List<Item> items, Map<String, Folder> folders) {
        Map<String, AppProject> projects = new HashMap<>();
        for (Item item : items) {
            if (item.resource() instanceof AppProject project) {
                projects.put(item.cluster() + "/" + item.name(), project);
            }
        }
        List<App> apps = new ArrayList<>();
        for (Item item : items) {
            if (item.resource() instanceof Application application) {
                apps.add(App.of(item, application, folders, projects));
            }
        }
        return apps;
    }

    /** The view itself, for a rule that looks at everything at once. */
    List<View> all() {
        return List.of(this);
    }

    List<Cluster> clusters() {
        return facts.inputs().clusters();
    }

    List<Experiment> experiments() {
        return facts.inputs().experiments();
    }

    List<ResolvedLoad> sweeps() {
        return facts.contents().loads();
    }

    /** Folders with Jobs: the sweeps. */
    List<Folder> benches() {
        List<Folder> benches = new ArrayList<>();
        for (Folder folder : folders.values()) {
            if (!folder.jobs().isEmpty()) {
                benches.add(folder);
            }
        }
        return benches;
    }

    List<Item> jobs() {
        List<Item> jobs = new ArrayList<>();
        for (Folder folder : folders.values()) {
            jobs.addAll(folder.jobs());
        }
        return jobs;
    }

    /** Jobs whose pods send load. */
    List<Item> loads() {
        List<Item> loads = new ArrayList<>();
        for (Folder folder : folders.values()) {
            loads.addAll(folder.loads());
        }
        return loads;
    }

    /** What is in a folder; nothing where it is not rendered. */
    List<Item> in(String path) {
        return folder(path).map(Folder::items).orElse(List.of());
    }

    private Optional<Folder> folder(String path) {
        return Optional.ofNullable(folders.get(path));
    }

    List<Folder> everyFolder() {
        return List.copyOf(folders.values());
    }

    /** Nodes and pods of a cluster; empty when nothing is rendered for it. */
    Optional<Landscape> landscape(String cluster) {
        for (Landscape landscape : landscapes) {
            if (landscape.cluster().equals(cluster)) {
                return Optional.of(landscape);
            }
        }
        return Optional.empty();
    }

    /** The Application that installs a chart on a cluster. */
    Optional<App> app(Cluster cluster, String chart) {
        for (App app : apps) {
            if (app.item().cluster().equals(cluster.name()) && app.installs(chart)) {
                return Optional.of(app);
            }
        }
        return Optional.empty();
    }

    /** The pools of a cluster. */
    List<Pool> pools(String cluster) {
        return folder("manifests/" + cluster + "/platform").map(Folder::pools).orElse(List.of());
    }

    List<Pool> pools() {
        List<Pool> pools = new ArrayList<>();
        for (Folder folder : folders.values()) {
            pools.addAll(folder.pools());
        }
        return pools;
    }
}
