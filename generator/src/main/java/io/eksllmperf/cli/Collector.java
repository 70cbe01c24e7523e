package io.eksllmperf.cli;

import io.eksllmperf.finding.DiskWords;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import io.eksllmperf.process.Answer;
import io.eksllmperf.process.Answer.Trouble;
import io.eksllmperf.process.Listing;
import io.eksllmperf.process.Progress;
import io.eksllmperf.process.RemoteFile;
import io.eksllmperf.process.RemoteResults;
import io.eksllmperf.process.RemoteRun;
import io.eksllmperf.process.Target;
import io.eksllmperf.results.Arriving;
import io.eksllmperf.results.ImportPlan;
import io.eksllmperf.results.Reading;
import io.eksllmperf.results.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Brings the complete runs of one experiment from its results volume into the store, one after another. */
final class Collector {
    static final String RULE = "ELP909";

    private final Store store;
    private final String experiment;
    private final RemoteResults volume;
    private final Teller teller;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Trouble> trouble = Optional.empty();

    /** Who is told while it goes on. */
    interface Teller {
        /** @param number of this run among those that are fetched, from 1 */
        void fetching(RemoteRun run, int number, int all, Progress progress);

        void collected(RemoteRun run);

        void thereAlready();

        /** Nothing is shown until something is told again. */
        void quiet();
    }

    Collector(Store store, String experiment, RemoteResults volume, Teller teller) {
        this.store = store;
        this.experiment = experiment;
        this.volume = volume;
        this.teller = teller;
    }

    /** What was left out, and why. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Why the cluster gave no answer, if it gave none. */
    Optional<Trouble> trouble() {
        return trouble;
    }

    /**
     * The runs to fetch; what is there already, and what is no complete run, is told.
     *
     * @param force whether runs that are there already are wanted, too
     * @param byName whether somebody asked for this experiment: otherwise it may well not be deployed
     */
    List<RemoteRun> wanted(boolean force, boolean byName) {
        Answer<Listing> answer = volume.list(experiment);
        if (answer instanceof Answer.Failed<Listing> failed) {
            unlisted(failed, byName);
            return List.of();
        }
        Listing listing = answer.found().orElseThrow();
        listing.remarks().forEach(remark -> warn("results/" + experiment, remark));
        listing.failed().forEach(this::nameFailed);
        List<RemoteRun> wanted = new ArrayList<>();
        for (RemoteRun run : listing.runs()) {
            if (force || !store.has(experiment, run.name())) {
                wanted.add(run);
            } else {
                teller.thereAlready();
            }
        }
        return wanted;
    }

    private void unlisted(Answer.Failed<Listing> failed, boolean byName) {
        String path = "results/" + experiment;
        if (failed.trouble() != Trouble.NOT_FOUND) {
            failed(Place.of(path), failed.trouble(), failed.sentence());
            return;
        }
        String message = failed.sentence() + " (" + volume.target() + "): is it deployed on this cluster?";
        findings.add(
                byName ? Finding.error(RULE, Place.of(path), message) : Finding.warning(RULE, Place.of(path), message));
    }

    private void nameFailed(RemoteRun run) {
        int dot = run.name().lastIndexOf('.');
        String attempt = run.name().substring(dot + ".failed-".length());
        Target pod = volume.target();
        warn(
                path(run.name().substring(0, dot)),
                "attempt " + attempt + " failed and is left on the results volume; its reasons: kubectl exec -n "
                        + pod.namespace() + " " + pod.resource() + " -- cat " + volume.volume() + "/" + experiment + "/"
                        + run.name() + "/run.yaml");
    }

    /** Fetches and imports; what came over of a run that is not complete stays for the next time. */
    void collect(List<RemoteRun> runs, boolean force) {
        Reading<Path> incoming = runs.isEmpty() ? new Reading<>(List.of(), List.of()) : store.incoming(experiment);
        findings.addAll(incoming.findings());
        if (incoming.records().isEmpty()) {
            return;
        }
        boolean whole = true;
        for (int i = 0; i < runs.size() && !isOver(); i++) {
            RemoteRun run = runs.get(i);
            Arriving arriving = new Arriving(incoming.records().get(0).resolve(run.name()));
            int number = i + 1;
            try {
                boolean come = fetch(run, arriving, progress -> teller.fetching(run, number, runs.size(), progress));
                if (come && imported(run, arriving, force)) {
                    arriving.discard();
                    continue;
                }
            } catch (IOException broken) {
                teller.quiet();
                findings.add(Finding.error(RULE, Place.of(path(run.name())), DiskWords.of("written", broken)));
            }
            whole = false;
        }
        if (whole && !isOver()) {
            findings.addAll(store.discardIncoming(experiment));
        }
    }

    private boolean isOver() {
        return trouble.isPresent();
    }

    private boolean fetch(RemoteRun run, Arriving arriving, Consumer<Progress> progress) throws IOException {
        arriving.keepOnly(run.files().stream().map(RemoteFile::path).collect(Collectors.toSet()));
        Answer<Long> answer = volume.fetch(run, new Arrival(arriving), progress);
        teller.quiet();
        if (answer instanceof Answer.Failed<Long> failed) {
            failed(Place.of(path(run.name())), failed.trouble(), failed.sentence());
            return false;
        }
        return true;
    }

    /** Whether nothing is to be done any more about what was fetched. */
    private boolean imported(RemoteRun run, Arriving arriving, boolean force) {
        ImportPlan plan = store.plan(arriving.folder(), Optional.empty());
        plan.findings().forEach(finding -> findings.add(below(finding)));
        Optional<ImportPlan.Target> other = plan.targets().stream()
                .filter(target -> !target.path().equals(path(run.name())))
                .findFirst();
        if (other.isPresent()) {
            String message =
                    "its run.yaml says that it is " + other.get().path() + ": it is left on the results volume";
            findings.add(Finding.error(RULE, Place.of(path(run.name())), message));
            return true;
        }
        List<Finding> refused = store.write(plan, force);
        findings.addAll(refused);
        if (refused.isEmpty() && !plan.targets().isEmpty()) {
            teller.collected(run);
        }
        return refused.isEmpty();
    }

    /** The import names files from the run's folder on. */
    private Finding below(Finding finding) {
        Place place = finding.place();
        Place full = new Place(path(place.file()), place.line(), place.column());
        return new Finding(finding.rule(), finding.level(), full, finding.message());
    }

    private void failed(Place place, Trouble why, String sentence) {
        switch (why) {
            case NO_PROGRAM, NO_TARGET, UNREACHABLE, TIMED_OUT, STOPPED -> trouble = Optional.of(why);
            default -> {
                // Another run may do better.
            }
        }
        if (why != Trouble.STOPPED) {
            findings.add(Finding.error(RULE, place, sentence));
        }
    }

    private void warn(String path, String message) {
        findings.add(Finding.warning(RULE, Place.of(path), message));
    }

    private String path(String run) {
        return "results/" + experiment + "/" + run;
    }
}
