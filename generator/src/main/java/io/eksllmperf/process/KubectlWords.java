package io.eksllmperf.process;

import io.eksllmperf.process.Answer.Trouble;
import java.util.List;

/** What kubectl complains of, in a user's words. Its own were read from versions 1.27 to 1.33. */
final class KubectlWords {
    /**
     * @param mark what its complaint has in it
     * @param before what we say before its own last line
     */
    private record Known(String mark, Trouble trouble, String before) {}

    private static final String SIGN_IN = "the cluster does not know who you are, sign in again: ";
    private static final String NO_CLUSTER =
            "kubectl has no cluster to talk to ('aws eks update-kubeconfig --name CLUSTER' adds one): ";
    private static final String WRONG_CONTEXT = "'kubectl config get-contexts' lists the clusters that you have: ";
    private static final String UNREACHABLE = "the cluster cannot be reached: ";
    private static final String NO_ANSWER = "the cluster gave no answer in time: ";
    private static final String NO_POD = "no pod of it is running: ";

    private static final List<Known> KNOWN = List.of(
            new Known("context was not found", Trouble.NO_TARGET, WRONG_CONTEXT),
            new Known("server localhost:8080 was refused", Trouble.NO_TARGET, NO_CLUSTER),
            new Known("error: stat ", Trouble.NO_TARGET, "the kubeconfig cannot be read: "),
            new Known("error: error loading config", Trouble.NO_TARGET, "the kubeconfig cannot be read: "),
            new Known("(Forbidden)", Trouble.FORBIDDEN, "you may not do this: "),
            new Known("(Unauthorized)", Trouble.FORBIDDEN, SIGN_IN),
            new Known("getting credentials", Trouble.FORBIDDEN, SIGN_IN),
            new Known("(NotFound)", Trouble.NOT_FOUND, ""),
            new Known("the server doesn't have a resource type", Trouble.NOT_FOUND, ""),
            new Known("executable file not found", Trouble.NOT_FOUND, "the container lacks a program: "),
            new Known("timed out waiting for the condition", Trouble.NOT_FOUND, NO_POD),
            new Known("UntilWithoutRetry", Trouble.NOT_FOUND, NO_POD),
            new Known("cannot exec into a container in a completed pod", Trouble.NOT_FOUND, NO_POD),
            new Known("Client.Timeout exceeded", Trouble.TIMED_OUT, NO_ANSWER),
            new Known("context deadline exceeded", Trouble.TIMED_OUT, NO_ANSWER),
            new Known("i/o timeout", Trouble.UNREACHABLE, UNREACHABLE),
            new Known("Unable to connect to the server", Trouble.UNREACHABLE, UNREACHABLE),
            new Known("The connection to the server", Trouble.UNREACHABLE, UNREACHABLE),
            new Known("no such host", Trouble.UNREACHABLE, UNREACHABLE));

    private KubectlWords() {}

    static Answer<String> of(Outcome.Finished end) {
        String line = Words.last(end.err());
        String said = plain(line);
        for (Known known : KNOWN) {
            if (line.contains(known.mark())) {
                return Answer.failed(known.trouble(), known.before() + said);
            }
        }
        String reason = said.isEmpty() ? "exit code " + end.exitCode() : said;
        return Answer.failed(Trouble.OTHER, "kubectl failed: " + reason);
    }

    /** Without the introduction: {@code Error from server (NotFound): }. */
    private static String plain(String line) {
        String said = Words.without(line, "error: ", "Error in configuration: ", "Unable to connect to the server: ");
        int server = said.startsWith("Error from server (") ? said.indexOf("): ") : -1;
        return server < 0 ? said : said.substring(server + 3);
    }
}
