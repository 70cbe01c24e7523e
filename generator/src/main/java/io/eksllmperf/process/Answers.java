package io.eksllmperf.process;

import io.eksllmperf.process.Answer.Trouble;
import java.util.function.Function;

/** Makes an answer of how a child ended. */
final class Answers {
    private Answers() {}

    /**
     * @param program what it is called in sentences
     * @param complaint what a failure's own words mean
     */
    static Answer<String> of(Outcome outcome, String program, Function<Outcome.Finished, Answer<String>> complaint) {
        if (outcome instanceof Outcome.Finished end) {
            return end.exitCode() == 0 ? Answer.of(end.out()) : complaint.apply(end);
        }
        return unfinished(outcome, program);
    }

    private static Answer<String> unfinished(Outcome outcome, String program) {
        if (outcome instanceof Outcome.Missing) {
            return Answer.failed(
                    Trouble.NO_PROGRAM, program + " was not found: install it, or add its folder to the PATH");
        }
        if (outcome instanceof Outcome.NotStarted refused) {
            return Answer.failed(Trouble.NO_PROGRAM, program + " could not be started: " + refused.reason());
        }
        if (outcome instanceof Outcome.TimedOut late) {
            return Answer.failed(Trouble.TIMED_OUT, late(program, late));
        }
        if (outcome instanceof Outcome.TooLong much) {
            return Answer.failed(Trouble.UNUSABLE, program + " said more than " + much.limit() + " bytes: not read");
        }
        return outcome instanceof Outcome.Stopped
                ? Answer.failed(Trouble.STOPPED, "stopped while " + program + " was running")
                : Answer.failed(Trouble.UNUSABLE, "what " + program + " sent was not what was asked for");
    }

    private static String late(String program, Outcome.TimedOut late) {
        String said = Words.last(late.err());
        String sentence = program + " gave no answer within " + late.limit().toSeconds() + " s";
        return said.isEmpty() ? sentence : sentence + ": " + said;
    }
}
