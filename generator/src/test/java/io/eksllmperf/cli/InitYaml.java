package io.eksllmperf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What init writes, as text and as the YAML that it is. */
final class InitYaml {
    static final String WORKFLOW = ".github/workflows/eks-llm-perf.yaml";
    static final String GITLAB = ".gitlab-ci.yml";

    private InitYaml() {}

    static String text(String path) {
        return InitFiles.of(new InitOrigin("", "", "")).stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .text();
    }

    static Map<?, ?> parsed(String path) {
        return map(new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromString(text(path)));
    }

    static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    static List<Map<?, ?>> maps(Object value) {
        List<Map<?, ?>> maps = new ArrayList<>();
        ((List<?>) value).forEach(item -> maps.add(map(item)));
        return maps;
    }

    /** Every string in it, keys left out. */
    static List<String> strings(Object value) {
        List<String> strings = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(item -> strings.addAll(strings(item)));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> strings.addAll(strings(item)));
        } else {
            strings.add(String.valueOf(value));
        }
        return strings;
    }
}
