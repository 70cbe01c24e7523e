package io.eksllmperf.tree;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import io.eksllmperf.tree.Root.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the files that an index names. */
final class Texts {
    /** A generated file has some kilobytes; a cluster of a thousand experiments some tens of thousands of files. */
    static final int LARGEST = 1 << 20;

    private static final int MOST = 200_000;
    private static final String REST = "Nothing was compared.";

    private final Root root;
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final List<Finding> faults = new ArrayList<>();

    private Texts(Root root) {
        this.root = root;
    }

    static TreeTexts read(Root root, List<String> owned) {
        Texts texts = new Texts(root);
        try {
            texts.readAll(owned);
        } catch (DiskFault fault) {
            texts.faults.add(fault.finding(REST));
        }
        return new TreeTexts(texts.texts, texts.faults);
    }

    private void readAll(List<String> owned) throws DiskFault {
        List<String> tops = new ArrayList<>(owned);
        tops.add(Index.FILE);
        Map<String, Node> nodes = root.walk(tops);
        if (nodes.get(Index.FILE) != Node.FILE) {
            return;
        }
        Index.Parsed parsed = Index.parse(root.read(Index.FILE), owned);
        parsed.faults().stream().filter(Finding::isError).forEach(faults::add);
        if (parsed.index().paths().size() > MOST) {
            String message = "names more than " + MOST + " files: that is no output of this program. " + REST;
            faults.add(Finding.error(Index.RULE, Place.of(Index.FILE), message));
            return;
        }
        for (String path : parsed.index().paths()) {
            if (nodes.get(path) == Node.FILE) {
                read(path);
            }
        }
    }

    private void read(String path) throws DiskFault {
        byte[] content = root.read(path);
        if (content.length > LARGEST) {
            String message = "is larger than 1 MiB: that is no output of this program. " + REST;
            faults.add(Finding.error(Index.RULE, Place.of(path), message));
        } else {
            texts.put(path, new String(content, StandardCharsets.UTF_8));
        }
    }
}
