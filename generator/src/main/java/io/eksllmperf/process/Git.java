package io.eksllmperf.process;

import io.eksllmperf.process.Answer.Trouble;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is committed in a Git repository. Nothing is ever changed in it: neither its index nor its files, and no hook runs.
 *
 * @param program git, by name or path
 * @param root a folder of the repository: the top or one below it
 */
public record Git(String program, Path root) {
    /** Bytes as they are committed, on every system; a committed link becomes a file that names its target. */
    private static final List<String> AS_COMMITTED = List.of(
            "-c", "core.autocrlf=false",
            "-c", "core.symlinks=false",
            "-c", "core.hooksPath=/dev/null",
            "-c", "core.fsmonitor=false",
            "-c", "core.splitIndex=false",
            "-c", "core.sparseCheckout=false");

    /** Set while Git runs a hook that runs us: they would name another repository, or the user's own index. */
    private static final List<String> HOOK_VARIABLES =
            List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_LITERAL_PATHSPECS");

    public Git(Path root) {
        this("git", root);
    }

    /** The commit that a branch, a tag or any other name of Git's stands for. */
    public Answer<Commit> resolve(String revision) {
        if (revision.isBlank() || revision.startsWith("-") || revision.chars().anyMatch(c -> c < ' ')) {
            return Answer.failed(
                    Trouble.NOT_FOUND, "'" + revision + "' is no revision of Git: name a branch, a tag or a commit");
        }
        Command command = inRoot("rev-parse", "--verify", "--quiet", revision + "^{commit}");
        if (Child.run(command) instanceof Outcome.Finished end && end.exitCode() == 1) {
            return Answer.failed(
                    Trouble.NOT_FOUND,
                    "'" + revision + "' is no revision that the repository of " + root
                            + " has: name a branch, a tag or a commit, and fetch it first where the clone is shallow");
        }
        return answer(command).map(id -> new Commit(id.strip()));
    }

    /** The commit at which two lines of commits parted; not found where the clone has none that is in both. */
    public Answer<Commit> mergeBase(Commit one, Commit other) {
        Command command = inRoot("merge-base", one.id(), other.id());
        if (Child.run(command) instanceof Outcome.Finished end && end.exitCode() == 1) {
            return Answer.failed(Trouble.NOT_FOUND, one + " and " + other + " have no commit in common here");
        }
        return answer(command).map(id -> new Commit(id.strip()));
    }

    /**
     * Writes the files that a commit has below some folders, or single ones. What the commit does not have gives no files.
     *
     * @param folders paths from the root, with {@code /} between their parts; of folders or files
     * @param scratch an empty folder, which the caller removes: the files come into it, and the index that is made for them
     * @return the folder in {@code scratch} that stands for the root
     */
    public Answer<Path> files(Commit commit, List<String> folders, Path scratch) {
        Answer<String> done = answer(inRoot("rev-parse", "--absolute-git-dir")).map(String::strip);
        for (String folder : folders) {
            done = done.then(repository -> read(repository, new Folder(commit, folder), scratch));
        }
        Path files = scratch.resolve("files");
        return done.then(repository -> write(repository, scratch)).map(written -> files);
    }

    private record Folder(Commit commit, String path) {
        Folder {
            for (String part : path.split("/", -1)) {
                if (part.isEmpty() || part.equals(".") || part.equals("..") || part.startsWith("-")) {
                    throw new IllegalArgumentException("no folder below the root of a repository: " + path);
                }
            }
        }
    }

    /** Adds a folder's tree or a file to the index; answers the repository, as it was given. */
    private Answer<String> read(String repository, Folder folder, Path scratch) {
        Command object = inRoot("rev-parse", "--verify", "--quiet", folder.commit() + ":./" + folder.path());
        if (Child.run(object) instanceof Outcome.Finished end && end.exitCode() == 1) {
            return Answer.of(repository);
        }
        return answer(object)
                .map(String::strip)
                .then(id -> answer(inRoot("cat-file", "-t", id))
                        .map(type -> adding(folder.path(), id, type.strip()))
                        .then(add -> answer(inScratch(repository, scratch, add))))
                .map(nothing -> repository);
    }

    private static String[] adding(String path, String id, String type) {
        return type.equals("tree")
                ? new String[] {"read-tree", "--prefix=" + path + "/", id}
                : new String[] {"update-index", "--add", "--cacheinfo", "100644," + id + "," + path};
    }

    private Answer<String> write(String repository, Path scratch) {
        return answer(inScratch(repository, scratch, "checkout-index", "--all", "--prefix=files/"));
    }

    /** With an index of its own, so that the user's stays as it is. */
    private Command inScratch(String repository, Path scratch, String... arguments) {
        Path folder = scratch.toAbsolutePath();
        List<String> all = new ArrayList<>(List.of("--git-dir=" + repository, "--work-tree=" + folder));
        all.addAll(List.of(arguments));
        return git(all.toArray(String[]::new))
                .with("GIT_INDEX_FILE", folder.resolve("index").toString());
    }

    private Command inRoot(String... arguments) {
        List<String> all = new ArrayList<>(List.of("-C", root.toAbsolutePath().toString()));
        all.addAll(List.of(arguments));
        return git(all.toArray(String[]::new));
    }

    private Command git(String... arguments) {
        List<String> argv = new ArrayList<>(List.of(program));
        argv.addAll(AS_COMMITTED);
        argv.addAll(List.of(arguments));
        Command command = Command.of(argv).with("LC_ALL", "C").with("GIT_OPTIONAL_LOCKS", "0");
        for (String variable : HOOK_VARIABLES) {
            command = command.without(variable);
        }
        return command.with("GIT_TERMINAL_PROMPT", "0");
    }

    private Answer<String> answer(Command command) {
        return Answers.of(Child.run(command), "git", GitWords::of);
    }
}
