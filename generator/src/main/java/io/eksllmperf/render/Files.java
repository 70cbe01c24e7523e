package io.eksllmperf.render;

import io.eksllmperf.spec.Experiment;
import java.util.List;

/**
 * One folder of the output while it is filled: knows its path, its input files, and whose overrides hold in it.
 *
 * @param folder path of the folder
 * @param from input files that its files come from
 * @param experiments experiments whose overrides hold here, sorted by name
 * @param output where the files go
 */
record Files(String folder, List<String> from, List<Experiment> experiments, Output output) {

    /** All that is rendered, and the overrides that are applied to it. */
    record Output(List<Rendered> files, Overrides overrides) {}

    /** Puts a resource, with its overrides, into the folder. */
    void put(String name, Class<?> by, Object resource) {
        putAsIs(name, by, overridden(resource));
    }

    /** Puts a resource whose overrides have been applied. */
    void putAsIs(String name, Class<?> by, Object resource) {
        output.files().add(new Rendered(folder + "/" + name + ".yaml", by, from, resource));
    }

    <T> T overridden(T resource) {
        return output.overrides().apply(resource, experiments);
    }

    /** The same folder for files of some of its experiments. */
    Files of(List<String> otherFrom, List<Experiment> otherExperiments) {
        return new Files(folder, otherFrom, otherExperiments, output);
    }
}
