package io.eksllmperf.check;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import io.eksllmperf.spec.Inputs;
import io.eksllmperf.spec.Source;
import io.eksllmperf.spec.Waiver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What clusters and experiments say does not apply to them. A waiver holds for findings in its own file; combinations of
 * one matrix share their file, and so their waivers.
 */
final class Waivers {
    private final List<Waiving> waiving = new ArrayList<>();

    Waivers(Inputs inputs) {
        inputs.clusters().forEach(cluster -> waiving.add(new Waiving(cluster.source(), cluster.waivers())));
        inputs.experiments()
                .forEach(experiment -> waiving.add(
                        new Waiving(experiment.source(), experiment.policy().waivers())));
    }

    /** What one input file waives. */
    private record Waiving(Source source, List<Waiver> waivers) {}

    /**
     * The findings that nobody waived, and those about waivers.
     *
     * @param complete whether all was rendered: else a waiver may only seem to be of no use
     */
    List<Finding> apply(List<Finding> findings, boolean complete) {
        Set<String> waived = new HashSet<>();
        for (Waiving one : waiving) {
            for (Waiver waiver : one.waivers()) {
                if (Rules.find(waiver.rule()).filter(Rule::waivable).isPresent()) {
                    waived.add(key(one.source().file(), waiver.rule()));
                }
            }
        }
        Set<String> used = new HashSet<>();
        List<Finding> left = new ArrayList<>();
        for (Finding finding : findings) {
            String key = key(finding.place().file(), finding.rule());
            if (waived.contains(key)) {
                used.add(key);
            } else {
                left.add(finding);
            }
        }
        waiving.forEach(one -> ofNoUse(one, complete ? used : waived, left));
        return left;
    }

    private static void ofNoUse(Waiving waiving, Set<String> used, List<Finding> findings) {
        List<Waiver> waivers = waiving.waivers();
        for (int i = 0; i < waivers.size(); i++) {
            String id = waivers.get(i).rule();
            Place place = waiving.source().at("spec.waive[" + i + "].rule");
            Optional<Rule> rule = Rules.find(id);
            if (rule.isEmpty()) {
                findings.add(Finding.warning("ELP047", place, "there is no rule " + id + "; remove the waiver"));
            } else if (!rule.get().waivable()) {
                findings.add(Finding.warning(
                        "ELP049", place, id + " cannot be waived (" + rule.get().title() + "); remove the waiver"));
            } else if (!used.contains(key(waiving.source().file(), id))) {
                findings.add(Finding.warning("ELP048", place, id + " finds nothing in this file; remove the waiver"));
            }
        }
    }

    private static String key(String file, String rule) {
        return file + " " + rule;
    }
}
