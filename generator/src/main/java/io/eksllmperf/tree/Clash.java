package io.eksllmperf.tree;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rendered paths that cannot all be files of one tree, on a disk that ignores case as well. */
final class Clash {
    private final Map<String, OutputFile> files = new HashMap<>();
    private final Map<String, String> folders = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Clash() {}

    static List<Finding> find(Collection<OutputFile> rendered) {
        Clash clash = new Clash();
        for (OutputFile file : rendered) {
            clash.addFile(file);
        }
        String last = "";
        for (OutputFile file : rendered) {
            String folder = parent(file.path());
            if (!folder.equals(last)) {
                clash.addFolders(file, folder);
            }
            last = folder;
        }
        return clash.findings;
    }

    /** The folder a path lies in; empty at the top. */
    static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private void addFile(OutputFile file) {
        OutputFile first = files.putIfAbsent(key(file.path()), file);
        if (first == null) {
            return;
        }
        if (first.path().equals(file.path())) {
            report(file, "is rendered twice: " + firstLine(first) + " and " + firstLine(file));
        } else {
            report(file, "differs only in case from " + first.path() + ", which is one file on macOS and Windows");
        }
    }

    private void addFolders(OutputFile file, String parent) {
        for (String folder = parent; !folder.isEmpty(); folder = parent(folder)) {
            OutputFile instead = files.get(key(folder));
            if (instead != null) {
                report(file, "needs a folder where " + instead.path() + " is rendered as a file");
            }
            String first = folders.putIfAbsent(key(folder), folder);
            if (first == null) {
                continue;
            }
            if (!first.equals(folder)) {
                report(file, "lies in " + folder + ", which differs only in case from the rendered folder " + first);
            }
            return; // what is above it has been seen
        }
    }

    private void report(OutputFile file, String what) {
        findings.add(Finding.error("ELP081", Place.of(file.path()), what + ": give one of them another name"));
    }

    /** A generated file says in its first line what it was made from. */
    private static String firstLine(OutputFile file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        return "'" + (end < 0 ? text : text.substring(0, end)) + "'";
    }

    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
