package io.eksllmperf.report.html;

import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report;
import io.eksllmperf.results.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was published of the same figures before, beside what they carry. */
final class Earlier {
    private Earlier() {}

    /** For the template: claims and uses, both empty where nothing was published. */
    static Map<String, Object> of(Report.Section section) {
        return section.published()
                .map(published -> of(section, published))
                .orElse(Map.of("source", "", "claims", List.of(), "uses", List.of()));
    }

    private static Map<String, Object> of(Report.Section section, Published published) {
        return Map.of(
                "source",
                published.source(),
                "claims",
                published.findings().stream()
                        .map(claim -> claim(section, claim))
                        .toList(),
                "uses",
                uses(section, published));
    }

    private static Map<String, Object> claim(Report.Section section, Published.Claim claim) {
        List<Map<String, Object>> ours = section.insights().stream()
                .filter(insight ->
                        insight.kind().name().toLowerCase(Locale.ROOT).equals(claim.insight()))
                .map(insight -> Map.<String, Object>of(
                        "badge", Answer.badge(insight.standing()), "sentence", insight.sentence()))
                .toList();
        return Map.of("name", claim.name(), "claim", claim.claim(), "ours", ours);
    }

    private static List<Map<String, Object>> uses(Report.Section section, Published published) {
        List<Map<String, Object>> uses = new ArrayList<>();
        published
                .useCases()
                .forEach((concurrency, use) -> uses.add(
                        Map.of("concurrency", concurrency, "theirs", use, "ours", ours(section, concurrency))));
        return uses;
    }

    private static String ours(Report.Section section, int concurrency) {
        Optional<Level> level = section.sweep().level(concurrency);
        String use = section.useCases().getOrDefault(concurrency, "");
        if (!use.isEmpty()) {
            return use;
        }
        return level.map(found -> found.isUsable() ? Words.NONE : "not usable: " + Words.againstRow(found.verdicts()))
                .orElse("not measured");
    }
}
