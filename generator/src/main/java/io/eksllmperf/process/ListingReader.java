package io.eksllmperf.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.eksllmperf.process.Answer.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@code volume.py list} says, and trusts none of it. */
final class ListingReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String experiment;
    private final List<RemoteRun> runs = new ArrayList<>();
    private final List<RemoteRun> failed = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private ListingReader(String experiment) {
        this.experiment = experiment;
    }

    static Answer<Listing> read(String experiment, String text) {
        ListingReader reader = new ListingReader(experiment);
        List<String> lines = text.lines().toList();
        int last = lines.size() - 1;
        for (int i = 0; i < last; i++) {
            Optional<JsonNode> folder = json(lines.get(i));
            if (folder.isEmpty()) {
                return cutOff(experiment);
            }
            reader.folder(folder.get());
        }
        // kubectl may lose the end of what it passes on, and call that a success.
        boolean whole = last >= 0
                && json(lines.get(last))
                        .filter(end -> end.path("folders").asInt(-1) == last)
                        .isPresent();
        return whole ? Answer.of(new Listing(reader.runs, reader.failed, reader.remarks)) : cutOff(experiment);
    }

    static Optional<JsonNode> json(String line) {
        try {
            return Optional.ofNullable(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static Answer<Listing> cutOff(String experiment) {
        return Answer.failed(
                Trouble.UNUSABLE,
                "the list of what " + experiment + " has on the results volume was cut off: try again");
    }

    private void folder(JsonNode folder) {
        String name = folder.path("name").asText();
        if (!RemoteRun.isName(name)) {
            remarks.add("'" + Words.plain(name) + "' is no name of a run, and is left there");
        } else if (name.endsWith(".partial")) {
            remarks.add(name + " is still being written, or was killed, and is left there");
        } else {
            run(name, folder);
        }
    }

    private void run(String name, JsonNode folder) {
        List<RemoteFile> files = new ArrayList<>();
        for (JsonNode file : folder.path("files")) {
            String path = file.path(0).asText();
            long bytes = file.path(1).asLong(-1);
            Optional<String> fault = RemoteFile.fault(path, bytes);
            if (fault.isPresent()) {
                leave(name, fault.get());
                return;
            }
            files.add(new RemoteFile(path, bytes));
        }
        Optional<String> fault = RemoteRun.fault(files);
        RemoteRun run = new RemoteRun(experiment, name, files);
        if (fault.isPresent()) {
            leave(name, fault.get());
        } else if (run.failed()) {
            failed.add(run);
        } else if (files.stream().noneMatch(file -> file.path().equals("run.yaml"))) {
            leave(name, "it has no run.yaml, so it is no run");
            return;
        } else {
            runs.add(run);
        }
        int others = folder.path("others").asInt();
        if (others > 0) {
            remarks.add(name + ": " + others + " of its entries are links or no files, and are left there");
        }
    }

    private void leave(String name, String fault) {
        remarks.add(name + " is left there: " + fault);
    }
}
