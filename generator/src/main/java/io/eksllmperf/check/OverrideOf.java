package io.eksllmperf.check;

import io.eksllmperf.render.Labels;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.ResourceOverride;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The override behind a fault of the output: what a rule sees in a resource is said where it was written.
 *
 * @param experiment whose override it is
 * @param path its input path
 */
record OverrideOf(Experiment experiment, String path) {

    /** The last override of a resource that matches; later ones win. */
    static Optional<OverrideOf> find(View view, Item item, Predicate<ResourceOverride> says) {
        Optional<OverrideOf> last = Optional.empty();
        for (Experiment experiment : view.experiments()) {
            if (!item.file().from().isEmpty()
                    && !item.file().from().contains(experiment.source().file())) {
                continue;
            }
            List<ResourceOverride> overrides = experiment.overrides();
            for (int i = 0; i < overrides.size(); i++) {
                if (targets(overrides.get(i).target(), item) && says.test(overrides.get(i))) {
                    last = Optional.of(new OverrideOf(experiment, "spec.overrides[" + i + "]"));
                }
            }
        }
        return last;
    }

    private static boolean targets(ResourceOverride.Target target, Item item) {
        return target.kind().equals(item.kind())
                && target.role()
                        .map(role -> role.equals(item.labels().get(Labels.ROLE)))
                        .orElse(true);
    }

    /** All texts that an override writes into metadata and tags, by their keys. */
    static Map<String, String> metadata(ResourceOverride said) {
        Map<String, String> texts = new HashMap<>(said.labels());
        texts.putAll(said.annotations());
        texts.putAll(said.pod().labels());
        texts.putAll(said.pod().annotations());
        texts.putAll(said.tags());
        return texts;
    }

    /** How a message names the resources of an override: {@code Job of role level}. */
    static String whose(Item item) {
        return item.kind()
                + Optional.ofNullable(item.labels().get(Labels.ROLE))
                        .map(role -> " of role " + role)
                        .orElse("");
    }
}
