package io.eksllmperf.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cluster as {@code kubectl} shows it. Only flags that all its supported versions have.
 *
 * @param program kubectl, by name or path
 * @param context the kubeconfig's context, or its current one
 * @param kubeconfig the kubeconfig's file, or what kubectl takes by itself
 */
public record Kubectl(String program, Optional<String> context, Optional<String> kubeconfig) {
    /** Of one request. kubectl asks up to six times what the cluster offers before it says that nobody answers. */
    private static final Duration REQUEST = Duration.ofSeconds(10);

    private static final Duration WHOLE = REQUEST.multipliedBy(9);

    public Kubectl(Optional<String> context, Optional<String> kubeconfig) {
        this("kubectl", context, kubeconfig);
    }

    /** {@code kubectl get … -o json}: the text of one JSON document. */
    public Answer<String> getJson(String... arguments) {
        List<String> argv = new ArrayList<>(List.of("get"));
        argv.addAll(List.of(arguments));
        argv.addAll(List.of("--output", "json"));
        return Answers.of(Child.run(command(argv).within(WHOLE)), "kubectl", KubectlWords::of);
    }

    /** Runs a program in a container and keeps what it says. */
    public Answer<String> exec(Target target, List<String> argv) {
        return Answers.of(Child.run(command(inPod(target, argv)).within(WHOLE)), "kubectl", KubectlWords::of);
    }

    /** Runs a program in a container and hands on its bytes; it may take as long as bytes come. */
    public Answer<String> exec(Target target, List<String> argv, Child.Listener listener) {
        Command command = command(inPod(target, argv)).speakingEvery(WHOLE);
        return Answers.of(Child.listen(command, listener), "kubectl", KubectlWords::of);
    }

    private static List<String> inPod(Target target, List<String> argv) {
        List<String> all = new ArrayList<>(List.of("exec", "--namespace", target.namespace(), target.resource()));
        all.addAll(List.of("--container", target.container(), "--pod-running-timeout=20s", "--"));
        all.addAll(argv);
        return all;
    }

    private Command command(List<String> arguments) {
        List<String> argv = new ArrayList<>(List.of(program));
        context.ifPresent(name -> argv.add("--context=" + name));
        kubeconfig.ifPresent(file -> argv.add("--kubeconfig=" + file));
        argv.add("--request-timeout=" + REQUEST.toSeconds() + "s");
        argv.addAll(arguments);
        return Command.of(argv);
    }
}
