package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.spec.Load.Level;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The order of a sweep: waves, and what Argo CD waits for. */
final class BenchRules {
    private static final int HASH_SUFFIX = 9;

    private BenchRules() {}

    static List<Rule> rules() {
        return List.of(
                error(
                                "ELP100",
                                "No fence after the last run",
                                "Argo CD does not wait for the last wave of plain resources: the next commit would start the first run"
                                        + " beside the last (seen with 3.6.1; facts: argocd, section 3a).")
                        .on(View::benches, BenchRules::fence)
                        .never(),
                error(
                                "ELP101",
                                "Two Jobs in one wave",
                                "Argo CD creates all of a wave at once: two runs would queue for the server.")
                        .on(View::benches, BenchRules::sameWave)
                        .never(),
                error(
                                "ELP102",
                                "Runs out of order",
                                "Waves ascend with repeat, then with concurrency: repeats go round by round, and a level that overloads the"
                                        + " server comes after those that do not.")
                        .on(View::all, BenchRules::order)
                        .never(),
                error(
                                "ELP103",
                                "A volume claim in another wave than its first consumer",
                                "A claim that waits for its first consumer is Pending, which Argo CD reads as Progressing: the wave of its"
                                        + " consumer never comes (argoproj/argo-cd#12840, #29201).")
                        .on(View::everyFolder, BenchRules::claimWave)
                        .never());
    }

    private static void fence(Folder bench, Found found) {
        Item last = bench.jobs().get(0);
        for (Item job : bench.jobs()) {
            last = job.wave() > last.wave() ? job : last;
        }
        Optional<Item> fence = bench.items().stream()
                .filter(item -> item.kind().equals("ConfigMap")
                        && "fence".equals(item.labels().get(Labels.ROLE)))
                .findFirst();
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

    private static void order(View view, Found found) {
        Map<String, Map<String, Item>> byFolder = new HashMap<>();
        for (ResolvedLoad load : view.sweeps()) {
            String folder = load.server().names().benchFolder();
            Map<String, Item> runs = byFolder.computeIfAbsent(folder, path -> runs(view.in(path)));
            Optional<Item> before = Optional.empty();
            for (int repeat = 1; repeat <= load.spec().repeats(); repeat++) {
                for (Level level : load.spec().levels()) {
                    Item run = runs.get(Names.run(load.experiment(), level.concurrency(), repeat));
                    if (run != null) {
                        before.filter(earlier -> earlier.wave() >= run.wave())
                                .ifPresent(earlier -> found.at(
                                        run,
                                        "has wave " + run.wave() + ", which must be above " + earlier.wave()
                                                + ", that of " + earlier.title()));
                        before = Optional.of(run);
                    }
                }
            }
        }
    }

    /** Jobs by their name without the hash. */
    private static Map<String, Item> runs(List<Item> bench) {
        Map<String, Item> runs = new HashMap<>();
        for (Item item : bench) {
            if (item.kind().equals("Job")) {
                runs.put(item.name().substring(0, Math.max(0, item.name().length() - HASH_SUFFIX)), item);
            }
        }
        return runs;
    }

    private static void claimWave(Folder folder, Found found) {
        for (Item claim : folder.items()) {
            if (claim.resource() instanceof PersistentVolumeClaim) {
                Optional<Item> first = folder.items().stream()
                        .filter(item -> item.namespace().equals(claim.namespace()) && mounts(item, claim.name()))
                        .min((one, other) -> Long.compare(one.wave(), other.wave()));
                first.filter(consumer -> consumer.wave() != claim.wave())
                        .ifPresent(consumer -> found.at(
                                claim,
                                "has wave " + claim.wave() + ", but " + consumer.title()
                                        + ", the first to mount it, has wave " + consumer.wave()
                                        + "; they must be the same"));
            }
        }
    }

    private static boolean mounts(Item item, String claim) {
        List<Volume> volumes = item.pods()
                .map(PodTemplateSpec::getSpec)
                .map(PodSpec::getVolumes)
                .orElse(List.of());
        return volumes.stream()
                .anyMatch(volume -> volume.getPersistentVolumeClaim() != null
                        && claim.equals(volume.getPersistentVolumeClaim().getClaimName()));
    }
}
