package io.eksllmperf.cli;

import io.eksllmperf.Generator.Generated;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.tree.Changes;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code generate}: writes the output; an error writes nothing. */
@Command(
        name = "generate",
        description =
                "Renders experiments/ into clusters/, manifests/ and argocd/: writes what changed, removes what is"
                        + " no longer rendered, touches nothing else.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    @Mixin
    private RootOption root;

    @Mixin
    private FindingsOption findings;

    @Option(
            names = "--force",
            description = "Also overwrite foreign files where files are rendered, and remove files that are no longer"
                    + " rendered though they were edited by hand.")
    private boolean force;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Generated generated = root.generate(root.input());
        if (!generated.ok()) {
            int code = findings.report(generated.findings(), out);
            summary(out, "Nothing was written.");
            return code;
        }
        Changes changes = root.tree().write(generated.files(), force);
        List<Finding> all = new ArrayList<>(generated.findings());
        all.addAll(changes.findings());
        int code = findings.report(all, out);
        if (findings.forPeople()) {
            changes.written().forEach(path -> out.println("wrote " + path));
            changes.removed().forEach(path -> out.println("removed " + path));
        }
        summary(
                out,
                changes.written().size() + " written, " + changes.removed().size() + " removed, " + changes.unchanged()
                        + " unchanged.");
        return code;
    }

    private void summary(PrintWriter out, String text) {
        if (findings.forPeople()) {
            out.println(text);
        }
    }
}
