package io.eksllmperf.cli;

import io.eksllmperf.Generator;
import io.eksllmperf.InputFiles;
import io.eksllmperf.finding.DiskWords;
import io.eksllmperf.process.Answer;
import io.eksllmperf.process.Answer.Trouble;
import io.eksllmperf.process.Commit;
import io.eksllmperf.process.Git;
import io.eksllmperf.results.Scratch;
import io.eksllmperf.tree.Tree;
import io.eksllmperf.tree.TreeTexts;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A commit of the repository, as somebody named it.
 *
 * @param name what they typed
 */
record Revision(Git git, String name, Commit commit) {
    private static final String INDEX = ".eks-llm-perf-index";
    private static final int SHORT = 12;

    /** What is there is told in one sentence where there is none. */
    static Revision of(Git git, String name) {
        Answer<Commit> found = git.resolve(name);
        if (name.equals("HEAD") && found instanceof Answer.Failed<Commit> none && none.trouble() == Trouble.NOT_FOUND) {
            throw new UnusableFile(
                    "the repository of " + git.root() + " has no commit yet, so there is nothing to compare"
                            + " with: commit first, or name another revision with --base");
        }
        return new Revision(git, name, got(found));
    }

    /** As a report names it: {@code main (1a2b3c4d5e6f)}. */
    String shown() {
        return isId() ? "commit " + shortId() : plainName() + " (" + shortId() + ")";
    }

    /** What a report says when another commit stands for the one that was named. */
    String mergeBase(Revision start) {
        return "the merge base of " + (isId() ? shown() : plainName()) + " (" + start.shortId() + ")";
    }

    /** What they typed, without what would do something to a terminal. */
    String plainName() {
        return Console.plain(name);
    }

    /** Whether they typed the commit itself, as CI does. */
    private boolean isId() {
        return name.length() >= 7 && commit.id().startsWith(name);
    }

    String shortId() {
        return commit.id().substring(0, SHORT);
    }

    /**
     * Its input and its output.
     *
     * @param output empty where the commit has none
     */
    record Content(InputFiles input, TreeTexts output) {}

    Content content() {
        List<String> folders = new ArrayList<>(Generator.OWNED);
        folders.add(InputFiles.FOLDER);
        folders.add(INDEX);
        try (Scratch scratch = Scratch.make()) {
            Path root = got(git.files(commit, folders, scratch.folder()));
            TreeTexts output = Tree.at(root, Generator.OWNED).texts();
            output.faults().stream().findFirst().ifPresent(fault -> {
                throw new UnusableFile("the output of " + shown() + " cannot be compared: " + fault);
            });
            return new Content(input(root), output);
        } catch (IOException broken) {
            throw new UnusableFile(
                    "no temporary folder could be used for " + shown() + ": " + DiskWords.of("used", broken));
        }
    }

    private static InputFiles input(Path root) throws IOException {
        try {
            return InputFiles.read(root);
        } catch (NoSuchFileException none) {
            return new InputFiles(List.of(), List.of());
        }
    }

    private static <T> T got(Answer<T> answer) {
        if (answer instanceof Answer.Failed<T> failed) {
            throw new UnusableFile(failed.sentence());
        }
        return answer.found().orElseThrow();
    }
}
