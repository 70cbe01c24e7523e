package io.eksllmperf.plan.change;

import java.util.List;
import java.util.Optional;

/**
 * Both outputs, and what becomes of what only the first one has.
 *
 * @param before what is in the cluster
 * @param after what will be in Git
 */
record Trees(Tree before, Tree after) {
    /** What becomes of an object of {@code before} that is not in {@code after}. */
    Fate fate(Manifest gone) {
        String root = root(gone);
        if (before.byPath().containsKey(root) && !after.byPath().containsKey(root)) {
            return Fate.UNREAD;
        }
        Optional<Manifest> owner = owner(gone);
        if (owner.isEmpty()) {
            return Fate.PRUNED;
        }
        Optional<Manifest> now =
                after.named("Application", gone.cluster(), owner.get().name());
        return now.isEmpty() ? fateWithout(owner.get(), gone) : fateUnder(owner.get(), now.get(), gone);
    }

    private Fate fateWithout(Manifest owner, Manifest gone) {
        Fate ofOwner = fate(owner);
        if (!ofOwner.isGone()) {
            return ofOwner;
        }
        return !cascades(owner) ? Fate.ORPHANED : has(gone, "Delete=false") ? Fate.KEPT : Fate.PRUNED;
    }

    /** Whether deleting an Application deletes what it synced. */
    static boolean cascades(Manifest application) {
        return application.list("metadata", "finalizers").stream()
                .anyMatch(finalizer -> finalizer.toString().startsWith("resources-finalizer.argocd.argoproj.io"));
    }

    private Fate fateUnder(Manifest was, Manifest now, Manifest gone) {
        if (has(gone, "Prune=false")) {
            return Fate.KEPT;
        }
        if (!now.text("spec", "syncPolicy", "automated", "prune").equals("true")) {
            return Fate.UNPRUNED;
        }
        if (!place(was).equals(place(now))) {
            return Fate.LEFT_BEHIND;
        }
        Optional<Manifest> project = after.named("AppProject", gone.cluster(), now.text("spec", "project"));
        return project.filter(found -> !Project.permits(found, gone)).isPresent() ? Fate.OUT_OF_SIGHT : Fate.PRUNED;
    }

    private static List<String> place(Manifest application) {
        return List.of(
                application.text("spec", "destination", "server"), application.text("spec", "destination", "name"));
    }

    private static boolean has(Manifest manifest, String option) {
        for (String one : manifest.annotation("argocd.argoproj.io/sync-options").split(",", -1)) {
            if (one.strip().equals(option)) {
                return true;
            }
        }
        return false;
    }

    /** The Application whose folder it is in; the root for what is in the root's own folders. */
    private Optional<Manifest> owner(Manifest gone) {
        if (gone.path().startsWith("argocd/")) {
            return Optional.ofNullable(before.byPath().get(root(gone)))
                    .filter(root -> !root.path().equals(gone.path()));
        }
        return before.applicationOf(gone.cluster(), gone.folder());
    }

    private static String root(Manifest manifest) {
        return "argocd/" + manifest.cluster() + "/root.yaml";
    }
}
