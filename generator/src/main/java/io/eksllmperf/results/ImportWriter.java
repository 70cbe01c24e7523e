package io.eksllmperf.results;

import io.eksllmperf.finding.DiskWords;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a plan: each run into {@code <id>.partial} first, which gets its name when all of it is there. */
final class ImportWriter {
    private ImportWriter() {}

    static List<Finding> write(ImportPlan plan, Path root, boolean force) {
        List<Finding> findings = new ArrayList<>();
        List<ImportPlan.Target> wanted = new ArrayList<>();
        for (ImportPlan.Target target : plan.targets()) {
            if (isLeft(target, root, force)) {
                findings.add(left(target));
            } else {
                refusal(target, root).ifPresentOrElse(findings::add, () -> wanted.add(target));
            }
        }
        if (wanted.isEmpty()) {
            return findings;
        }
        try (StoreLock lock = StoreLock.acquire(root)) {
            for (ImportPlan.Target target : wanted) {
                if (!lock.isHeld()) {
                    findings.add(fault(target, "cannot be written: " + StoreLock.HELD));
                } else if (isLeft(target, root, force)) {
                    findings.add(left(target)); // another import was quicker
                } else {
                    writeOrLeaveNothing(target, root).ifPresent(findings::add);
                }
            }
        } catch (IOException broken) {
            wanted.forEach(target -> findings.add(fault(target, notWritten(broken))));
        }
        return findings;
    }

    private static boolean isLeft(ImportPlan.Target target, Path root, boolean force) {
        return !force && Files.exists(folder(target, root));
    }

    private static Finding left(ImportPlan.Target target) {
        String message = "the run is there already and stays as it is; --force replaces it";
        return Finding.warning(Rules.IMPORT, Place.of(target.path()), message);
    }

    /** A link above it would lead the writing out of the store. */
    private static Optional<Finding> refusal(ImportPlan.Target target, Path root) {
        String experiment = "results/" + target.experiment();
        return Folders.refusal(root, "results")
                .or(() -> Folders.refusal(root.resolve(target.experiment()), experiment))
                .map(found -> fault(target, "cannot be written: " + found.place() + " " + found.message()));
    }

    private static Optional<Finding> writeOrLeaveNothing(ImportPlan.Target target, Path root) {
        Path folder = folder(target, root);
        Path partial = folder.resolveSibling(target.id() + ".partial");
        try {
            write(target, folder, partial);
            return Optional.empty();
        } catch (IOException broken) {
            try {
                Folders.delete(partial);
            } catch (IOException still) {
                broken.addSuppressed(still); // read as no run, and gone with the next import
            }
            return Optional.of(fault(target, notWritten(broken)));
        }
    }

    private static Path folder(ImportPlan.Target target, Path root) {
        return root.resolve(target.experiment()).resolve(target.id());
    }

    private static String notWritten(IOException broken) {
        return DiskWords.of("written", broken) + ". The run is not imported; repeat the import";
    }

    private static Finding fault(ImportPlan.Target target, String message) {
        return Finding.error(Rules.DISK, Place.of(target.path()), message);
    }

    private static void write(ImportPlan.Target target, Path folder, Path partial) throws IOException {
        Folders.delete(partial);
        for (Map.Entry<String, ImportPlan.Content> file : target.files().entrySet()) {
            Path path = partial.resolve(file.getKey());
            Files.createDirectories(path.getParent() == null ? partial : path.getParent());
            if (file.getValue() instanceof ImportPlan.Content.Copy copy) {
                Files.copy(copy.from(), path);
            } else if (file.getValue() instanceof ImportPlan.Content.Text text) {
                Files.write(path, text.text().getBytes(StandardCharsets.UTF_8));
            }
        }
        Path old = folder.resolveSibling(target.id() + ".old.partial");
        Folders.delete(old);
        if (Files.exists(folder)) {
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(old);
    }
}
