package io.eksllmperf.process;

import io.eksllmperf.process.Answer.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The results volume, through a pod that mounts it. One way for every image: Python runs a script that comes as an argument,
 * since not every load tool's image has a shell, tar or find.
 *
 * @param kubectl how to reach the cluster
 * @param target the container that mounts the volume
 * @param volume where it does: {@code /results}
 */
public record RemoteResults(Kubectl kubectl, Target target, String volume) {
    private static final String SCRIPT = script();
    /** So many attempts that brought nothing, one after another, are enough. */
    private static final int VAIN = 3;

    /** What another attempt may mend. */
    private static final Set<Trouble> PASSING =
            Set.of(Trouble.OTHER, Trouble.TIMED_OUT, Trouble.UNREACHABLE, Trouble.UNUSABLE);

    /** The runs of an experiment, by one command; none where it has none. */
    public Answer<Listing> list(String experiment) {
        if (!RemoteRun.isName(experiment)) {
            throw new IllegalArgumentException("no name of an experiment: " + experiment);
        }
        return kubectl.exec(target, python("list", volume + "/" + experiment))
                .then(text -> ListingReader.read(experiment, text));
    }

    /**
     * Brings a run over, and goes on where an earlier attempt, of this call or of one before, came to an end.
     *
     * @param progress told after each 64 KiB, from another thread than the caller's
     * @return the run's bytes, when every file is there byte for byte; else why the run is not complete
     * @throws IOException what the receiver threw
     */
    public Answer<Long> fetch(RemoteRun run, Receiver receiver, Consumer<Progress> progress) throws IOException {
        int vain = 0;
        int wrong = 0;
        while (true) {
            Transfer transfer = new Transfer(run, receiver, progress);
            Answer<String> end = attempt(run, transfer);
            if (transfer.state() == Transfer.State.COMPLETE) {
                return Answer.of(run.bytes());
            }
            vain = transfer.received() > 0 ? 0 : vain + 1;
            wrong += transfer.state() == Transfer.State.WRONG ? 1 : 0;
            boolean hopeless = transfer.state() == Transfer.State.CHANGED || vain == VAIN || wrong == VAIN;
            if (hopeless || end instanceof Answer.Failed<String> failed && !PASSING.contains(failed.trouble())) {
                return incomplete(run, transfer, end);
            }
        }
    }

    private Answer<String> attempt(RemoteRun run, Transfer transfer) throws IOException {
        List<String> argv = new ArrayList<>(python("send", volume + "/" + run.experiment() + "/" + run.name()));
        argv.addAll(transfer.start());
        try {
            return kubectl.exec(target, argv, transfer);
        } catch (UncheckedIOException thrown) {
            throw thrown.getCause();
        }
    }

    private static Answer<Long> incomplete(RemoteRun run, Transfer transfer, Answer<String> end) {
        String start = run.name() + " is not complete: ";
        if (transfer.complaint().isPresent()) {
            return Answer.failed(Trouble.UNUSABLE, start + transfer.complaint().get());
        }
        return end instanceof Answer.Failed<String> failed
                ? Answer.failed(failed.trouble(), start + failed.sentence())
                : Answer.failed(Trouble.UNUSABLE, start + "the connection ended early " + VAIN + " times: fetch again");
    }

    private static List<String> python(String what, String folder) {
        return List.of("python3", "-I", "-S", "-c", SCRIPT, what, folder);
    }

    private static String script() {
        try (InputStream in = RemoteResults.class.getResourceAsStream("volume.py")) {
            if (in == null) {
                throw new IllegalStateException("volume.py is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
