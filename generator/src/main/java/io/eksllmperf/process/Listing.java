package io.eksllmperf.process;

import java.util.List;

/**
 * What an experiment has on the results volume.
 *
 * @param runs complete runs, by name
 * @param failed what failed runs left, by name
 * @param remarks sentences about what is neither, or should not be taken, without a full stop
 */
public record Listing(List<RemoteRun> runs, List<RemoteRun> failed, List<String> remarks) {
    public Listing {
        runs = List.copyOf(runs);
        failed = List.copyOf(failed);
        remarks = List.copyOf(remarks);
    }
}
