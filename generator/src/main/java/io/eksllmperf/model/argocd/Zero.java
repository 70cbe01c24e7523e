package io.eksllmperf.model.argocd;

import java.util.Optional;

/** Argo CD drops zero values when it writes an Application back: what Git says and what lives would differ for ever. */
final class Zero {
    private Zero() {}

    static void refuse(Optional<Boolean> flag, String where) {
        if (flag.isPresent() && !flag.get()) {
            throw new IllegalArgumentException(
                    where + " is false: Argo CD drops zero values, leave the key out instead");
        }
    }
}
