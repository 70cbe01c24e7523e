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

/** Writes a plan: each run into {@code <id>.partial} first, which gets its name when all of it is there. */
final class ImportWriter {
    private ImportWriter() {}

    static List<Finding> write(ImportPlan plan, Path root, boolean force) {
        List<Finding> findings = new ArrayList<>();
        for (ImportPlan.Target target : plan.targets()) {
            Path folder = root.resolve(target.experiment()).resolve(target.id());
            if (Files.exists(folder) && !force) {
                String message = "the run is there already and stays as it is; --force replaces it";
                findings.add(Finding.warning(Rules.IMPORT, Place.of(target.path()), message));
                continue;
            }
            try {
                write(target, folder);
            } catch (IOException broken) {
                String message = DiskWords.of("written", broken) + ". The run is not imported; repeat the import";
                findings.add(Finding.error(Rules.DISK, Place.of(target.path()), message));
            }
        }
        return findings;
    }

    private static void write(ImportPlan.Target target, Path folder) throws IOException {
        Path partial = folder.resolveSibling(target.id() + ".partial");
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
