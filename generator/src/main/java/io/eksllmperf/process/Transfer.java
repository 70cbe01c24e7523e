package io.eksllmperf.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** One attempt to have a run sent by {@code volume.py send}: goes on where the receiver's files end. */
final class Transfer implements Child.Listener {
    private static final int LONGEST_LINE = 64 << 10;

    private final RemoteRun run;
    private final Receiver receiver;
    private final Consumer<Progress> progress;
    private final int first;
    private final long offset;
    private final AtomicLong received = new AtomicLong();
    private volatile State state = State.CUT_OFF;
    private volatile String complaint = "";
    private long done;

    /** How an attempt ended. */
    enum State {
        /** Every file is there, byte for byte. */
        COMPLETE,
        /** The stream ended before the last file did: the next attempt goes on. */
        CUT_OFF,
        /** A file came to be another than was sent, and was emptied: the next attempt sends it from its start. */
        WRONG,
        /** What is there is not what was listed: no attempt will help. */
        CHANGED
    }

    Transfer(RemoteRun run, Receiver receiver, Consumer<Progress> progress) throws IOException {
        this.run = run;
        this.receiver = receiver;
        this.progress = progress;
        int number = 0;
        long have = 0;
        for (RemoteFile file : run.files()) {
            have = receiver.have(file.path());
            if (have != file.bytes()) {
                have = have > file.bytes() ? 0 : have;
                break;
            }
            number++;
        }
        this.first = number;
        this.offset = number < run.files().size() ? have : 0;
    }

    /** What the script is told: number of the first file to send, and from which byte. */
    List<String> start() {
        return List.of(Integer.toString(first), Long.toString(offset));
    }

    State state() {
        return state;
    }

    /** What is wrong, where something is. */
    Optional<String> complaint() {
        return Optional.of(complaint).filter(text -> !text.isEmpty());
    }

    /** Bytes of files that came in this attempt. */
    long received() {
        return received.get();
    }

    @Override
    public void read(InputStream out) throws IOException {
        InputStream in = new BufferedInputStream(out, 1 << 16);
        for (int number = 0; number < run.files().size(); number++) {
            RemoteFile file = run.files().get(number);
            long from = number < first ? file.bytes() : number == first ? offset : 0;
            done += from;
            if (!starts(in, file, from) || !copied(in, file, from) || !ends(in, file)) {
                return;
            }
        }
        state = in.read() < 0 ? State.COMPLETE : changed("it has more files than were listed");
    }

    private boolean starts(InputStream in, RemoteFile file, long from) throws IOException {
        Optional<JsonNode> header = line(in);
        if (header.isEmpty()) {
            return false;
        }
        boolean asListed = header.get().path("file").asText().equals(file.path())
                && header.get().path("bytes").asLong(-1) == file.bytes()
                && header.get().path("from").asLong(-1) == from;
        if (!asListed) {
            state = changed("its file '" + file.path() + "' is not as it was listed, with " + file.bytes() + " bytes");
        }
        return asListed;
    }

    private boolean copied(InputStream in, RemoteFile file, long from) throws IOException {
        if (from == file.bytes() && from > 0) {
            return true;
        }
        byte[] buffer = new byte[1 << 16];
        long left = file.bytes() - from;
        try (OutputStream copy = receiver.append(file.path(), from)) {
            while (left > 0) {
                int length = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (length < 0) {
                    return false;
                }
                copy.write(buffer, 0, length);
                left -= length;
                done += length;
                received.addAndGet(length);
                progress.accept(new Progress(file.path(), done, run.bytes()));
            }
        }
        return true;
    }

    private boolean ends(InputStream in, RemoteFile file) throws IOException {
        Optional<JsonNode> trailer = line(in);
        if (trailer.isEmpty()) {
            return false;
        }
        if (trailer.get().path("sha256").asText().equals(receiver.sha256(file.path()))) {
            return true;
        }
        receiver.append(file.path(), 0).close();
        complaint = "'" + file.path() + "' came over with other bytes than it has on the results volume";
        state = State.WRONG;
        return false;
    }

    private State changed(String what) {
        complaint = what + ": list again";
        return State.CHANGED;
    }

    private Optional<JsonNode> line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && line.size() < LONGEST_LINE; c = in.read()) {
            if (c == '\n') {
                Optional<JsonNode> read = ListingReader.json(line.toString(StandardCharsets.UTF_8));
                state = read.isEmpty() ? changed("what the pod sends is not what was asked for") : state;
                return read;
            }
            line.write(c);
        }
        return Optional.empty();
    }
}
