package io.eksllmperf.cli;

import io.eksllmperf.Generator;
import io.eksllmperf.Generator.Generated;
import io.eksllmperf.InputFiles;
import io.eksllmperf.spec.SchemaText;
import io.eksllmperf.tree.Changes;
import io.eksllmperf.tree.NewRepository;
import io.eksllmperf.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code init}: a new repository with the shipped experiments, generated and ready to push. */
@Command(
        name = "init",
        description = "Makes a new repository with the shipped experiments and generates its output.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    private static final String SHIPPED_SCHEMAS = "../generator/src/main/resources/schema/";
    private static final String SHIPPED_URL = "https://github.com/OWNER/REPO.git";

    @Parameters(paramLabel = "DIR", description = "Folder of the new repository; made when it is not there.")
    private Path folder;

    @Option(names = "--repo-url", paramLabel = "URL", description = "Git URL that Argo CD will read.")
    private String url = SHIPPED_URL;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            NewRepository.write(folder, files());
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
            return changes.failed() ? ExitCode.FINDINGS : ExitCode.FINE;
        } catch (IOException fault) {
            throw new UnusableFile("cannot make the repository: " + fault.getMessage());
        }
    }

    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        for (String name : new String[] {
            "llm-eks-cluster.yaml", "gpt-oss-20b-g5-8xlarge.yaml", "gpt-oss-20b-g5-8xlarge-aiperf.yaml"
        }) {
            String text = shipped(name).replace(SHIPPED_SCHEMAS, "../schema/").replace(SHIPPED_URL, url);
            files.put(InputFiles.FOLDER + "/" + name, text);
        }
        files.put("schema/cluster.json", SchemaText.cluster());
        files.put("schema/experiment.json", SchemaText.experiment());
        files.put(".gitattributes", "* text=auto eol=lf\n# As load tools wrote it.\n/results/** -text\n");
        files.put(".gitignore", ".eks-llm-perf.lock\n.eks-llm-perf-write.tmp\nresults/.incoming/\n");
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
