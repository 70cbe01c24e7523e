package io.eksllmperf.tree;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The output on disk: the top folders the generator owns, and the index of the files it wrote there. A file in these
 * folders that is not in the index is foreign and is never touched; nothing outside of them is even read.
 */
public final class Tree {
    private static final String NOTHING_DONE = "Nothing was compared or written: put that right and run this again.";

    private final Root root;
    private final List<String> owned;

    private Tree(Root root, List<String> owned) {
        this.root = root;
        this.owned = owned;
    }

    /**
     * The output below a folder.
     *
     * @param root the repository's top folder
     * @param owned names of the folders in it that hold output, as {@code manifests}
     */
    public static Tree at(Path root, List<String> owned) {
        return at(root, owned, Disk.REAL);
    }

    static Tree at(Path root, List<String> owned, Disk disk) {
        for (String name : owned) {
            if (name.contains("/") || OutputFile.fault(name).isPresent()) {
                throw new IllegalArgumentException("an owned folder is one at the top, not '" + name + "'");
            }
        }
        return new Tree(new Root(root, disk), List.copyOf(owned));
    }

    /** The files that the index names, as they lie there; none where there is no index. Only reads, and takes no lock. */
    public TreeTexts texts() {
        return Texts.read(root, owned);
    }

    /**
     * Compares the disk with a render. Only reads, and takes no lock.
     *
     * @throws IllegalArgumentException if a rendered path lies outside the owned folders
     */
    public Drift compare(Collection<OutputFile> rendered) {
        SortedMap<String, OutputFile> files = byPath(rendered);
        List<Finding> faults = beforeReading(rendered);
        if (!faults.isEmpty()) {
            return new Drift(List.of(), faults);
        }
        try {
            return Look.at(root, owned, files).drift();
        } catch (DiskFault fault) {
            return new Drift(List.of(), List.of(fault.finding(NOTHING_DONE)));
        }
    }

    /**
     * Makes the disk what was rendered, or, when anything is found that is an error, writes nothing and says why. A run
     * that is stopped or meets a disk error half-way is completed by the next one.
     *
     * @param force overwrite foreign files where files are rendered, remove stale ones that were edited by hand, and go
     *     on with what can be read of a damaged index
     * @throws IllegalArgumentException if a rendered path lies outside the owned folders
     */
    public Changes write(Collection<OutputFile> rendered, boolean force) {
        SortedMap<String, OutputFile> files = byPath(rendered);
        List<Finding> faults = beforeReading(rendered);
        if (!faults.isEmpty()) {
            return Changes.none(faults);
        }
        try {
            Optional<Lock> lock = root.lock();
            if (lock.isEmpty()) {
                return Changes.none(List.of(Finding.error(
                        "ELP078",
                        Place.of(Lock.FILE),
                        "is held by another run of generate"
                                + " in this folder: wait until it has ended and run generate again")));
            }
            try {
                return Writer.write(root, Look.at(root, owned, files), force);
            } finally {
                lock.get().close();
            }
        } catch (DiskFault fault) {
            return Changes.none(List.of(fault.finding(NOTHING_DONE)));
        }
    }

    private List<Finding> beforeReading(Collection<OutputFile> rendered) {
        if (!root.isFolder()) {
            return List.of(Finding.error(
                    "ELP079",
                    Place.of(root.toString()),
                    "is not a folder: --root names the" + " repository's top folder, where experiments/ is"));
        }
        return Clash.find(rendered);
    }

    private SortedMap<String, OutputFile> byPath(Collection<OutputFile> rendered) {
        SortedMap<String, OutputFile> files = new TreeMap<>();
        for (OutputFile file : rendered) {
            if (!Look.isIn(owned, file.path())) {
                throw new IllegalArgumentException(file.path() + " lies in none of the owned folders " + owned);
            }
            files.put(file.path(), file);
        }
        return files;
    }
}
