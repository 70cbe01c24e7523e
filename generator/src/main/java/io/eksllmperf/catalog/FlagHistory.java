package io.eksllmperf.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The command line flags of a program by version, oldest first, kept as what each version added and removed. */
final class FlagHistory {
    /** What one version changed; the first row of a history adds all its flags. */
    record Change(Version version, List<String> added, List<String> removed) {
        Change {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }

        static Change from(Row row, String versionColumn) {
            return new Change(row.version(versionColumn), row.words("added"), row.words("removed"));
        }
    }

    private final List<Change> changes;

    FlagHistory(List<Change> changes) {
        this.changes = List.copyOf(changes);
    }

    Version oldest() {
        return changes.get(0).version();
    }

    List<Version> versions() {
        List<Version> versions = new ArrayList<>();
        for (Change change : changes) {
            versions.add(change.version());
        }
        return versions;
    }

    /** The newest version in the history that is not newer than this one. */
    Optional<Version> nearestNotAfter(Version version) {
        Optional<Version> nearest = Optional.empty();
        for (Change change : changes) {
            if (version.isAtLeast(change.version())) {
                nearest = Optional.of(change.version());
            }
        }
        return nearest;
    }

    /** All flags of a version in the history. */
    SortedSet<String> flagsOf(Version version) {
        SortedSet<String> flags = new TreeSet<>();
        for (Change change : changes) {
            if (change.version().isAtLeast(version) && !change.version().equals(version)) {
                break;
            }
            flags.removeAll(change.removed());
            flags.addAll(change.added());
        }
        return Collections.unmodifiableSortedSet(flags);
    }

    /** The first version that added the flag. */
    Optional<Version> since(String flag) {
        for (Change change : changes) {
            if (change.added().contains(flag)) {
                return Optional.of(change.version());
            }
        }
        return Optional.empty();
    }

    /** The last version that removed the flag. */
    Optional<Version> removedIn(String flag) {
        Optional<Version> last = Optional.empty();
        for (Change change : changes) {
            if (change.removed().contains(flag)) {
                last = Optional.of(change.version());
            }
        }
        return last;
    }
}
