package io.eksllmperf.cli;

import io.eksllmperf.Generator;
import io.eksllmperf.Generator.Generated;
import io.eksllmperf.InputFiles;
import io.eksllmperf.spec.SchemaText;
import io.eksllmperf.tree.Changes;
import io.eksllmperf.tree.NewFile;
import io.eksllmperf.tree.NewRepository;
import io.eksllmperf.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code init}: a new repository with the shipped experiments, generated, with CI, and ready to push. */
@Command(
        name = "init",
        description =
                "Makes a new repository with the shipped experiments, their output, and CI for GitHub and GitLab.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    private static final String SHIPPED_SCHEMAS = "../generator/src/main/resources/schema/";
    private static final String SHIPPED_URL = "https://github.com/OWNER/REPO.git";

    @Parameters(paramLabel = "DIR", description = "Folder of the new repository; made when it is not there.")
    private Path folder;

    @Option(names = "--repo-url", paramLabel = "URL", description = "Git URL that Argo CD will read.")
    private String url = SHIPPED_URL;

    @Option(
            names = "--program-url",
            paramLabel = "URL",
            description = "Git URL of this program, which CI builds. Default: to be filled in by hand.")
    private String programUrl = "";

    @Option(
            names = "--program-revision",
            paramLabel = "COMMIT",
            description = "Full id of the program's commit that CI builds.")
    private String programRevision = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        InitOrigin origin = origin();
        try {
            NewRepository.write(folder, files(origin));
            InputFiles input = InputFiles.read(folder);
            Generated generated = Generator.generate(input, Optional.empty());
            if (!generated.ok()) {
                generated.findings().forEach(out::println);
                return ExitCode.FINDINGS;
            }
            Changes changes = Tree.at(folder, Generator.OWNED).write(generated.files(), false);
            changes.findings().forEach(out::println);
            out.println(changes.written().size() + " files generated in " + folder + ".");
            out.println("Next: edit experiments/, run 'eks-llm-perf generate', commit and push.");
            out.println("Once per clone: 'git config core.hooksPath .githooks' checks every commit before it is made.");
            if (!origin.knowsProgram()) {
                out.println(
                        "CI does not know yet where to get the program: set EKS_LLM_PERF_REPOSITORY and"
                                + " EKS_LLM_PERF_REVISION at the top of .github/workflows/eks-llm-perf.yaml or .gitlab-ci.yml.");
            }
            return changes.failed() ? ExitCode.FINDINGS : ExitCode.FINE;
        } catch (IOException fault) {
            throw new UnusableFile("cannot make the repository: " + fault.getMessage());
        }
    }

    private InitOrigin origin() {
        try {
            return new InitOrigin(url, programUrl, programRevision);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    private static List<NewFile> files(InitOrigin origin) {
        List<NewFile> files = new ArrayList<>(InitFiles.of(origin));
        for (String name : new String[] {
            "gpt-oss-20b-g5-8xlarge-aiperf.yaml", "gpt-oss-20b-g5-8xlarge.yaml", "llm-eks-cluster.yaml"
        }) {
            String text =
                    shipped(name).replace(SHIPPED_SCHEMAS, "../schema/").replace(SHIPPED_URL, origin.repositoryUrl());
            files.add(NewFile.of(InputFiles.FOLDER + "/" + name, text));
        }
        files.add(NewFile.of("schema/cluster.json", SchemaText.cluster()));
        files.add(NewFile.of("schema/experiment.json", SchemaText.experiment()));
        return files;
    }

    private static String shipped(String name) {
        try (InputStream stream = InitCommand.class.getResourceAsStream("/io/eksllmperf/init/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
