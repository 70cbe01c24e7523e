package io.eksllmperf.catalog;

import java.util.Optional;
import java.util.SortedSet;

/**
 * A load tool as a user names it: {@code genai-perf} with the tag of Triton's SDK image, or {@code aiperf} with its
 * own version. A version of AIPerf whose flags were not read has those of the nearest older one, and a {@link
 * #warning()}.
 */
public final class LoadTool {
    private final LoadToolFacts facts;
    private final Version version;
    private final FlagHistory history;
    private final Version flagsFrom;
    private final SortedSet<String> flags;

    LoadTool(LoadToolFacts facts, Version version, FlagHistory history) {
        this.facts = facts;
        this.version = version;
        this.history = history;
        this.flagsFrom = history.nearestNotAfter(packageVersion()).orElse(history.oldest());
        this.flags = history.flagsOf(flagsFrom);
    }

    /** {@code genai-perf} or {@code aiperf}. */
    public String name() {
        return facts.tool();
    }

    /** As the user writes it: 24.12 for genai-perf, 0.13.0 for AIPerf. */
    public Version version() {
        return version;
    }

    /** The version of the Python package in the image: 0.0.9 for genai-perf 24.12. */
    public Version packageVersion() {
        return version.equals(facts.version()) ? facts.packageVersion() : version;
    }

    /** The image with its tag. */
    public String image() {
        return facts.image().replace("{version}", version.text());
    }

    /** The image unpacked, in GB; an estimate. */
    public double imageGb() {
        return facts.imageGb();
    }

    /** Never root. */
    public ImageUser imageUser() {
        return new ImageUser(
                facts.uid(), facts.uid(), facts.home(), facts.home().isPresent());
    }

    /** Whether the tool, without a request count, measures windows of time instead of counting requests. */
    public boolean measuresWindows() {
        return facts.measuresWindows();
    }

    /** What is peculiar to this version, for people. */
    public Optional<String> note() {
        return facts.note();
    }

    /** All long flags of {@code profile}, with their leading hyphens. */
    public SortedSet<String> flags() {
        return flags;
    }

    /** Whether {@code profile} has the long flag. */
    public boolean knows(String flag) {
        return flags.contains(flag);
    }

    /** The first package version in the tables that has the flag. */
    public Optional<Version> flagSince(String flag) {
        return history.since(flag);
    }

    /** The package version in the tables that dropped the flag. */
    public Optional<Version> flagRemovedIn(String flag) {
        return history.removedIn(flag);
    }

    /** The package version whose flags these are. */
    public Version flagsFrom() {
        return flagsFrom;
    }

    /** What to say when the flags of this very version were not read. */
    public Optional<String> warning() {
        return flagsFrom.equals(packageVersion())
                ? Optional.empty()
                : Optional.of("the flags of " + name() + " " + version + " are not in the tables; those of " + flagsFrom
                        + " are taken, the nearest older version that is");
    }
}
