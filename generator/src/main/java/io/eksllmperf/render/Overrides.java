package io.eksllmperf.render;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.model.CustomResource;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.ResourceOverride;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What companies add to the resources, applied after the template and before hash and name. An override chooses by kind
 * and role, never by a name, since names carry hashes. What matched nothing, or wants what the generator manages, is a
 * finding.
 */
final class Overrides {
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> matched = new HashSet<>();

    /** The resource with all matching overrides of the experiments, in the order of their names and as written. */
    <T> T apply(T resource, List<Experiment> experiments) {
        T changed = resource;
        for (Experiment experiment : experiments) {
            for (int i = 0; i < experiment.overrides().size(); i++) {
                ResourceOverride override = experiment.overrides().get(i);
                if (matches(override.target(), changed)) {
                    String path = path(i);
                    matched.add(experiment.name() + path);
                    changed = apply(changed, override, experiment, path);
                }
            }
        }
        return changed;
    }

    /** Findings so far, and one for each override of these experiments that changed nothing. */
    List<Finding> findings(List<Experiment> experiments) {
        List<Finding> all = new ArrayList<>(findings);
        for (Experiment experiment : experiments) {
            for (int i = 0; i < experiment.overrides().size(); i++) {
                if (!matched.contains(experiment.name() + path(i))) {
                    String message = "no resource of this experiment is a "
                            + experiment.overrides().get(i).target()
                            + "; kinds and roles stand in the generated files (label " + Labels.ROLE + ")";
                    all.add(Finding.error("ELP045", experiment.source().at(path(i)), message));
                }
            }
        }
        return all;
    }

    private <T> T apply(T resource, ResourceOverride override, Experiment experiment, String path) {
        List<String> refusals = ManagedFields.refusals(resource, override);
        for (String refusal : refusals) {
            findings.add(Finding.error("ELP046", experiment.source().at(path), refusal));
        }
        if (!refusals.isEmpty()) {
            return resource;
        }
        return OverrideVisitors.apply(resource, override);
    }

    private static boolean matches(ResourceOverride.Target target, Object resource) {
        boolean sameKind = target.kind().equals(kind(resource));
        Map<String, String> labels = metadata(resource).getLabels();
        return sameKind
                && target.role()
                        .map(role -> role.equals(labels == null ? "" : labels.get(Labels.ROLE)))
                        .orElse(true);
    }

    static String kind(Object resource) {
        return resource instanceof HasMetadata known ? known.getKind() : ((CustomResource) resource).kind();
    }

    static ObjectMeta metadata(Object resource) {
        return resource instanceof HasMetadata known ? known.getMetadata() : ((CustomResource) resource).metadata();
    }

    private static String path(int position) {
        return "spec.overrides[" + position + "]";
    }
}
