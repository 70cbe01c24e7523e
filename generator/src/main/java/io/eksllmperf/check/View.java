package io.eksllmperf.check;

import io.eksllmperf.model.argocd.Application;
import io.eksllmperf.render.Rendered;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Experiment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts as the rules want to see them, sorted out once.
 *
 * @param facts all that there is
 * @param servers servers that resolved, each with the experiment that describes it
 * @param items every resource of the output that Kubernetes knows
 * @param folders the same by folder
 */
record View(Facts facts, List<Server> servers, List<Item> items, Map<String, Folder> folders) {

    static View of(Facts facts) {
        List<Item> items = new ArrayList<>(facts.contents().files().size());
        Map<String, List<Item>> byFolder = new LinkedHashMap<>();
        for (Rendered file : facts.contents().files()) {
            Item.of(file).ifPresent(item -> {
                items.add(item);
                byFolder.computeIfAbsent(item.folder(), folder -> new ArrayList<>()).add(item);
            });
        }
        Map<String, Folder> folders = new LinkedHashMap<>();
        byFolder.forEach((path, content) -> folders.put(path, new Folder(path, content)));
        return new View(facts, servers(facts), items, folders);
    }

    private static List<Server> servers(Facts facts) {
        Map<String, Experiment> experiments = new HashMap<>();
        facts.inputs().experiments().forEach(experiment -> experiments.put(experiment.name(), experiment));
        Map<String, Server> servers = new LinkedHashMap<>();
        for (ResolvedLoad load : facts.contents().loads()) {
            String owner = load.server().serving().owner();
            servers.computeIfAbsent(owner, name -> new Server(experiments.get(name), load.server()));
        }
        return List.copyOf(servers.values());
    }

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

    /** The sweeps that load one server. */
    List<ResolvedLoad> sweeps(Server server) {
        return sweeps().stream()
                .filter(load -> load.server().serving().owner().equals(server.owner().name()))
                .toList();
    }

    /** Folders of {@code manifests/} with Jobs: the sweeps. */
    List<Folder> benches() {
        return folders.values().stream().filter(folder -> !folder.jobs().isEmpty()).toList();
    }

    List<Folder> everyFolder() {
        return List.copyOf(folders.values());
    }

    /** Applications, each with what it syncs. */
    List<App> apps() {
        List<App> apps = new ArrayList<>();
        for (Item item : items) {
            if (item.resource() instanceof Application application) {
                apps.add(App.of(item, application, this));
            }
        }
        return apps;
    }

    /** Pools of a cluster. */
    List<Pool> pools(String cluster) {
        List<Pool> pools = new ArrayList<>();
        for (Item item : items) {
            if (item.cluster().equals(cluster)) {
                Pool.of(item).ifPresent(pools::add);
            }
        }
        return pools;
    }

    List<Pool> pools() {
        return items.stream().flatMap(item -> Pool.of(item).stream()).toList();
    }
}
