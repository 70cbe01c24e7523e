package io.eksllmperf.plan.cost;

import io.eksllmperf.results.Run;
import java.util.List;

/** What was measured before; asked for one experiment at a time, so that nothing is read that nobody wants to know. */
public interface Experience {
    /** Nothing was measured, or it is not to matter. */
    Experience NONE = experiment -> List.of();

    /** The records of an experiment's runs; none for an unknown one. */
    List<Run> runs(String experiment);
}
