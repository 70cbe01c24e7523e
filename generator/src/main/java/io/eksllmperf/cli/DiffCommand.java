package io.eksllmperf.cli;

import io.eksllmperf.Difference;
import io.eksllmperf.Generator;
import io.eksllmperf.Generator.Generated;
import io.eksllmperf.InputFiles;
import io.eksllmperf.Side;
import io.eksllmperf.plan.change.ChangeJson;
import io.eksllmperf.plan.change.ChangeMarkdown;
import io.eksllmperf.plan.change.ChangeReport;
import io.eksllmperf.plan.change.ChangeText;
import io.eksllmperf.plan.change.Known;
import io.eksllmperf.plan.cost.Experience;
import io.eksllmperf.plan.cost.Plan;
import io.eksllmperf.process.Answer;
import io.eksllmperf.process.Answer.Trouble;
import io.eksllmperf.process.Commit;
import io.eksllmperf.process.Git;
import io.eksllmperf.tree.OutputFile;
import io.eksllmperf.tree.SingleFile;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code diff}: what a change of the input or of the generator does to the clusters. Only reads, but for {@code --output}. */
@Command(
        name = "diff",
        description = "Tells what a change does before it is merged: the committed output of a revision against what"
                + " experiments/ renders into now. Which servers restart, which runs come again, for how long and how many"
                + " dollars, and which keys of the input are why.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    @Mixin
    private RootOption root;

    @Option(
            names = "--base",
            paramLabel = "REV",
            description = "What the change starts from: the commit at which the head parted from this revision, as"
                    + " origin/main. Default: ${DEFAULT-VALUE}, what is committed.")
    private String base = "HEAD";

    @Option(
            names = "--head",
            paramLabel = "REV",
            description = "The revision whose experiments/ are rendered. Default: the files as they lie on disk.")
    private Optional<String> head = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "text|markdown|json",
            description = "What is printed; Markdown fits into a comment of a pull request.")
    private Form form = Form.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Also write the whole report there, as Markdown.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--exit-code", description = "Exit code 1 when any file differs.")
    private boolean exitCode;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Git git = new Git(root.path());
        Optional<Revision> named = head.map(name -> Revision.of(git, name));
        InputFiles input = named.map(revision -> revision.content().input()).orElseGet(root::input);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Experience experience = root.experience();
        Generated generated = Generator.generate(input, Optional.of(today), experience);
        // Beside the report and not in it: what is printed there is for a comment, or for a program.
        generated.findings().stream()
                .filter(finding -> finding.isError() || !generated.rendered())
                .forEach(spec.commandLine().getErr()::println);
        if (!generated.rendered()) {
            spec.commandLine().getErr().println("Nothing was compared: the input of the head has errors.");
            return ExitCode.FINDINGS;
        }
        List<String> notes = new ArrayList<>();
        Side before = base(git, named, notes);
        Side after = new Side(
                named.map(Revision::shown).orElse("the working tree"), input.files(), texts(generated.files()));
        Plan plan = RootOption.plan(generated, experience, today);
        ChangeReport report = Difference.between(before, after, Known.of(plan), notes);
        output.ifPresent(file -> write(file, report));
        print(report);
        boolean bad = !generated.ok() || (exitCode && !report.isEmpty());
        return bad ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private Side base(Git git, Optional<Revision> head, List<String> notes) {
        Revision named = Revision.of(git, base);
        Optional<Commit> end = head.map(Revision::commit)
                .or(() -> base.equals("HEAD")
                        ? Optional.empty()
                        : git.resolve("HEAD").found());
        Revision start =
                end.flatMap(commit -> parted(git, named, commit, notes)).orElse(named);
        String name = start.commit().equals(named.commit()) ? named.shown() : named.mergeBase(start);
        Revision.Content content = start.content();
        if (content.output().texts().isEmpty()) {
            if (!content.input().files().isEmpty()) {
                throw new UnusableFile(
                        name + " has " + InputFiles.FOLDER + "/ but no generated files with their index: run"
                                + " 'eks-llm-perf generate' there and commit what it writes, or name another revision with --base");
            }
            notes.add(name + " has neither " + InputFiles.FOLDER + "/ nor generated files, so everything is new");
        }
        return new Side(name, content.input().files(), content.output().texts());
    }

    /** Where the two lines of commits parted: what others committed to the base since is no part of this change. */
    private static Optional<Revision> parted(Git git, Revision base, Commit head, List<String> notes) {
        Answer<Commit> found = git.mergeBase(base.commit(), head);
        if (found instanceof Answer.Failed<Commit> failed) {
            if (failed.trouble() != Trouble.NOT_FOUND) {
                throw new UnusableFile(failed.sentence());
            }
            notes.add("this clone has no commit that is in both " + base.plainName() + " and the head, so the base"
                    + " is " + base.plainName() + " itself, and what only it has seems to be taken back; fetch the"
                    + " whole history where the clone is shallow (git fetch --unshallow; fetch-depth: 0 in GitHub Actions,"
                    + " GIT_DEPTH: 0 in GitLab)");
        }
        return found.found().map(commit -> new Revision(git, base.name(), commit));
    }

    private void print(ChangeReport report) {
        PrintWriter out = spec.commandLine().getOut();
        switch (form) {
            case MARKDOWN ->
                out.print(ChangeMarkdown.comment(
                        report, output.map(Path::getFileName).map(Path::toString)));
            case JSON -> out.print(ChangeJson.of(report));
            case TEXT -> ChangeText.of(report).forEach(out::println);
        }
        out.flush();
    }

    private static void write(Path file, ChangeReport report) {
        byte[] content = ChangeMarkdown.whole(report).getBytes(StandardCharsets.UTF_8);
        SingleFile.write(file, content).ifPresent(fault -> {
            throw new UnusableFile(fault.toString());
        });
    }

    private static SortedMap<String, String> texts(List<OutputFile> files) {
        SortedMap<String, String> texts = new TreeMap<>();
        files.forEach(file -> texts.put(file.path(), new String(file.content(), StandardCharsets.UTF_8)));
        return texts;
    }
}
