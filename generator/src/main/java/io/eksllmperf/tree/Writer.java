package io.eksllmperf.tree;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Level;
import io.eksllmperf.tree.Drift.Item;
import io.eksllmperf.tree.Drift.Kind;
import io.eksllmperf.tree.Root.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Carries a look's drift out. The order is what makes a kill harmless: before the first file, the index takes up what
 * will be written beside what was, so that at every moment each file of ours is in it with the content it has; and only
 * when all is done does it let go of what is no longer rendered.
 */
final class Writer {
    private static final Set<Kind> WRITTEN =
            EnumSet.of(Kind.OUTDATED, Kind.EDITED, Kind.LINE_ENDS, Kind.MISSING, Kind.CONFLICT);
    private static final Set<Kind> REMOVED = EnumSet.of(Kind.STALE, Kind.EDITED_STALE);
    private static final Set<Kind> FORCED = EnumSet.of(Kind.CONFLICT, Kind.EDITED_STALE);
    private static final Set<Kind> MENDED = EnumSet.of(Kind.INDEX, Kind.LEFTOVER);
    private static final String UNFINISHED =
            "No file is half-written: put that right and run generate again, which completes this run.";

    private final Root root;
    private final Look look;
    private final Set<String> folders = new HashSet<>();
    private final List<String> written = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private byte[] indexText;

    private Writer(Root root, Look look) {
        this.root = root;
        this.look = look;
        this.indexText = look.indexText();
        for (Map.Entry<String, Node> node : look.nodes().entrySet()) {
            if (node.getValue() == Node.FOLDER) {
                folders.add(node.getKey());
            }
        }
    }

    static Changes write(Root root, Look look, boolean force) {
        Writer writer = new Writer(root, look);
        writer.findings.addAll(beforehand(look.drift(), force));
        Changes refused = Changes.none(writer.findings);
        if (refused.failed()) {
            return refused;
        }
        try {
            writer.run();
        } catch (DiskFault fault) {
            writer.findings.add(fault.finding(UNFINISHED));
        }
        int unchanged = look.rendered().size() - writer.items(WRITTEN).size();
        return new Changes(writer.written, unchanged, writer.removed, writer.findings);
    }

    /** What keeps the run from starting, and what is told in any case. */
    private static List<Finding> beforehand(Drift drift, boolean force) {
        List<Finding> findings = new ArrayList<>();
        for (Finding fault : drift.faults()) {
            boolean isForced = force && fault.rule().equals(Index.RULE);
            findings.add(isForced ? new Finding(fault.rule(), Level.WARNING, fault.place(), fault.message()) : fault);
        }
        for (Item item : drift.items()) {
            boolean isDone =
                    WRITTEN.contains(item.kind()) || REMOVED.contains(item.kind()) || MENDED.contains(item.kind());
            if (!isDone || (!force && FORCED.contains(item.kind()))) {
                findings.add(item.finding());
            }
        }
        return findings;
    }

    private void run() throws DiskFault {
        for (Item item : items(EnumSet.of(Kind.LEFTOVER))) {
            root.delete(item.path());
        }
        if (!items(WRITTEN).isEmpty()) {
            writeIndex(look.before().with(look.after()));
        }
        // Removal first: a new file may need the place of an old folder, or of a name that differs only in case.
        for (Item item : items(REMOVED)) {
            root.delete(item.path());
            removed.add(item.path());
            tellOf(item);
        }
        removeEmptyFolders();
        for (Item item : items(WRITTEN)) {
            createFolders(Clash.parent(item.path()));
            root.write(
                    item.path(),
                    Objects.requireNonNull(look.rendered().get(item.path())).bytes());
            written.add(item.path());
            tellOf(item);
        }
        if (writeIndex(look.after()) || !Arrays.equals(look.indexText(), indexText)) {
            written.add(Index.FILE);
        }
    }

    private Collection<Item> items(Set<Kind> kinds) {
        List<Item> items = new ArrayList<>();
        for (Item item : look.drift().items()) {
            if (kinds.contains(item.kind())) {
                items.add(item);
            }
        }
        return items;
    }

    private void tellOf(Item item) {
        Optional<Finding> afterwards = item.afterwards();
        if (afterwards.isPresent()) {
            findings.add(afterwards.get());
        }
    }

    private boolean writeIndex(Index index) throws DiskFault {
        byte[] text = index.bytes();
        if (Arrays.equals(text, indexText)) {
            return false;
        }
        root.write(Index.FILE, text);
        indexText = text;
        return true;
    }

    /**
     * The folders above files that are no longer rendered, also of those that a stopped run removed or never wrote, and
     * the folders, all empty by now, where a file is to be; the deepest first.
     */
    private void removeEmptyFolders() throws DiskFault {
        SortedSet<String> left = new TreeSet<>(Collections.reverseOrder());
        for (String path : look.before().paths()) {
            if (!look.rendered().containsKey(path)) {
                for (String folder = Clash.parent(path); !folder.isEmpty(); folder = Clash.parent(folder)) {
                    left.add(folder);
                }
            }
        }
        left.retainAll(folders);
        for (Item item : items(WRITTEN)) {
            if (folders.contains(item.path())) {
                addAllIn(item.path(), left);
            }
        }
        for (String folder : left) {
            if (root.deleteIfEmpty(folder)) {
                folders.remove(folder);
            }
        }
    }

    private void addAllIn(String top, Collection<String> collected) {
        for (String folder : folders) {
            if (folder.equals(top) || folder.startsWith(top + "/")) {
                collected.add(folder);
            }
        }
    }

    private void createFolders(String folder) throws DiskFault {
        if (!folder.isEmpty() && !folders.contains(folder)) {
            createFolders(Clash.parent(folder));
            root.createFolder(folder);
            folders.add(folder);
        }
    }
}
