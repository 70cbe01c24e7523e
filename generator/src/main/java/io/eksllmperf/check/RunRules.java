package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;

import io.eksllmperf.render.Labels;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One run: it happens once, alone, and leaves what it found. */
final class RunRules {
    private static final String REGION = "topology.kubernetes.io/region";

    private static final String HOOK = SyncTexts.PREFIX + "hook";

    static final List<Rule> RULES = List.of(
            error(
                            "ELP104",
                            "A Job with a time to live",
                            "A Job that vanishes is OutOfSync, and the next commit runs it again"
                                    + " (argoproj/argo-cd#8586, #13851).")
                    .on(View.JOBS, RunRules::timeToLive)
                    .never(),
            error(
                            "ELP105",
                            "A Job with suspend",
                            "Argo CD reads any Suspended condition as complete, also with status False: the next"
                                    + " level starts while this one runs (argoproj/argo-cd"
                                    + " gitops-engine/pkg/health/health_job.go).")
                    .on(View.JOBS, RunRules::suspended)
                    .never(),
            error(
                            "ELP106",
                            "A run that is a hook",
                            "Hooks run again at every sync, whatever its reason, and a changed hook alone starts"
                                    + " none (argoproj/argo-cd controller/state.go; #9774, #21573).")
                    .on(View.ITEMS, RunRules::hook)
                    .never(),
            error(
                            "ELP107",
                            "Nothing keeps two runs apart",
                            "Waves order runs, but kubectl apply, a partial sync or an ended operation do not"
                                    + " know them: only a required anti-affinity over the region keeps two load pods apart"
                                    + " (kubernetes/kubernetes"
                                    + " pkg/scheduler/framework/plugins/interpodaffinity/filtering.go; seen with a real"
                                    + " scheduler).")
                    .on(View.LOADS, RunRules::exclusion)
                    .never(),
            error(
                            "ELP108",
                            "A run without the right time limit",
                            "A limit on the Job counts from its creation: it ends levels that never ran, and"
                                    + " deletes pod and log. Without one on the pod a hanging tool holds the queue for ever"
                                    + " (kubernetes/kubernetes pkg/kubelet/active_deadline.go; Kubernetes documentation,"
                                    + " Jobs).")
                    .on(View.JOBS, RunRules::deadline)
                    .never(),
            error(
                            "ELP109",
                            "Load pods of different priority",
                            "A pod of higher priority could preempt a running level to satisfy its own"
                                    + " anti-affinity (Kubernetes documentation, Pod Priority and Preemption).")
                    .on(View.BENCHES, RunRules::priority)
                    .never(),
            error(
                            "ELP110",
                            "A run that is tried again",
                            "A second try finds a warm server and a half-full results folder: a failed run stays"
                                    + " failed (vllm-project/vllm#43009; Kubernetes documentation, Jobs: backoffLimit).")
                    .on(View.JOBS, RunRules::retried)
                    .never());

    private RunRules() {}

    private static JobSpec spec(Item job) {
        return ((Job) job.resource()).getSpec();
    }

    private static PodSpec pod(Item job) {
        return spec(job).getTemplate().getSpec();
    }

    private static void timeToLive(Item job, Found found) {
        if (spec(job).getTtlSecondsAfterFinished() != null) {
            found.at(job, "has ttlSecondsAfterFinished: it would vanish and run again; remove it");
        }
    }

    private static void suspended(Item job, Found found) {
        if (spec(job).getSuspend() != null) {
            found.at(job, "has suspend, which Argo CD reads as complete; remove it");
        }
    }

    private static void hook(Item item, Found found) {
        for (String key : item.annotations().keySet()) {
            if (key.startsWith(HOOK)) {
                found.at(item, "has the annotation " + key + ": it would run at every sync; remove it");
            }
        }
    }

    private static void exclusion(Item job, Found found) {
        Map<String, String> labels = job.podLabels();
        String loads = labels.get(Labels.LOADS);
        if (loads == null) {
            found.at(job, "has pods without the label " + Labels.LOADS + ", which the other runs look for");
            return;
        }
        Optional<Affinity> affinity = Optional.ofNullable(pod(job).getAffinity());
        List<PodAffinityTerm> terms = affinity.flatMap(all -> Optional.ofNullable(all.getPodAntiAffinity()))
                .map(apart -> apart.getRequiredDuringSchedulingIgnoredDuringExecution())
                .orElse(List.of());
        if (terms.stream().noneMatch(term -> excludes(term, loads))) {
            found.at(
                    job,
                    "has no required pod anti-affinity with topologyKey " + REGION
                            + ", namespaceSelector {} and exactly the label " + Labels.LOADS + "=" + loads);
        }
        if (!affinity.map(RunRules::asksForRegion).orElse(false)) {
            found.at(
                    job,
                    "has no required node affinity on " + REGION
                            + " (Exists): a node without that label would let all runs go at once");
        }
    }

    private static boolean excludes(PodAffinityTerm term, String loads) {
        LabelSelector pods = term.getLabelSelector();
        LabelSelector namespaces = term.getNamespaceSelector();
        return REGION.equals(term.getTopologyKey())
                && namespaces != null
                && isEmpty(namespaces.getMatchLabels())
                && namespaces.getMatchExpressions().isEmpty()
                && pods != null
                && Map.of(Labels.LOADS, loads).equals(pods.getMatchLabels())
                && pods.getMatchExpressions().isEmpty();
    }

    private static boolean isEmpty(Map<String, String> labels) {
        return labels == null || labels.isEmpty();
    }

    private static boolean asksForRegion(Affinity affinity) {
        if (affinity.getNodeAffinity() == null
                || affinity.getNodeAffinity().getRequiredDuringSchedulingIgnoredDuringExecution() == null) {
            return false;
        }
        List<NodeSelectorTerm> terms = affinity.getNodeAffinity()
                .getRequiredDuringSchedulingIgnoredDuringExecution()
                .getNodeSelectorTerms();
        return !terms.isEmpty()
                && terms.stream()
                        .allMatch(term -> term.getMatchExpressions().stream()
                                .anyMatch(label ->
                                        REGION.equals(label.getKey()) && "Exists".equals(label.getOperator())));
    }

    private static void deadline(Item job, Found found) {
        if (spec(job).getActiveDeadlineSeconds() != null) {
            found.at(
                    job,
                    "has activeDeadlineSeconds on the Job, which counts from its creation; set it on the pod only");
        }
        if (pod(job).getActiveDeadlineSeconds() == null) {
            found.at(job, "has no activeDeadlineSeconds on its pod: a tool that hangs would hold the queue for ever");
        }
    }

    private static void priority(Folder bench, Found found) {
        List<Item> loads = bench.loads();
        for (Item job : loads) {
            Item first = loads.get(0);
            boolean same = Objects.equals(
                            pod(job).getPriorityClassName(), pod(first).getPriorityClassName())
                    && Objects.equals(pod(job).getPreemptionPolicy(), pod(first).getPreemptionPolicy())
                    && Objects.equals(pod(job).getPriority(), pod(first).getPriority());
            if (!same) {
                found.at(job, "has another priority than " + first.title() + "; all runs of a server need the same");
            }
        }
    }

    private static void retried(Item job, Found found) {
        if (!Integer.valueOf(0).equals(spec(job).getBackoffLimit())) {
            found.at(job, "has no backoffLimit of 0: it would be tried again");
        }
        if (!"Never".equals(pod(job).getRestartPolicy())) {
            found.at(job, "has no restartPolicy Never: its container would be started again");
        }
    }
}
