package io.eksllmperf.cli;

import io.eksllmperf.process.Kubectl;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which cluster a command asks. */
final class ClusterOption {
    @Option(
            names = "--context",
            paramLabel = "NAME",
            description = "The context of the kubeconfig. Default: its current one.")
    private Optional<String> context = Optional.empty();

    @Option(names = "--kubeconfig", paramLabel = "FILE", description = "Default: what kubectl takes by itself.")
    private Optional<String> kubeconfig = Optional.empty();

    @Option(names = "--kubectl", paramLabel = "PROGRAM", hidden = true, description = "kubectl, by name or path.")
    private String program = "kubectl";

    Kubectl kubectl() {
        return new Kubectl(program, context, kubeconfig);
    }

    /** The same cluster for a command that somebody is to type: empty, or flags with a blank before each. */
    String flags() {
        return context.map(name -> " --context=" + name).orElse("")
                + kubeconfig.map(file -> " --kubeconfig=" + file).orElse("");
    }
}
