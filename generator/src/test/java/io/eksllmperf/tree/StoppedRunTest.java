package io.eksllmperf.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.tree.BrokenDisk.Killed;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stops or breaks a run at each of its disk operations in turn, and shows that the next run makes the tree whole. */
class StoppedRunTest {
    private static final List<OutputFile> FIRST = Folder.render(
            "argocd/root.yaml",
            "root\n",
            "manifests/c/a.yaml",
            "a\n",
            "manifests/c/d/b.yaml",
            "b\n",
            "manifests/e",
            "e\n");
    /** Against the first: one as before, one changed, two gone, of which one becomes a folder, two new. */
    private static final List<OutputFile> SECOND = Folder.render(
            "argocd/root.yaml",
            "root\n",
            "manifests/c/a.yaml",
            "A\n",
            "manifests/e/f.yaml",
            "f\n",
            "clusters/c.yaml",
            "c\n");
    /** Against the second: all is gone or changed but what was never there in it. */
    private static final List<OutputFile> THIRD =
            Folder.render("argocd/root.yaml", "ROOT\n", "manifests/c/d/b.yaml", "B\n", "manifests/e/g.yaml", "g\n");

    private static final int MORE_THAN_ENOUGH = 100;

    @TempDir
    private Path scratch;

    @Test
    void aRunStoppedAnywhereIsCompletedByTheNext() throws IOException {
        int stops = stopEverywhere(BrokenDisk::kill, SECOND);
        assertThat(stops).as("operations of one run").isGreaterThan(14);
        assertThat(stopEverywhere(BrokenDisk::killHalfWay, SECOND)).isEqualTo(stops);
    }

    @Test
    void aRunStoppedAnywhereMayBeFollowedByAnotherInput() throws IOException {
        stopEverywhere(BrokenDisk::killHalfWay, THIRD);
        stopEverywhere(BrokenDisk::killHalfWay, FIRST);
        stopEverywhere(BrokenDisk::killHalfWay, List.of());
    }

    @Test
    void aRepairStoppedAnywhereIsRepaired() throws IOException {
        for (int stop = 0; stop < 20; stop++) {
            for (int next = 0; next < 20; next += 3) {
                Folder folder = folderWith("twice-" + stop + "-" + next);
                run(folder, SECOND, BrokenDisk.after(stop, BrokenDisk::killHalfWay));
                run(folder, THIRD, BrokenDisk.after(next, BrokenDisk::killHalfWay));
                assertRepairs(folder, SECOND);
            }
        }
    }

    @Test
    void aStoppedForcedRunLeavesNothingUnowned() throws IOException {
        for (int stop = 0; stop < MORE_THAN_ENOUGH; stop++) {
            Folder folder = folderWith("forced-" + stop)
                    .put("clusters/c.yaml", "mine\n")
                    .put("manifests/c/d/b.yaml", "mine\n");
            boolean stopped = run(folder, SECOND, BrokenDisk.after(stop, BrokenDisk::killHalfWay));
            assertThat(folder.tree().write(SECOND, true).failed()).isFalse();
            assertWhole(folder, SECOND);
            if (!stopped) {
                return;
            }
        }
        throw new AssertionError("never ran to its end");
    }

    @Test
    void aDiskThatIsFullAnywhereIsReportedAndRepaired() throws IOException {
        for (int work = 0; work < MORE_THAN_ENOUGH; work++) {
            Folder folder = folderWith("full-" + work);
            Changes changes = Tree.at(folder.root(), Folder.OWNED, BrokenDisk.after(work, BrokenDisk::fill))
                    .write(SECOND, false);
            assertEachFileIsWhole(folder);
            assertThat(folder.content().keySet()).noneMatch(path -> path.endsWith(".tmp"));
            if (!changes.failed()) {
                assertThat(work).isGreaterThan(14);
                return;
            }
            assertThat(changes.findings()).hasSize(1);
            assertThat(changes.findings().get(0).toString())
                    .matches("[a-z./-]+: error ELP079: cannot be (written|created): No space left on device\\. No file"
                            + " is half-written: put that right and run generate again, which completes this"
                            + " run\\.");
            assertRepairs(folder, SECOND);
        }
        throw new AssertionError("never ran to its end");
    }

    @Test
    void aFullDiskSaysWhatWasDoneBeforeIt() throws IOException {
        Folder folder = folderWith("told");
        folder.put("manifests/c/a.yaml", "mine\n");
        int[] creations = {0};
        Disk disk = BrokenDisk.when("create"::equals, (operation, path) -> {
            if (++creations[0] == 4) {
                throw new IOException("No space left on device");
            }
        });
        Changes changes = Tree.at(folder.root(), Folder.OWNED, disk).write(SECOND, false);
        assertThat(changes.written()).containsExactly("clusters/c.yaml", "manifests/c/a.yaml");
        assertThat(changes.removed()).containsExactly("manifests/c/d/b.yaml", "manifests/e");
        assertThat(changes.unchanged()).isEqualTo(1);
        assertThat(changes.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "manifests/c/a.yaml: warning ELP070: was edited by hand and is as rendered again: what should"
                                + " stay belongs into experiments/",
                        "manifests/e/f.yaml: error ELP079: cannot be written: No space left on device. No file is"
                                + " half-written: put that right and run generate again, which completes this run.");
    }

    @Test
    void whatCannotBeRemovedIsNamed() throws IOException {
        Folder folder = folderWith("immutable");
        String rest =
                "permission denied. No file is half-written: put that right and run generate again, which completes"
                        + " this run.";
        for (String name : List.of("manifests/c/d/b.yaml", "manifests/c/d")) {
            Disk disk = BrokenDisk.when("delete"::equals, (operation, path) -> {
                if (path.endsWith(name)) {
                    throw new AccessDeniedException(path.toString());
                }
            });
            assertThat(Tree.at(folder.root(), Folder.OWNED, disk)
                            .write(SECOND, false)
                            .findings())
                    .extracting(Finding::toString)
                    .containsExactly(name + ": error ELP079: cannot be removed: " + rest);
        }
        assertRepairs(folder, SECOND);
    }

    @Test
    void whatAppearsDuringTheRunIsNamed() throws IOException {
        Folder folder = folderWith("race");
        Disk disk = BrokenDisk.when("createFolder"::equals, (operation, path) -> {
            throw new FileAlreadyExistsException(path.toString());
        });
        assertThat(Tree.at(folder.root(), Folder.OWNED, disk)
                        .write(SECOND, false)
                        .findings())
                .extracting(Finding::toString)
                .containsExactly("clusters: error ELP079: cannot be created: something of that name exists. No file is"
                        + " half-written: put that right and run generate again, which completes this run.");
        assertRepairs(folder, SECOND);
    }

    @Test
    void emptyFoldersInAFilesPlaceMakeWay() throws IOException {
        Folder folder = folderWith("nested");
        Files.createDirectories(folder.root().resolve("manifests/c/mine/too"));
        Files.createDirectories(folder.root().resolve("clusters/c.yaml/empty"));
        assertRepairs(folder, Folder.render("manifests/c", "c\n", "clusters/c.yaml", "c\n"));
    }

    /** Returns how many operations a whole run has. */
    private int stopEverywhere(BrokenDisk.Fault fault, List<OutputFile> next) throws IOException {
        for (int stop = 0; stop < MORE_THAN_ENOUGH; stop++) {
            Folder folder = folderWith(fault.hashCode() + "-" + next.size() + "-" + stop);
            boolean stopped = run(folder, SECOND, BrokenDisk.after(stop, fault));
            assertEachFileIsWhole(folder);
            assertRepairs(folder, next);
            if (!stopped) {
                return stop;
            }
        }
        throw new AssertionError("never ran to its end");
    }

    private Folder folderWith(String name) throws IOException {
        Folder folder = new Folder(Files.createDirectory(scratch.resolve(name)));
        folder.tree().write(FIRST, false);
        return folder;
    }

    private static boolean run(Folder folder, List<OutputFile> render, Disk disk) {
        try {
            Tree.at(folder.root(), Folder.OWNED, disk).write(render, true);
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    /** At no moment is there a file under its own name that is neither the old nor the new one. */
    private static void assertEachFileIsWhole(Folder folder) throws IOException {
        for (Map.Entry<String, String> file : folder.content().entrySet()) {
            if (!file.getKey().startsWith(".") && !file.getKey().endsWith(".tmp")) {
                assertThat(file.getValue()).isIn("/", "root\n", "a\n", "A\n", "b\n", "c\n", "e\n", "f\n");
            }
        }
    }

    /** A run without force and without a word: nothing of ours was taken for foreign or for edited. */
    private void assertRepairs(Folder folder, List<OutputFile> render) throws IOException {
        assertThat(folder.tree().write(render, false).findings()).isEmpty();
        assertWhole(folder, render);
    }

    private void assertWhole(Folder folder, List<OutputFile> render) throws IOException {
        Folder clean = new Folder(Files.createTempDirectory(scratch, "clean"));
        clean.tree().write(render, false);
        assertThat(folder.content()).isEqualTo(clean.content());
        assertThat(folder.tree().compare(render).findings()).isEmpty();
    }
}
