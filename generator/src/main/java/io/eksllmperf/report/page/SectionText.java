package io.eksllmperf.report.page;

import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Phrases;
import io.eksllmperf.report.Report.Section;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.page.MarkdownPage.Block;
import io.eksllmperf.report.page.MarkdownPage.Link;
import io.eksllmperf.report.page.MarkdownPage.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A section of a report as the Markdown template wants it. */
final class SectionText {
    /** What is said first; the rest follows below. */
    private static final Set<Insight.Kind> FIRST = Set.of(
            Insight.Kind.LOWEST_LATENCY,
            Insight.Kind.PEAK_THROUGHPUT,
            Insight.Kind.KNEE,
            Insight.Kind.PRODUCTION_RANGE,
            Insight.Kind.COST);

    private SectionText() {}

    static MarkdownPage.Section of(Section section, Folder folder) {
        Sweep sweep = section.sweep();
        List<Block> more = sweep.levels().isEmpty()
                ? List.of()
                : List.of(FigureTables.figures(sweep), FigureTables.runs(sweep, folder));
        return new MarkdownPage.Section(
                sweep.subject().label(),
                verdict(sweep),
                answer(section),
                first(section),
                SubjectText.measured(sweep),
                ScalingTable.of(section),
                more,
                section.insights().stream().map(SectionText::point).toList(),
                section.published()
                        .map(published -> PublishedText.of(published, section))
                        .orElse(List.of()),
                LevelText.points(sweep.levels()),
                artifacts(sweep, folder),
                SubjectText.costs(sweep.subject()));
    }

    /** {@code 3 of 6 levels may be used: 10, 20 and 40}. */
    static String verdict(Sweep sweep) {
        List<Integer> usable = sweep.usable().stream().map(Level::concurrency).toList();
        if (sweep.levels().isEmpty()) {
            return "Nothing was measured.";
        }
        if (usable.isEmpty()) {
            return "None of " + Words.count(sweep.levels().size(), "level") + " may be used.";
        }
        return usable.size() + " of " + Words.count(sweep.levels().size(), "level") + " may be used: "
                + Phrases.list(usable) + ".";
    }

    private static String answer(Section section) {
        List<Level> unusable = section.sweep().levels().stream()
                .filter(level -> !level.isUsable())
                .toList();
        return unusable.isEmpty()
                ? ""
                : "From "
                        + Words.levels(unusable.stream().map(Level::concurrency).toList()) + " nothing is concluded: "
                        + String.join(", ", LevelText.against(unusable)) + ".";
    }

    /** The conclusions that people come for, without what limits them: that follows below. */
    private static List<Point> first(Section section) {
        return section.insights().stream()
                .filter(insight -> FIRST.contains(insight.kind()))
                .filter(insight -> insight.standing() != Insight.Standing.NOT_MEASURABLE)
                .map(insight -> new Point(
                        insight.kind().title(), standing(insight), Words.sentence(insight.sentence()), List.of()))
                .toList();
    }

    private static String mark(Insight insight) {
        return insight.standing() == Insight.Standing.STANDS ? "" : " (" + standing(insight) + ")";
    }

    private static String standing(Insight insight) {
        return insight.standing() == Insight.Standing.STANDS
                ? ""
                : insight.standing().words();
    }

    private static Point point(Insight insight) {
        List<String> items = new ArrayList<>();
        insight.reservations().forEach(reservation -> items.add(Words.sentence(reservation)));
        if (!insight.rests().isEmpty()) {
            items.add("Rests on " + Words.levels(insight.rests()) + ".");
        }
        if (!insight.leftOut().isEmpty()) {
            items.add(insight.leftOut().stream()
                    .map(left -> left.concurrency() + " (" + left.reason() + ")")
                    .collect(Collectors.joining(", ", "Left out: ", ".")));
        }
        return new Point(insight.kind().title(), insight.standing().words(), Words.sentence(insight.sentence()), items);
    }

    private static List<Link> artifacts(Sweep sweep, Folder folder) {
        return sweep.levels().stream()
                .flatMap(level -> level.rows().stream())
                .map(row -> new Link(row.run().path(), folder.link(row.run().path())))
                .toList();
    }

    /** The conclusion of a kind, in one sentence with its standing. */
    static Optional<String> conclusion(Section section, String kind) {
        return section.insights().stream()
                .filter(insight -> PublishedText.key(insight.kind()).equals(kind))
                .findFirst()
                .map(insight -> (mark(insight) + " " + Words.sentence(insight.sentence())).strip());
    }
}
