package io.eksllmperf.spec;

import io.eksllmperf.spec.ResourceOverride.Container;
import io.eksllmperf.spec.ResourceOverride.Pod;
import io.eksllmperf.spec.ResourceOverride.Target;
import io.eksllmperf.spec.ResourceOverride.Toleration;

/** One entry of {@code spec.overrides} to its record. */
final class OverrideParser {
    private OverrideParser() {}

    static ResourceOverride override(Section override) {
        return new ResourceOverride(
                new Target(override.text("kind"), override.optionalText("role")),
                override.textMap("labels"),
                override.textMap("annotations"),
                pod(override),
                override.textMap("tags"));
    }

    private static Pod pod(Section override) {
        return new Pod(
                override.textMap("podLabels"),
                override.textMap("podAnnotations"),
                override.textMap("nodeSelector"),
                override.sections("tolerations", OverrideParser::toleration),
                override.texts("imagePullSecrets"),
                container(override));
    }

    private static Container container(Section override) {
        return new Container(
                override.optionalText("image"),
                override.textMap("env"),
                override.textMap("requests"),
                override.textMap("limits"));
    }

    private static Toleration toleration(Section toleration) {
        return new Toleration(
                toleration.text("key"),
                toleration.text("operator"),
                toleration.optionalText("value"),
                toleration.optionalText("effect"));
    }
}
