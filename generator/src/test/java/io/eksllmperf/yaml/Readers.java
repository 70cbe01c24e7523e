package io.eksllmperf.yaml;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The two oracles: other people's readers of YAML. */
final class Readers {
    private static final int PLENTY = 50_000_000;

    private Readers() {}

    /** What a reader of YAML 1.2 (core schema) takes the text for. */
    static Object yaml12(String text) {
        return new Load(LoadSettings.builder()
                        .setAllowDuplicateKeys(false)
                        .setCodePointLimit(PLENTY)
                        .build())
                .loadFromString(text);
    }

    /** What a reader of YAML 1.1 takes the text for, as kubectl and Argo CD have one. */
    static Object yaml11(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(PLENTY);
        return new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).load(text);
    }
}
