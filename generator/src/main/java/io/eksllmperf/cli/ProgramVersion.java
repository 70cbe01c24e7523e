package io.eksllmperf.cli;

import picocli.CommandLine.IVersionProvider;

/** The version from the jar's manifest. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {"eks-llm-perf " + (version == null ? "(not from a jar)" : version)};
    }
}
