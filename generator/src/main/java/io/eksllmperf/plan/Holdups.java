package io.eksllmperf.plan;

import io.eksllmperf.plan.SweepProgress.Overall;
import io.eksllmperf.plan.SweepProgress.State;
import io.eksllmperf.plan.SweepProgress.Step;
import java.util.ArrayList;
import java.util.List;

/** What holds a sweep up beyond its own Jobs: the server, triton-perf, a commit that nobody pushed. */
record Holdups(Observed observed, List<Step> runs) {
    List<String> notes(Overall overall) {
        List<String> notes = new ArrayList<>(observed.troubles());
        observed.sync()
                .filter(sync -> sync.phase().equals("Running") || sync.phase().equals("Succeeded"))
                .map(Observed.Sync::fault)
                .filter(fault -> !fault.isEmpty())
                .ifPresent(fault -> notes.add("Argo CD complains: " + fault));
        if (overall != Overall.DONE && observed.pods().isPresent()) {
            pods("serving", "the server", notes);
            pods("triton-perf", "triton-perf", notes);
        }
        long missing = missing();
        if (missing > 0 && observed.sync().filter(Observed.Sync::isDone).isPresent()) {
            notes.add(missing + " of " + runs.size() + " runs are not in the cluster, and the sync is done: "
                    + "commit and push what 'generate' wrote");
        }
        if (isBilledForNothing(overall)) {
            notes.add("the GPU node stays, and is billed: to stop paying set 'replicas: 0' and push");
        }
        return notes;
    }

    /** Not while the same sync goes on with the sweep of another experiment. */
    private boolean isBilledForNothing(Overall overall) {
        boolean ended = overall == Overall.FAILED
                || overall == Overall.DONE
                        && observed.sync().filter(Observed.Sync::isDone).isPresent();
        return ended && observed.nodes().filter(nodes -> !nodes.isEmpty()).isPresent();
    }

    private void pods(String role, String name, List<String> notes) {
        List<Observed.Pod> pods = observed.podsOf(role);
        if (pods.isEmpty()) {
            notes.add("there is no pod of " + name + (role.equals("serving") ? ": is it parked (replicas: 0)?" : ""));
        }
        for (Observed.Pod pod : pods) {
            if (!pod.why().isEmpty()) {
                notes.add(name + " " + pod.why());
            } else if (pod.isRunning() && !pod.ready()) {
                notes.add(name + " has started and does not answer yet");
            }
        }
    }

    private long missing() {
        return observed.jobs().isEmpty()
                ? 0
                : runs.stream()
                        .filter(run -> run.state() == State.WAITING
                                && !observed.jobs().get().containsKey(run.job()))
                        .count();
    }
}
