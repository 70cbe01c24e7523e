package io.eksllmperf.process;

import io.eksllmperf.process.Answer.Trouble;

/** What Git complains of, in a user's words. */
final class GitWords {
    private GitWords() {}

    static Answer<String> of(Outcome.Finished end) {
        String said = Words.without(Words.last(end.err()), "fatal: ", "error: ");
        if (end.err().contains("not a git repository")) {
            return Answer.failed(Trouble.NO_TARGET, "there is no Git repository here: " + said);
        }
        if (end.err().contains("dubious ownership")) {
            return Answer.failed(
                    Trouble.FORBIDDEN,
                    "Git does not trust the repository, which belongs to another user: "
                            + "tell it to with 'git config --global --add safe.directory FOLDER'");
        }
        String reason = said.isEmpty() ? "exit code " + end.exitCode() : said;
        return Answer.failed(Trouble.OTHER, "git failed: " + reason);
    }
}
