package io.eksllmperf.render;

import io.eksllmperf.model.argocd.SyncAnnotations;
import io.eksllmperf.model.argocd.SyncOption;
import java.util.Map;
import java.util.TreeMap;

/** Annotations for Argo CD: in which wave of a sync a resource is applied, and what a sync must not do to it. */
public final class Waves {
    /** After every level: Argo CD does not wait for the last wave, so a fence stands there. */
    public static final int FENCE = 999_999_999;

    private Waves() {}

    public static Map<String, String> wave(int wave) {
        return new TreeMap<>(SyncAnnotations.wave(wave));
    }

    /** In this wave, and neither pruned nor deleted with its application. */
    public static Map<String, String> kept(int wave) {
        return new TreeMap<>(SyncAnnotations.wave(wave, SyncOption.DELETE_FALSE, SyncOption.PRUNE_FALSE));
    }

    /** The wave of a run: experiments one after another, in each all levels of a repeat before the next repeat. */
    public static int run(int ordinal, int repeat, int concurrency) {
        return ordinal * 1_000_000 + repeat * 10_000 + concurrency;
    }
}
