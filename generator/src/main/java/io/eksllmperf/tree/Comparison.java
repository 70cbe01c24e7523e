package io.eksllmperf.tree;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.tree.Drift.Item;
import io.eksllmperf.tree.Drift.Kind;
import io.eksllmperf.tree.Root.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Judges every path that is rendered, in the index or on disk; each gets at most one kind, the gravest first. */
final class Comparison {
    private static final String UNREAD = "Nothing was compared with it: make it readable and run this again.";

    private final Root root;
    private final Index index;
    private final Map<String, Node> nodes;
    private final SortedMap<String, OutputFile> rendered;
    private final SortedMap<String, Kind> kinds = new TreeMap<>();
    private final Set<String> lowerCase = new HashSet<>();
    private final List<Finding> faults = new ArrayList<>();

    private Comparison(Root root, Index index, Map<String, Node> nodes, SortedMap<String, OutputFile> rendered) {
        this.root = root;
        this.index = index;
        this.nodes = nodes;
        this.rendered = rendered;
    }

    static Drift of(Root root, Index index, Map<String, Node> nodes, SortedMap<String, OutputFile> rendered) {
        Comparison comparison = new Comparison(root, index, nodes, rendered);
        // Owned files first: what stands in the way of a rendered one may be about to go.
        for (String path : index.paths()) {
            comparison.judgeOwned(path);
        }
        for (OutputFile file : rendered.values()) {
            comparison.judgeRendered(file);
        }
        for (Map.Entry<String, Node> node : nodes.entrySet()) {
            comparison.judgeOther(node.getKey(), node.getValue());
        }
        List<Item> items = new ArrayList<>();
        for (Map.Entry<String, Kind> kind : comparison.kinds.entrySet()) {
            items.add(new Item(kind.getValue(), kind.getKey()));
        }
        return new Drift(items, comparison.faults);
    }

    private void judgeOwned(String path) {
        if (isBlocked(path) || rendered.containsKey(path) || nodes.get(path) != Node.FILE) {
            return;
        }
        try {
            kinds.put(path, index.wrote(path, root.read(path)) ? Kind.STALE : Kind.EDITED_STALE);
        } catch (DiskFault fault) {
            faults.add(fault.finding(UNREAD));
        }
    }

    private void judgeRendered(OutputFile file) {
        String path = file.path();
        Node node = nodes.get(path);
        if (isBlocked(path)) {
            return;
        }
        if (node == Node.FILE) {
            judgeContent(file);
        } else {
            kinds.put(path, node == Node.FOLDER && holdsWhatStays(path) ? Kind.FOLDER_FOR_FILE : Kind.MISSING);
        }
    }

    private void judgeContent(OutputFile file) {
        String path = file.path();
        byte[] content;
        try {
            content = root.read(path);
        } catch (DiskFault fault) {
            faults.add(fault.finding(UNREAD));
            return;
        }
        if (Arrays.equals(content, file.bytes())) {
            return;
        }
        if (index.wrote(path, content)) {
            kinds.put(path, Kind.OUTDATED);
        } else if (Arrays.equals(LineEnds.lf(content), file.bytes())) {
            kinds.put(path, Kind.LINE_ENDS);
        } else {
            kinds.put(path, index.owns(path) ? Kind.EDITED : Kind.CONFLICT);
        }
    }

    private void judgeOther(String path, Node node) {
        if (path.equals(Index.FILE)) {
            judgeIndexFile(node);
        } else if (node == Node.FILE && Root.isTemporary(path)) {
            kinds.put(path, Kind.LEFTOVER);
        } else if (node != Node.FOLDER && !rendered.containsKey(path) && !index.owns(path)) {
            kinds.putIfAbsent(path, isOtherwiseSpelled(path) ? Kind.OTHER_CASE : Kind.FOREIGN);
        }
    }

    private void judgeIndexFile(Node node) {
        if (node != Node.FILE) {
            kinds.put(Index.FILE, node == Node.FOLDER ? Kind.FOLDER_FOR_FILE : Kind.LINK);
        }
    }

    /** Writing the rendered file would overwrite this one where the disk ignores case. */
    private boolean isOtherwiseSpelled(String path) {
        if (lowerCase.isEmpty()) {
            for (String each : rendered.keySet()) {
                lowerCase.add(each.toLowerCase(Locale.ROOT));
            }
        }
        return lowerCase.contains(path.toLowerCase(Locale.ROOT));
    }

    /** Whether a link is at the path or above it, or a file where it needs a folder; what is in the way is noted. */
    private boolean isBlocked(String path) {
        int slash = path.indexOf('/');
        while (slash >= 0 && nodes.get(path.substring(0, slash)) == Node.FOLDER) {
            slash = path.indexOf('/', slash + 1);
        }
        String first = slash < 0 ? path : path.substring(0, slash);
        Node node = nodes.get(first);
        if (node == Node.OTHER) {
            kinds.put(first, Kind.LINK);
            return true;
        }
        if (node == Node.FILE && slash >= 0 && rendered.containsKey(path) && !isToGo(first)) {
            kinds.put(first, Kind.FILE_FOR_FOLDER);
            return true;
        }
        return false;
    }

    /** An owned file that is no longer rendered; were it kept, its own kind would say so. */
    private boolean isToGo(String path) {
        return index.owns(path) && !rendered.containsKey(path);
    }

    /** Whether a folder will hold a file when what is left over or no longer rendered is gone. */
    private boolean holdsWhatStays(String folder) {
        String prefix = folder + "/";
        for (Map.Entry<String, Node> entry : nodes.entrySet()) {
            String path = entry.getKey();
            boolean stays = entry.getValue() == Node.OTHER
                    || (entry.getValue() == Node.FILE && !isToGo(path) && !Root.isTemporary(path));
            if (stays && path.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
