package io.eksllmperf.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every rule by its name, for a base package: ours, or the one with the planted breaches. */
final class Rules {
    private Rules() {}

    static Map<String, ArchRule> of(String base) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        for (Layer layer : Layer.TABLE) {
            rules.put("layer " + (layer.name().isEmpty() ? "base" : layer.name()), layer.rule(base));
        }
        rules.put("every package has a row", Layer.everyPackageHasARow(base));
        rules.put("no cycles", Shape.noCycles(base));
        rules.put("no cycles in render", Shape.noCyclesInRender(base));
        rules.put("disk", Purity.disk(base));
        rules.put("streams", Purity.streams(base));
        rules.put("picocli", Purity.picocli(base));
        rules.put("clock", Purity.clock(base));
        rules.put("environment", Purity.environment(base));
        rules.put("default locale", Purity.defaultLocale(base));
        rules.put("chance", Purity.chance(base));
        rules.put("generic exceptions", Purity.genericExceptions(base));
        rules.put("names", Shape.names(base));
        rules.put("values", Shape.values(base));
        rules.put("one resource, one function", Shape.oneResourceOneFunction(base));
        return rules;
    }
}
