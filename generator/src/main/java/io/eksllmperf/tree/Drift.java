package io.eksllmperf.tree;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Level;
import io.eksllmperf.finding.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How the files on disk differ from a render.
 *
 * @param items one for each path that is not as it should be, sorted by path
 * @param faults what else is wrong: a damaged index, a file that cannot be read, rendered paths that clash
 */
public record Drift(List<Item> items, List<Finding> faults) {
    public Drift {
        items = List.copyOf(items);
        faults = List.copyOf(faults);
    }

    /** One path that differs, and how. */
    public record Item(Kind kind, String path) {
        public Finding finding() {
            return new Finding(kind.rule, kind.level, place(), kind.message);
        }

        /** What to tell when generate has dealt with it; empty where that is the ordinary case. */
        Optional<Finding> afterwards() {
            return kind.afterwards.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Finding.warning(kind.rule, place(), kind.afterwards));
        }

        /** Names on disk may hold anything; a line break in one must not forge a line of the report. */
        Place place() {
            char[] shown = path.toCharArray();
            for (int i = 0; i < shown.length; i++) {
                shown[i] = Character.isISOControl(shown[i]) ? '?' : shown[i];
            }
            return Place.of(new String(shown));
        }
    }

    /** How a path can differ. */
    public enum Kind {
        OUTDATED(
                "ELP070",
                Level.ERROR,
                "differs from what experiments/ renders now: run generate and commit the result",
                ""),
        EDITED(
                "ELP070",
                Level.ERROR,
                "was edited by hand, and generate will put the render back: what should stay belongs into experiments/",
                "was edited by hand and is as rendered again: what should stay belongs into experiments/"),
        LINE_ENDS(
                "ELP070",
                Level.ERROR,
                "has CRLF line ends, the render has LF: give it 'text eol=lf' in .gitattributes and run generate",
                "had CRLF line ends and has LF again: give it 'text eol=lf' in .gitattributes"),
        MISSING("ELP071", Level.ERROR, "is rendered but not on disk: run generate and commit it", ""),
        STALE("ELP072", Level.ERROR, "is no longer rendered: run generate, which removes it, and commit that", ""),
        FOREIGN(
                "ELP073",
                Level.WARNING,
                "was not written by generate and is left alone: keep it elsewhere, Argo CD may apply what is here",
                ""),
        CONFLICT(
                "ELP074",
                Level.ERROR,
                "was not written by generate and is not what it would write there: move it away, or overwrite it with"
                        + " generate --force",
                "was not written by generate and has been overwritten (--force)"),
        EDITED_STALE(
                "ELP075",
                Level.ERROR,
                "is no longer rendered but was edited by hand, so generate does not remove it: delete it, or run"
                        + " generate --force",
                "was edited by hand and has been removed (--force)"),
        INDEX(Index.RULE, Level.ERROR, "does not list exactly what is rendered: run generate and commit it", ""),
        LINK(
                "ELP077",
                Level.ERROR,
                "is a symbolic link or a special file, which generate does not follow: remove it or put a plain one"
                        + " there",
                ""),
        FOLDER_FOR_FILE("ELP077", Level.ERROR, "is a folder where a file is to be written: move it away", ""),
        FILE_FOR_FOLDER("ELP077", Level.ERROR, "is a file where a folder is needed: move it away", ""),
        LEFTOVER("ELP080", Level.WARNING, "was left by a run that was stopped: run generate, which removes it", ""),
        OTHER_CASE(
                "ELP081",
                Level.ERROR,
                "differs only in case from a rendered file, which is one file on macOS and Windows: move it away",
                "");

        private final String rule;
        private final Level level;
        private final String message;
        private final String afterwards;

        Kind(String rule, Level level, String message, String afterwards) {
            this.rule = rule;
            this.level = level;
            this.message = message;
            this.afterwards = afterwards;
        }
    }

    /** True when the tree is what was rendered; foreign and left-over files, which are warnings, may lie beside it. */
    public boolean isClean() {
        for (Item item : items) {
            if (item.kind().level == Level.ERROR) {
                return false;
            }
        }
        for (Finding fault : faults) {
            if (fault.isError()) {
                return false;
            }
        }
        return true;
    }

    /** The paths of one kind, sorted. */
    public List<String> paths(Kind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .map(Item::path)
                .toList();
    }

    /** All that is to be told, sorted. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(faults);
        for (Item item : items) {
            findings.add(item.finding());
        }
        Collections.sort(findings);
        return List.copyOf(findings);
    }
}
