package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;

import io.eksllmperf.render.Labels;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The order of a sweep: waves, and what Argo CD waits for. */
final class BenchRules {
    static final List<Rule> RULES = List.of(
            error(
                            "ELP100",
                            "No fence after the last run",
                            "Argo CD does not wait for the last wave of plain resources: the next commit would"
                                    + " start the first run beside the last (seen with Argo CD 3.6.1; argoproj/argo-cd"
                                    + " gitops-engine/pkg/sync/sync_context.go).")
                    .on(View.BENCHES, BenchRules::fence)
                    .never(),
            error(
                            "ELP101",
                            "Two Jobs in one wave",
                            "Argo CD creates all of a wave at once: two runs would queue for the server"
                                    + " (argoproj/argo-cd docs/user-guide/sync-waves.md).")
                    .on(View.BENCHES, BenchRules::sameWave)
                    .never(),
            error(
                            "ELP102",
                            "Runs out of order",
                            "Waves ascend with repeat, then with concurrency: repeats go round by round, and a"
                                    + " level that overloads the server comes after those that do not"
                                    + " (mlcommons/inference_policies inference_rules.adoc;"
                                    + " Avarok-Cybersecurity/atlas#954).")
                    .on(View.BENCHES, BenchRules::order)
                    .never(),
            error(
                            "ELP103",
                            "A volume claim in another wave than its first consumer",
                            "A claim that waits for its first consumer is Pending, which Argo CD reads as"
                                    + " Progressing: the wave of its consumer never comes (argoproj/argo-cd#12840,"
                                    + " #29201).")
                    .on(View.FOLDERS, BenchRules::claimWave)
                    .never());

    private BenchRules() {}

    private static void fence(Folder bench, Found found) {
        Item last = bench.jobs().get(0);
        for (Item job : bench.jobs()) {
            last = job.wave() > last.wave() ? job : last;
        }
        Optional<Item> fence = Optional.empty();
        for (Item item : bench.items()) {
            boolean isFence = item.kind().equals("ConfigMap")
                    && "fence".equals(item.labels().get(Labels.ROLE));
            fence = isFence ? Optional.of(item) : fence;
        }
        if (fence.isEmpty()) {
            found.at(
                    last, "has the last wave, and Argo CD does not wait for it: a fence with a higher wave is missing");
        } else if (fence.get().wave() <= last.wave()) {
            found.at(
                    fence.get(),
                    "has wave " + fence.get().wave() + ", which must be above " + last.wave() + ", that of "
                            + last.title());
        }
    }

    private static void sameWave(Folder bench, Found found) {
        Map<Long, Item> seen = new HashMap<>();
        for (Item job : bench.jobs()) {
            Item first = seen.putIfAbsent(job.wave(), job);
            if (first != null) {
                found.at(
                        job,
                        "has wave " + job.wave() + ", which is also that of " + first.title() + "; each needs its own");
            }
        }
    }

    private static void order(Folder bench, Found found) {
        Map<String, Run> before = new HashMap<>();
        List<Run> runs = new ArrayList<>();
        bench.loads().forEach(job -> Run.of(job).ifPresent(runs::add));
        runs.sort(Comparator.comparingInt(Run::place));
        for (Run run : runs) {
            Optional.ofNullable(before.put(run.experiment(), run))
                    .filter(earlier -> earlier.job().wave() >= run.job().wave())
                    .ifPresent(earlier -> found.at(
                            run.job(),
                            "has wave " + run.job().wave() + ", which must be above "
                                    + earlier.job().wave() + ", that of "
                                    + earlier.job().title()));
        }
    }

    /**
     * @param experiment its experiment
     * @param place in the experiment's order: rounds of repeats, in each the levels by concurrency
     */
    private record Run(Item job, String experiment, int place) {
        private static final int REPEAT = 10_000;

        /** By its name, {@code <experiment>-c0020-r1-<hash>}. */
        static Optional<Run> of(Item job) {
            String experiment = job.labels().getOrDefault(Labels.EXPERIMENT, "");
            int level = experiment.length() + 2;
            int repeat = job.name().indexOf("-r", level);
            int hash = job.name().indexOf('-', repeat + 2);
            if (!job.name().startsWith(experiment + "-c") || repeat < 0 || hash < 0) {
                return Optional.empty();
            }
            int place = REPEAT * number(job.name().substring(repeat + 2, hash))
                    + number(job.name().substring(level, repeat));
            return Optional.of(new Run(job, experiment, place));
        }

        private static int number(String digits) {
            int number = 0;
            for (int i = 0; i < digits.length(); i++) {
                number = 10 * number + Character.digit(digits.charAt(i), 10);
            }
            return number;
        }
    }

    private static void claimWave(Folder folder, Found found) {
        for (Item claim : folder.items()) {
            if (claim.resource() instanceof PersistentVolumeClaim) {
                firstToMount(claim, folder)
                        .filter(consumer -> consumer.wave() != claim.wave())
                        .ifPresent(consumer -> found.at(
                                claim,
                                "has wave " + claim.wave() + ", but " + consumer.title()
                                        + ", the first to mount it, has wave " + consumer.wave()
                                        + "; they must be the same"));
            }
        }
    }

    private static Optional<Item> firstToMount(Item claim, Folder folder) {
        Optional<Item> first = Optional.empty();
        for (Item item : folder.items()) {
            boolean earlier = first.isEmpty() || item.wave() < first.get().wave();
            if (earlier && item.namespace().equals(claim.namespace()) && mounts(item, claim.name())) {
                first = Optional.of(item);
            }
        }
        return first;
    }

    private static boolean mounts(Item item, String claim) {
        if (item.pods().isPresent()) {
            for (Volume volume : item.pods().get().getSpec().getVolumes()) {
                if (volume.getPersistentVolumeClaim() != null
                        && claim.equals(volume.getPersistentVolumeClaim().getClaimName())) {
                    return true;
                }
            }
        }
        return false;
    }
}
