package io.eksllmperf.check;

import io.eksllmperf.finding.Place;
import io.eksllmperf.render.Rendered;

/** Findings about a file for eksctl, which is no Kubernetes resource and so no {@link Item}. */
final class EksctlFile {
    private EksctlFile() {}

    /** At the one input file that it comes from, naming the output. */
    static void at(Rendered file, String message, Found found) {
        String from = file.from().size() == 1 ? file.from().get(0) : file.path();
        found.at(Place.of(from), file.path() + ": " + message);
    }
}
