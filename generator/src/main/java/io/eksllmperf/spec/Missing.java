package io.eksllmperf.spec;

import java.util.ArrayList;
import java.util.List;

/** What is known to be missing because it has faults of its own: nobody is told that it does not exist. */
final class Missing {
    private final List<String> names = new ArrayList<>();
    private boolean anything;

    /** A file of which not even the name could be read. */
    void unread() {
        anything = true;
    }

    /** A document with faults; the combinations of its matrix, whose names begin with its own, are missing too. */
    void broken(String name) {
        anything |= name.isEmpty();
        names.add(name);
    }

    boolean explains(String name) {
        return anything || names.stream().anyMatch(broken -> name.equals(broken) || name.startsWith(broken + "-"));
    }
}
