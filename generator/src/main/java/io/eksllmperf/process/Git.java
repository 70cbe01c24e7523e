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

    /**
     * Writes the files that a commit has below some folders. A folder that the commit does not have gives no files.
     *
     * @param folders paths from the root, with {@code /} between their parts
     * @param scratch an empty folder, which the caller removes: the files come into it, and the index that is made for them
     * @return the folder in {@code scratch} that stands for the root
     */
    public Answer<Path> files(Commit commit, List<String> folders, Path scratch) {
        Path index = scratch.resolve("index").toAbsolutePath();
        Answer<String> done = answer(inRoot("rev-parse", "--absolute-git-dir")).map(String::strip);
        for (String folder : folders) {
            done = done.then(repository -> read(repository, new Folder(commit, folder), index));
        }
        Path files = scratch.resolve("files");
        return done.then(repository -> write(repository, scratch, index)).map(written -> files);
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

    /** Adds a folder's tree to the index; answers the repository, as it was given. */
    private Answer<String> read(String repository, Folder folder, Path index) {
        Command tree = inRoot("rev-parse", "--verify", "--quiet", folder.commit() + ":./" + folder.path());
        if (Child.run(tree) instanceof Outcome.Finished end && end.exitCode() == 1) {
            return Answer.of(repository);
        }
        return answer(tree)
                .then(id -> answer(
                        git("--git-dir=" + repository, "read-tree", "--prefix=" + folder.path() + "/", id.strip())
                                .with("GIT_INDEX_FILE", index.toString())))
                .map(nothing -> repository);
    }

    private Answer<String> write(String repository, Path scratch, Path index) {
        String tree = "--work-tree=" + scratch.toAbsolutePath();
        return answer(git("--git-dir=" + repository, tree, "checkout-index", "--all", "--prefix=files/")
                .with("GIT_INDEX_FILE", index.toString()));
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
