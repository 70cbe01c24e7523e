package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code published.yaml}, which a person writes: apiVersion, kind, source, {@code levels: [{concurrency, useCase}]} and
 * {@code findings: [{name, claim, insight}]}. A file with any fault is not used, and all its faults are told at once.
 */
final class PublishedReader {
    private static final List<String> KEYS = List.of("apiVersion", "kind", "source", "levels", "findings");
    private static final List<String> LEVEL = List.of("concurrency", "useCase");
    private static final List<String> CLAIM = List.of("name", "claim", "insight");

    private PublishedReader() {}

    /** At most one record. */
    static Reading<Published> read(String file, String text) {
        List<Finding> findings = new ArrayList<>();
        Optional<Published> published = YamlText.compose(file, text, findings)
                .flatMap(node -> YamlMapping.of(file, node, findings, KEYS))
                .map(PublishedReader::published);
        return new Reading<>(
                published.filter(found -> findings.isEmpty()).map(List::of).orElse(List.of()), findings);
    }

    private static Published published(YamlMapping page) {
        page.word("apiVersion", List.of("eksllmperf.io/v1"));
        page.word("kind", List.of("Published"));
        String source = page.text("source").orElse("");
        Map<Integer, String> useCases = new TreeMap<>();
        for (YamlMapping level : page.items("levels", LEVEL)) {
            Optional<Integer> concurrency = level.concurrency("concurrency");
            String useCase = level.text("useCase").orElse("");
            if (concurrency.isPresent() && useCases.putIfAbsent(concurrency.get(), useCase) != null) {
                level.fault("the level of concurrency " + concurrency.get()
                        + " stands here a second time: keep one of them");
            }
        }
        List<Published.Claim> claims = new ArrayList<>();
        for (YamlMapping claim : page.items("findings", CLAIM)) {
            claims.add(new Published.Claim(
                    claim.text("name").orElse(""),
                    claim.text("claim").orElse(""),
                    claim.word("insight", Published.INSIGHTS).orElse("")));
        }
        return new Published(source, useCases, claims);
    }
}
