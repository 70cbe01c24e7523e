package io.eksllmperf.report.page;

import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report.Section;
import io.eksllmperf.report.page.MarkdownPage.Block;
import io.eksllmperf.report.page.MarkdownPage.Cell;
import io.eksllmperf.report.page.MarkdownPage.Table;
import io.eksllmperf.results.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** What was published before, beside what the same figures can carry. */
final class PublishedText {
    private PublishedText() {}

    static List<Block> of(Published published, Section section) {
        List<Block> blocks = new ArrayList<>();
        if (!published.findings().isEmpty()) {
            blocks.add(claims(published, section));
        }
        if (!published.useCases().isEmpty()) {
            blocks.add(useCases(published, section));
        }
        return blocks;
    }

    static String key(Insight.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Block claims(Published published, Section section) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Published.Claim claim : published.findings()) {
            String ours =
                    SectionText.conclusion(section, claim.insight()).orElse("no conclusion of this kind was drawn");
            rows.add(List.of(Cell.of(claim.name()), Cell.of(claim.claim()), Cell.of(ours)));
        }
        return new Block(
                "Published conclusions",
                "As published: " + Words.sentence(published.source()),
                new Table(List.of("Conclusion", "As published", "What the data can carry"), 0, rows));
    }

    private static Block useCases(Published published, Section section) {
        TreeSet<Integer> levels = new TreeSet<>(published.useCases().keySet());
        levels.addAll(section.useCases().keySet());
        List<List<Cell>> rows = new ArrayList<>();
        for (int level : levels) {
            rows.add(List.of(
                    Cell.of(String.valueOf(level)),
                    Cell.of(published.useCases().getOrDefault(level, FigureText.NOTHING)),
                    Cell.of(ours(section, level))));
        }
        return new Block(
                "Published use cases",
                "",
                new Table(List.of("Concurrency", "As published", "What the data can carry"), 0, rows));
    }

    private static String ours(Section section, int concurrency) {
        Optional<String> useCase = Optional.ofNullable(section.useCases().get(concurrency));
        Optional<Level> level = section.sweep().level(concurrency);
        return useCase.or(() -> level.map(LevelText::verdict)).orElse("not measured");
    }
}
