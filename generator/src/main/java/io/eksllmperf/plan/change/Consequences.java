package io.eksllmperf.plan.change;

import io.eksllmperf.plan.change.Change.Added;
import io.eksllmperf.plan.change.Change.Altered;
import io.eksllmperf.plan.change.Change.Removed;
import io.eksllmperf.plan.change.Change.Replaced;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What changes of the output do to a cluster. */
public final class Consequences {
    private static final Consequence MOVED =
            Consequence.of(Effect.NOTHING, "The file moved to another path; the object stays as it is.");
    private static final Consequence SPELLED = Consequence.of(
            Effect.NOTHING, "Only the text differs, in a comment, an order or a spelling; no cluster notices.");
    private static final Set<Effect> SLIGHT = Set.of(Effect.METADATA, Effect.NOTHING);

    private static final Map<String, Family> FAMILIES = Map.ofEntries(
            Map.entry("Deployment", new Deployments()),
            Map.entry("Job", new Jobs()),
            Map.entry("ConfigMap", new ConfigMaps()),
            Map.entry("PersistentVolumeClaim", new Claims()),
            Map.entry("StorageClass", new StorageClasses()),
            Map.entry("NodePool", new NodePools()),
            Map.entry("EC2NodeClass", new NodeClasses()),
            Map.entry("NodeClass", new NodeClasses()),
            Map.entry("Application", new Applications()),
            Map.entry("AppProject", new Projects()),
            Map.entry("ClusterConfig", new ClusterConfigs()));
    private static final Family OTHERS = new SmallKinds();

    private Consequences() {}

    /**
     * Judges changes.
     *
     * @param changes as {@link Changes} finds them
     * @param before the old output, path to resource: what is in the cluster
     * @param after the new one
     * @return one outcome for each change, in their order
     */
    public static List<Outcome> of(List<Change> changes, Map<String, Manifest> before, Map<String, Manifest> after) {
        Trees trees = new Trees(Tree.of(before), Tree.of(after));
        List<Outcome> outcomes = new ArrayList<>();
        for (Change change : changes) {
            Optional<String> server = change.subject().server();
            List<Consequence> found = judge(change, trees).stream()
                    .map(consequence -> consequence.ofServer(server))
                    .distinct()
                    .sorted(Comparator.comparing(Consequence::effect).thenComparing(Consequence::sentence))
                    .toList();
            outcomes.add(new Outcome(change, found));
        }
        return outcomes;
    }

    private static List<Consequence> judge(Change change, Trees trees) {
        if (change instanceof Added added) {
            return family(added.after()).added(added.after(), trees);
        }
        if (change instanceof Removed removed) {
            return family(removed.before()).removed(removed.before(), trees);
        }
        if (change instanceof Replaced replaced) {
            boolean sameKind = replaced.before().kind().equals(replaced.after().kind());
            return sameKind ? family(replaced.after()).replaced(replaced, trees) : ofOtherKind(replaced, trees);
        }
        return change instanceof Altered altered ? ofSameObject(altered, trees) : List.of();
    }

    private static List<Consequence> ofOtherKind(Replaced change, Trees trees) {
        List<Consequence> both = new ArrayList<>(family(change.before()).removed(change.before(), trees));
        both.addAll(family(change.after()).added(change.after(), trees));
        return both;
    }

    private static List<Consequence> ofSameObject(Altered change, Trees trees) {
        List<FieldChange> fields = change.fields().stream()
                .filter(field ->
                        !field.path().equals(Changes.PATH) && !field.path().equals(Changes.TEXT))
                .toList();
        if (fields.isEmpty()) {
            boolean moved =
                    change.fields().stream().anyMatch(field -> field.path().equals(Changes.PATH));
            return List.of(moved ? MOVED : SPELLED);
        }
        Altered real = new Altered(change.before(), change.after(), fields);
        return weighed(family(change.after()).altered(real, trees), change.after());
    }

    /** What the API server refuses it refuses whole; beside what happens, a label is not worth a word. */
    private static List<Consequence> weighed(List<Consequence> found, Manifest subject) {
        boolean refused = found.stream().anyMatch(one -> one.effect() == Effect.REFUSED);
        if (refused && !subject.kind().equals("ClusterConfig")) {
            return found.stream().filter(one -> one.effect() == Effect.REFUSED).toList();
        }
        List<Consequence> weighty =
                found.stream().filter(one -> !SLIGHT.contains(one.effect())).toList();
        return weighty.isEmpty() ? found : weighty;
    }

    private static Family family(Manifest manifest) {
        return FAMILIES.getOrDefault(manifest.kind(), OTHERS);
    }
}
