package io.eksllmperf.check;

import io.eksllmperf.check.place.Demand;
import io.eksllmperf.check.place.Excluded;
import io.eksllmperf.check.place.Ground;
import io.eksllmperf.check.place.Offer;
import io.eksllmperf.check.place.Offers;
import io.eksllmperf.check.place.Placing;
import io.eksllmperf.model.eksctl.ClusterConfig;
import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.eksllmperf.render.Rendered;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The nodes of a cluster and the pods that are to run on them.
 *
 * @param cluster its name
 * @param offers nodes that are there or can be launched
 * @param barren pools that can launch no node
 * @param pods all pods of the output that it is to run
 * @param staying those that run until somebody stops them, by key and value of their labels
 * @param platform its platform folder
 * @param claims its claims of volumes
 * @param zones its zones, sorted; none when nobody knows them
 */
record Landscape(
        String cluster,
        List<Offer> offers,
        List<Barren> barren,
        List<Placed> pods,
        Map<String, Map<String, List<Placed>>> staying,
        Optional<Folder> platform,
        List<Item> claims,
        Set<String> zones) {

    /** A pool that can launch no node, and why. */
    record Barren(Pool pool, List<Excluded> why) {}

    /** Of every cluster with pods. */
    static List<Landscape> all(Facts facts, List<Item> items, Map<String, Folder> folders) {
        Map<String, ClusterConfig> configs = new HashMap<>();
        for (Rendered file : facts.contents().files()) {
            if (file.resource() instanceof ClusterConfig config) {
                configs.put(config.metadata().name(), config);
            }
        }
        Map<String, List<Item>> byCluster = new LinkedHashMap<>();
        Map<String, List<Item>> claims = new HashMap<>();
        for (Item item : items) {
            if (item.resource() instanceof PersistentVolumeClaim) {
                claims.computeIfAbsent(item.cluster(), name -> new ArrayList<>())
                        .add(item);
            } else if (item.pods().isPresent()) {
                byCluster
                        .computeIfAbsent(item.cluster(), name -> new ArrayList<>())
                        .add(item);
            }
        }
        List<Landscape> all = new ArrayList<>();
        byCluster.forEach((cluster, makers) -> {
            Optional<Folder> platform = Optional.ofNullable(folders.get("manifests/" + cluster + "/platform"));
            Ground ground = new Ground(facts.catalog(), Optional.ofNullable(configs.get(cluster)), classes(platform));
            all.add(of(ground, platform, new Contents(cluster, makers, claims.getOrDefault(cluster, List.of()))));
        });
        return all;
    }

    private static Map<String, Ec2NodeClass> classes(Optional<Folder> platform) {
        Map<String, Ec2NodeClass> classes = new HashMap<>();
        for (Item item : platform.map(Folder::items).orElse(List.of())) {
            if (item.resource() instanceof Ec2NodeClass nodes) {
                classes.put(item.name(), nodes);
            }
        }
        return classes;
    }

    /** What is rendered for a cluster, as far as it is pods and volumes. */
    private record Contents(String cluster, List<Item> makers, List<Item> claims) {}

    private static Landscape of(Ground ground, Optional<Folder> platform, Contents contents) {
        List<Offer> offers = new ArrayList<>();
        List<Barren> barren = new ArrayList<>();
        for (Pool pool : platform.map(Folder::pools).orElse(List.of())) {
            Offers.OfPool nodes = Offers.of(pool.pool(), ground);
            offers.addAll(nodes.offers());
            if (nodes.offers().isEmpty()) {
                barren.add(new Barren(pool, nodes.excluded()));
            }
        }
        offers.addAll(Offers.standing(ground));
        List<Placed> pods = place(contents.makers(), offers);
        Set<String> zones = new TreeSet<>();
        ground.cluster().ifPresent(config -> zones.addAll(config.availabilityZones()));
        return new Landscape(
                contents.cluster(), offers, barren, pods, staying(pods), platform, contents.claims(), zones);
    }

    /** A sweep's pods demand the same: each demand is judged once. */
    private static List<Placed> place(List<Item> makers, List<Offer> offers) {
        Map<String, Placing> known = new HashMap<>();
        List<Placed> pods = new ArrayList<>(makers.size());
        for (Item item : makers) {
            item.pods().ifPresent(template -> {
                Demand demand = Demand.of(template.getSpec());
                Placing placing = known.computeIfAbsent(demand.text(), text -> Placing.of(demand, offers));
                pods.add(new Placed(item, template.getSpec(), item.podLabels(), placing));
            });
        }
        return pods;
    }

    private static Map<String, Map<String, List<Placed>>> staying(List<Placed> pods) {
        Map<String, Map<String, List<Placed>>> staying = new HashMap<>();
        for (Placed pod : pods) {
            if (pod.stays()) {
                pod.labels()
                        .forEach((key, value) -> staying.computeIfAbsent(key, some -> new HashMap<>())
                                .computeIfAbsent(value, some -> new ArrayList<>())
                                .add(pod));
            }
        }
        return staying;
    }

    /** The staying pods that have a label. */
    List<Placed> staying(String key, String value) {
        return staying.getOrDefault(key, Map.of()).getOrDefault(value, List.of());
    }

    /** The staying pods that a term of a pod means, the pod itself left out. */
    List<Placed> meant(Placed by, PodAffinityTerm term) {
        Selection selection = Selection.of(term, by.item().namespace());
        List<Placed> meant = new ArrayList<>();
        for (Placed other : likely(selection)) {
            boolean itself = other.item().path().equals(by.item().path());
            if (!itself && other.stays() && selection.takes(other.item().namespace(), other.labels())) {
                meant.add(other);
            }
        }
        return meant;
    }

    /** The shortest list that holds all that are meant. */
    private List<Placed> likely(Selection selection) {
        Optional<List<Placed>> shortest = Optional.empty();
        for (Map.Entry<String, String> label : selection.exactly().entrySet()) {
            List<Placed> with = staying(label.getKey(), label.getValue());
            if (shortest.isEmpty() || with.size() < shortest.get().size()) {
                shortest = Optional.of(with);
            }
        }
        return shortest.orElse(pods);
    }

    /** The pod whose node a pod must be on, by a required affinity over host names; the first that is meant. */
    Optional<Placed> host(Placed pod) {
        for (PodAffinityTerm term : pod.near()) {
            if (Placed.HOST.equals(term.getTopologyKey())) {
                List<Placed> meant = meant(pod, term);
                return meant.isEmpty() ? Optional.empty() : Optional.of(meant.get(0));
            }
        }
        return Optional.empty();
    }
}
