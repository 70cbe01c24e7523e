package io.eksllmperf.check;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.Experiment.Waiver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What experiments say does not apply to them. A waiver holds for findings in its own file; combinations of one matrix
 * share their file, and so their waivers.
 */
final class Waivers {
    private final List<Experiment> experiments;

    Waivers(List<Experiment> experiments) {
        this.experiments = experiments;
    }

    /**
     * The findings that nobody waived, and those about waivers.
     *
     * @param complete whether all was rendered: else a waiver may only seem to be of no use
     */
    List<Finding> apply(List<Finding> findings, boolean complete) {
        Set<String> waived = new HashSet<>();
        for (Experiment experiment : experiments) {
            for (Waiver waiver : experiment.policy().waivers()) {
                if (Rules.find(waiver.rule()).filter(Rule::waivable).isPresent()) {
                    waived.add(key(experiment.source().file(), waiver.rule()));
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
        experiments.forEach(experiment -> ofNoUse(experiment, complete ? used : waived, left));
        return left;
    }

    private static void ofNoUse(Experiment experiment, Set<String> used, List<Finding> findings) {
        List<Waiver> waivers = experiment.policy().waivers();
        for (int i = 0; i < waivers.size(); i++) {
            String id = waivers.get(i).rule();
            Place place = experiment.source().at("spec.waive[" + i + "].rule");
            Optional<Rule> rule = Rules.find(id);
            if (rule.isEmpty()) {
                findings.add(Finding.warning("ELP047", place, "there is no rule " + id + "; remove the waiver"));
            } else if (!rule.get().waivable()) {
                findings.add(Finding.warning(
                        "ELP049", place, id + " cannot be waived (" + rule.get().title() + "); remove the waiver"));
            } else if (!used.contains(key(experiment.source().file(), id))) {
                findings.add(Finding.warning("ELP048", place, id + " finds nothing in this file; remove the waiver"));
            }
        }
    }

    private static String key(String file, String rule) {
        return file + " " + rule;
    }
}
