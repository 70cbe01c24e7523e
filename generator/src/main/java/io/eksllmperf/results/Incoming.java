package io.eksllmperf.results;

import io.eksllmperf.finding.DiskWords;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code results/.incoming/<experiment>}: where runs lie between the cluster and their import; never in Git. */
final class Incoming {
    private static final String NAME = ".incoming";
    private static final String SHOWN = "results/" + NAME;

    private final Path root;
    private final Path all;
    private final Path folder;
    private final String shown;

    Incoming(Path root, String experiment) {
        this.root = root;
        this.all = root.resolve(NAME);
        this.folder = all.resolve(experiment);
        this.shown = SHOWN + "/" + experiment;
    }

    /** The folder, with what an earlier copy left there, so that it can go on; links are no such thing, and go. */
    Reading<Path> open() {
        Optional<Finding> refusal = refusal();
        if (refusal.isPresent()) {
            return new Reading<>(List.of(), List.of(refusal.get()));
        }
        try {
            Folders.clear(folder, file -> file.equals(folder));
            return new Reading<>(List.of(Files.createDirectories(folder)), List.of());
        } catch (IOException broken) {
            return new Reading<>(List.of(), List.of(fault("used", broken)));
        }
    }

    /** Removes it, and the folder above when it was the last. */
    List<Finding> discard() {
        Optional<Finding> refusal = refusal();
        if (refusal.isPresent()) {
            return List.of(refusal.get());
        }
        try {
            Folders.delete(folder);
            Files.deleteIfExists(all);
        } catch (DirectoryNotEmptyException others) {
            return List.of();
        } catch (IOException broken) {
            return List.of(fault("removed", broken));
        }
        return List.of();
    }

    /** A link above it would lead the deleting out of the store. */
    private Optional<Finding> refusal() {
        return Stream.of(Folders.refusal(root, "results"), Folders.refusal(all, SHOWN))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Finding fault(String action, IOException broken) {
        return Finding.error(Rules.DISK, Place.of(shown), DiskWords.of(action, broken));
    }
}
