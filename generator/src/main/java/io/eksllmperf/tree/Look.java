package io.eksllmperf.tree;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.tree.Drift.Item;
import io.eksllmperf.tree.Drift.Kind;
import io.eksllmperf.tree.Root.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Render and disk at one moment, and what is between them.
 *
 * @param rendered by path
 * @param nodes what each path in the owned folders is
 * @param before the index on disk, as far as it can be read
 * @param after the index of the rendered files
 * @param indexText the index file's bytes, with LF; none when there is no such file
 * @param drift the differences
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Look(
        SortedMap<String, OutputFile> rendered,
        Map<String, Node> nodes,
        Index before,
        Index after,
        byte[] indexText,
        Drift drift) {

    static Look at(Root root, List<String> owned, SortedMap<String, OutputFile> rendered) throws DiskFault {
        List<String> tops = new ArrayList<>(owned);
        tops.add(Index.FILE);
        tops.add(Root.TEMPORARY);
        Map<String, Node> nodes = root.walk(tops);
        byte[] text = nodes.get(Index.FILE) == Node.FILE ? LineEnds.lf(root.read(Index.FILE)) : new byte[0];
        Index.Parsed parsed = Index.parse(text, owned);
        Index after = Index.of(rendered.values());
        Drift files = Comparison.of(root, parsed.index(), nodes, rendered);
        Drift drift = withIndex(files, parsed.faults(), Arrays.equals(text, after.bytes()));
        return new Look(rendered, nodes, parsed.index(), after, text, drift);
    }

    /** Whether a path lies in one of these top folders. */
    static boolean isIn(List<String> owned, String path) {
        int slash = path.indexOf('/');
        return slash > 0 && owned.contains(path.substring(0, slash));
    }

    /** An index that is behind is worth a line of its own only where nothing else explains it. */
    private static Drift withIndex(Drift files, List<Finding> indexFaults, boolean isCurrent) {
        List<Finding> faults = new ArrayList<>(files.faults());
        faults.addAll(indexFaults);
        List<Item> items = new ArrayList<>(files.items());
        if (!isCurrent && new Drift(items, faults).isClean()) {
            items.add(0, new Item(Kind.INDEX, Index.FILE)); // a dot sorts before every owned folder's name
        }
        return new Drift(items, faults);
    }
}
