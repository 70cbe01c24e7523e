package io.eksllmperf.render.argocd;

/**
 * The order in which the root application makes its children, and the reverse of the order in which it prunes them. Argo
 * CD waits until namespaces and projects are there, but not for what an application brings up: the rest is best effort,
 * and retries make up for it. No measurement rests on it.
 */
final class AppWaves {
    static final int NAMESPACE = -10;
    static final int PROJECT = -9;
    static final int CRDS = -8;
    static final int CHARTS = -7;
    static final int PLATFORM = -6;
    static final int SERVING = 0;
    static final int BENCH = 1;

    private AppWaves() {}
}
