package io.eksllmperf.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eksllmperf.process.Answer.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With a script in place of kubectl; its complaints are those that kubectl 1.32 made. */
@Timeout(60)
class KubectlTest {
    private static final Target PERF = new Target("llm", "deployment/triton-perf", "triton-perf");

    @TempDir
    Path folder;

    private Kubectl kubectl(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("kubectl"), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return new Kubectl(file.toString(), Optional.of("prod"), Optional.of("/k/config"));
    }

    @Test
    void getAsksForJson() throws IOException {
        assertThat(kubectl("printf '%s|' \"$@\"").getJson("jobs", "--namespace", "llm"))
                .isEqualTo(Answer.of("--context=prod|--kubeconfig=/k/config|--request-timeout=10s|"
                        + "get|jobs|--namespace|llm|--output|json|"));
    }

    @Test
    void withoutContextKubectlTakesItsOwn() {
        assertThat(new Kubectl("echo", Optional.empty(), Optional.empty()).getJson("nodes"))
                .isEqualTo(Answer.of("--request-timeout=10s get nodes --output json\n"));
    }

    @Test
    void execNamesTheContainerAndPassesArgumentsUnread() throws IOException {
        assertThat(kubectl("printf '%s|' \"$@\"").exec(PERF, List.of("python3", "-c", "print('a b')\n", "--x")))
                .isEqualTo(Answer.of("--context=prod|--kubeconfig=/k/config|--request-timeout=10s|"
                        + "exec|--namespace|llm|deployment/triton-perf|--container|triton-perf|--pod-running-timeout=20s|"
                        + "--|python3|-c|print('a b')\n|--x|"));
    }

    static Stream<Arguments> complaints() {
        return Stream.of(
                complaint(
                        "E1124 19:07:16.440348   27490 memcache.go:265] \"Unhandled Error\" err=\"couldn't get it\"\n"
                                + "The connection to the server localhost:8080 was refused - did you specify the right host or port?",
                        Trouble.NO_TARGET,
                        "kubectl has no cluster to talk to ('aws eks update-kubeconfig --name CLUSTER' adds one): "
                                + "The connection to the server localhost:8080 was refused - did you specify the right host or port?"),
                complaint(
                        "The connection to the server 127.0.0.1:1 was refused - did you specify the right host or port?",
                        Trouble.UNREACHABLE,
                        "the cluster cannot be reached: "
                                + "The connection to the server 127.0.0.1:1 was refused - did you specify the right host or port?"),
                complaint(
                        "Error in configuration: context was not found for specified context: zz",
                        Trouble.NO_TARGET,
                        "'kubectl config get-contexts' lists the clusters that you have: "
                                + "context was not found for specified context: zz"),
                complaint(
                        "error: stat /nonexistent: no such file or directory",
                        Trouble.NO_TARGET,
                        "the kubeconfig cannot be read: stat /nonexistent: no such file or directory"),
                complaint(
                        "Error from server (Forbidden): jobs.batch is forbidden: User \"me\" cannot list resource \"jobs\"",
                        Trouble.FORBIDDEN,
                        "you may not do this: jobs.batch is forbidden: User \"me\" cannot list resource \"jobs\""),
                complaint(
                        "error: You must be logged in to the server (Unauthorized)",
                        Trouble.FORBIDDEN,
                        "the cluster does not know who you are, sign in again: "
                                + "You must be logged in to the server (Unauthorized)"),
                complaint(
                        "Unable to connect to the server: getting credentials: exec: executable aws not found",
                        Trouble.FORBIDDEN,
                        "the cluster does not know who you are, sign in again: "
                                + "getting credentials: exec: executable aws not found"),
                complaint(
                        "Error from server (NotFound): deployments.apps \"triton-perf\" not found",
                        Trouble.NOT_FOUND,
                        "deployments.apps \"triton-perf\" not found"),
                complaint(
                        "error: the server doesn't have a resource type \"application\"",
                        Trouble.NOT_FOUND,
                        "the server doesn't have a resource type \"application\""),
                complaint(
                        "Unable to connect to the server: net/http: request canceled (Client.Timeout exceeded while awaiting headers)",
                        Trouble.TIMED_OUT,
                        "the cluster gave no answer in time: "
                                + "net/http: request canceled (Client.Timeout exceeded while awaiting headers)"),
                complaint(
                        "Unable to connect to the server: dial tcp: lookup abc.eks.amazonaws.com: no such host",
                        Trouble.UNREACHABLE,
                        "the cluster cannot be reached: dial tcp: lookup abc.eks.amazonaws.com: no such host"),
                complaint(
                        "error: timed out waiting for the condition",
                        Trouble.NOT_FOUND,
                        "no pod of it is running: timed out waiting for the condition"),
                complaint(
                        "no folder /results\ncommand terminated with exit code 1",
                        Trouble.OTHER,
                        "kubectl failed: no folder /results"),
                complaint("bell \u0007\u001b[31mred", Trouble.OTHER, "kubectl failed: bell   [31mred"),
                complaint("", Trouble.OTHER, "kubectl failed: exit code 1"));
    }

    private static Arguments complaint(String err, Trouble trouble, String sentence) {
        return Arguments.of(err, trouble, sentence);
    }

    @ParameterizedTest
    @MethodSource("complaints")
    void aComplaintIsOneSentenceThatSaysWhatWouldHelp(String err, Trouble trouble, String sentence) throws IOException {
        Path complaint = Files.writeString(folder.resolve("complaint"), err);

        assertThat(kubectl("cat '" + complaint + "' >&2; exit 1").getJson("jobs"))
                .isEqualTo(Answer.failed(trouble, sentence));
    }

    @Test
    void withoutKubectlTheSentenceSaysWhatToInstall() {
        assertThat(new Kubectl("no-such-kubectl", Optional.empty(), Optional.empty()).getJson("jobs"))
                .isEqualTo(Answer.failed(
                        Trouble.NO_PROGRAM, "kubectl was not found: install it, or add its folder to the PATH"));
    }

    @Test
    void aTargetThatKubectlWouldReadAsAFlagIsRefused() {
        assertThatThrownBy(() -> new Target("llm", "--as=admin", "c"))
                .hasMessage("no names of a namespace, a pod and a container: llm, --as=admin, c");
        assertThatThrownBy(() -> new Target("-n", "pod", "c")).isInstanceOf(IllegalArgumentException.class);
    }
}
