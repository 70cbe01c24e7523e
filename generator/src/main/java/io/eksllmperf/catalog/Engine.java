package io.eksllmperf.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A version of vLLM. A version that the tables lack has the facts of the nearest older one, and a {@link #warning()}.
 */
public final class Engine {
    private static final String REPOSITORY = "vllm/vllm-openai";
    private static final int USER = 2000;
    private static final String SHUTDOWN_TIMEOUT = "--shutdown-timeout";

    private final Version version;
    private final EngineFacts facts;
    private final FlagHistory history;
    private final SortedSet<String> flags;
    private final List<Vulnerability> vulnerabilities;

    Engine(Version version, EngineFacts facts, FlagHistory history, List<Vulnerability> known) {
        this.version = version;
        this.facts = facts;
        this.history = history;
        this.flags = history.flagsOf(facts.version());
        List<Vulnerability> affecting = new ArrayList<>(known);
        affecting.removeIf(vulnerability -> !vulnerability.affects(version));
        this.vulnerabilities = List.copyOf(affecting);
    }

    /** The version that was asked for. */
    public Version version() {
        return version;
    }

    /** The version whose facts these are: the one asked for, or the nearest older one in the tables. */
    public Version resolvedFrom() {
        return facts.version();
    }

    /** What to say when the version itself is not in the tables. */
    public Optional<String> warning() {
        return version.equals(resolvedFrom())
                ? Optional.empty()
                : Optional.of("vLLM " + version + " is not in the tables; it is taken as " + resolvedFrom()
                        + ", the nearest older version that is");
    }

    /** {@code vllm/vllm-openai:v0.27.1}. */
    public String image() {
        return REPOSITORY + ":v" + version;
    }

    /**
     * Uid 2000, never root. Images since 0.24 know it as the user vllm of group 0 with the home /home/vllm; older
     * ones do not, so USER, HOME and every cache variable must then be set, and nobody promises that it works.
     */
    public ImageUser imageUser() {
        return facts.imageHasUser()
                ? new ImageUser(USER, 0, Optional.of("/home/vllm"), true)
                : new ImageUser(USER, 0, Optional.empty(), false);
    }

    /** All flags of {@code vllm serve}, with their leading hyphens. */
    public SortedSet<String> flags() {
        return flags;
    }

    /** Whether {@code vllm serve} has the flag, spelled in full and with hyphens ({@code --max-model-len}). */
    public boolean knows(String flag) {
        return flags.contains(flag);
    }

    /** The first version in the tables that has the flag; the oldest of all may have got it earlier. */
    public Optional<Version> flagSince(String flag) {
        return history.since(flag);
    }

    /**
     * The version in the tables that dropped the flag; a dropped flag may have come back under {@link #flagSince}.
     */
    public Optional<Version> flagRemovedIn(String flag) {
        return history.removedIn(flag);
    }

    /** Whether the server has {@code --shutdown-timeout}, since 0.18.0. */
    public boolean hasShutdownTimeout() {
        return knows(SHUTDOWN_TIMEOUT);
    }

    /** Whether VLLM_ATTENTION_BACKEND is read; from 0.15.0 on it has no effect. */
    public boolean readsAttentionVariable() {
        return facts.readsAttentionVariable();
    }

    /** Names of attention backends as this version spells them. */
    public List<String> attentionBackends() {
        return facts.attentionBackends();
    }

    /** Values of {@code --kv-cache-dtype}. */
    public List<String> kvCacheDtypes() {
        return facts.kvCacheDtypes();
    }

    /** Default of {@code --gpu-memory-utilization}: "0.9", or "0.92" from 0.20.0 on. */
    public String defaultGpuMemoryUtilization() {
        return facts.gpuMemoryUtilization();
    }

    /** Published vulnerabilities of this version. */
    public List<Vulnerability> vulnerabilities() {
        return vulnerabilities;
    }
}
