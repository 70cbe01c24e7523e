package io.eksllmperf.plan.change;

import java.util.List;
import java.util.Optional;

/** What became of one path of the output. */
public sealed interface Change {
    /** The path of the file. */
    String path();

    /** The resource that names the change: the new one where there is one. */
    Manifest subject();

    /** A new file. */
    record Added(Manifest after) implements Change {
        @Override
        public String path() {
            return after.path();
        }

        @Override
        public Manifest subject() {
            return after;
        }
    }

    /** A file that is no longer rendered. */
    record Removed(Manifest before) implements Change {
        @Override
        public String path() {
            return before.path();
        }

        @Override
        public Manifest subject() {
            return before;
        }
    }

    /** The same path holds another object: a name with another hash, another namespace or kind. */
    record Replaced(Manifest before, Manifest after, List<FieldChange> fields) implements Change {
        public Replaced {
            fields = List.copyOf(fields);
        }

        @Override
        public String path() {
            return after.path();
        }

        @Override
        public Manifest subject() {
            return after;
        }
    }

    /** The same object with other fields; never without one. */
    record Altered(Manifest before, Manifest after, List<FieldChange> fields) implements Change {
        public Altered {
            fields = List.copyOf(fields);
        }

        @Override
        public String path() {
            return after.path();
        }

        @Override
        public Manifest subject() {
            return after;
        }
    }

    /** The fields that differ; none for a whole file. */
    default List<FieldChange> differences() {
        if (this instanceof Altered altered) {
            return altered.fields();
        }
        return this instanceof Replaced replaced ? replaced.fields() : List.of();
    }

    /** What was there before. */
    default Optional<Manifest> old() {
        if (this instanceof Removed removed) {
            return Optional.of(removed.before());
        }
        if (this instanceof Replaced replaced) {
            return Optional.of(replaced.before());
        }
        return this instanceof Altered altered ? Optional.of(altered.before()) : Optional.empty();
    }
}
