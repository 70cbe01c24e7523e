package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether runs lie where their records say. A folder that was copied is no second run: it would pass for a repeat. */
final class Copies {
    private Copies() {}

    /** The runs of an experiment without copies, in their order. */
    static List<RunFolder> leftOut(String experiment, List<RunFolder> runs, List<Finding> findings) {
        Map<String, RunFolder> originals = new HashMap<>();
        runs.forEach(run -> originals.merge(run.run().id(), run, (first, next) -> isNamed(next) ? next : first));
        List<RunFolder> kept = new ArrayList<>();
        for (RunFolder run : runs) {
            RunFolder original = originals.getOrDefault(run.run().id(), run);
            if (run.path().equals(original.path())) {
                kept.add(run);
                misplaced(experiment, run, findings);
            } else {
                findings.add(warning(
                        run,
                        "the folder is a copy of " + original.path() + " and is left out: remove it, or give its run"
                                + " an id of its own"));
            }
        }
        return kept;
    }

    private static void misplaced(String experiment, RunFolder run, List<Finding> findings) {
        if (!isNamed(run)) {
            findings.add(warning(run, "the folder holds the run " + run.run().id() + ": give it that name"));
        }
        if (!run.run().experiment().equals(experiment)) {
            String name = run.run().experiment();
            findings.add(warning(run, "the run is of the experiment " + name + ": move it to results/" + name));
        }
    }

    private static boolean isNamed(RunFolder run) {
        return run.path().endsWith("/" + run.run().id());
    }

    private static Finding warning(RunFolder run, String message) {
        return Finding.warning(Rules.RUN, Place.of(run.path()), message);
    }
}
