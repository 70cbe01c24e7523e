package io.eksllmperf.cli;

import io.eksllmperf.plan.Snapshot;
import io.eksllmperf.plan.Snapshot.Told;
import io.eksllmperf.plan.Snapshot.Unseen;
import io.eksllmperf.process.Answer;
import io.eksllmperf.process.Answer.Trouble;
import io.eksllmperf.process.Kubectl;
import io.eksllmperf.render.Labels;
import io.eksllmperf.render.argocd.AppNames;
import io.eksllmperf.spec.Serving;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks a cluster about the sweeps of one server; reads only. */
final class SweepView {
    /** Nothing else that is asked then would be answered either. */
    private static final Set<Trouble> OUT_OF_REACH =
            Set.of(Trouble.NO_PROGRAM, Trouble.NO_TARGET, Trouble.UNREACHABLE, Trouble.TIMED_OUT, Trouble.STOPPED);

    private final Kubectl kubectl;
    private final Serving serving;
    private final String argocd;

    /** @param argocd the namespace of Argo CD */
    SweepView(Kubectl kubectl, Serving serving, String argocd) {
        this.kubectl = kubectl;
        this.serving = serving;
        this.argocd = argocd;
    }

    /**
     * @param snapshot what was seen
     * @param blind why nothing at all was, if so
     */
    record Look(Snapshot snapshot, Optional<Answer.Failed<String>> blind) {}

    Look look(InstantSource clock) {
        Answer<String> jobs = labelled("jobs");
        if (jobs instanceof Answer.Failed<String> failed && OUT_OF_REACH.contains(failed.trouble())) {
            Told unseen = new Unseen(failed.sentence());
            return new Look(new Snapshot(unseen, unseen, unseen, unseen, clock.instant()), Optional.of(failed));
        }
        Answer<String> pods = labelled("pods");
        Answer<String> nodes = kubectl.getJson("nodes", "--selector", "instanceType=gpu");
        Answer<String> application =
                kubectl.getJson("applications.argoproj.io", AppNames.of(serving, "bench"), "--namespace", argocd);
        Instant at = clock.instant();
        boolean seen = List.of(jobs, pods, nodes, application).stream()
                .anyMatch(answer -> answer.found().isPresent());
        Snapshot snapshot = new Snapshot(told(application), told(jobs), told(pods), told(nodes), at);
        return new Look(
                snapshot,
                !seen && jobs instanceof Answer.Failed<String> failed ? Optional.of(failed) : Optional.empty());
    }

    private Answer<String> labelled(String kind) {
        return kubectl.getJson(
                kind, "--namespace", serving.namespace(), "--selector", Labels.SERVING + "=" + serving.owner());
    }

    private static Told told(Answer<String> answer) {
        return answer instanceof Answer.Failed<String> failed
                ? new Unseen(failed.sentence())
                : new Snapshot.Json(answer.found().orElseThrow());
    }
}
