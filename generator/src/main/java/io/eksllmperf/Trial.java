package io.eksllmperf;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.render.Rendered;
import io.eksllmperf.render.Repository;
import io.eksllmperf.render.Repository.Contents;
import io.eksllmperf.spec.InputParser.Parsed;
import io.eksllmperf.yaml.Yaml;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Some files of the output, as one input gives them.
 *
 * @param texts text by path, of those that are rendered at all
 * @param from the input files that each comes from, as {@link Rendered#from}; empty where they were not rendered here
 */
record Trial(Map<String, String> texts, Map<String, List<String>> from) {
    Trial {
        texts = Map.copyOf(texts);
        from = Map.copyOf(from);
    }

    /** Renders an input, and emits only the files of interest; empty where it has errors. */
    static Optional<Trial> of(Parsed parsed, Set<String> paths) {
        if (!parsed.ok()) {
            return Optional.empty();
        }
        Contents contents = Repository.render(parsed.inputs(), Catalog.shipped());
        if (contents.findings().stream().anyMatch(Finding::isError)) {
            return Optional.empty();
        }
        Map<String, String> texts = new HashMap<>();
        Map<String, List<String>> from = new HashMap<>();
        for (Rendered file : contents.files()) {
            if (paths.contains(file.path())) {
                byte[] bytes = Yaml.file(file.header(), file.resource());
                texts.put(file.path(), new String(bytes, StandardCharsets.UTF_8));
                from.put(file.path(), file.from());
            }
        }
        return Optional.of(new Trial(texts, from));
    }

    /** Those of the paths at which the other has another file, or only one of them has one. */
    Set<String> differing(Trial other, Collection<String> paths) {
        Set<String> differing = new TreeSet<>();
        for (String path : paths) {
            if (!Objects.equals(texts.get(path), other.texts.get(path))) {
                differing.add(path);
            }
        }
        return differing;
    }
}
