package io.eksllmperf.report.page;

import java.util.List;

/**
 * What the Markdown template shows, as plain text that it escapes. The records are public within this class because FreeMarker
 * sees no others. An empty text stands for what is not there.
 */
final class MarkdownPage {
    private MarkdownPage() {}

    /**
     * @param title of the page
     * @param comparison sweeps side by side; empty for a single one
     * @param sections one for each sweep
     * @param charts in the order of the report
     * @param timelines those of single runs, folded away
     * @param leftOut what could not be read
     */
    public record Page(
            String title,
            List<Block> comparison,
            List<Section> sections,
            List<Link> charts,
            List<Link> timelines,
            List<String> leftOut) {
        public Page {
            comparison = List.copyOf(comparison);
            sections = List.copyOf(sections);
            charts = List.copyOf(charts);
            timelines = List.copyOf(timelines);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * @param text what is read
     * @param href finished destination
     */
    public record Link(String text, String href) {}

    /**
     * A table's cell.
     *
     * @param text of the cell
     * @param range what the mean is the mean of; empty for one run
     * @param carried whether anything may be concluded from it; struck through otherwise
     * @param href finished destination; empty for no link
     */
    public record Cell(String text, String range, boolean carried, String href) {
        static Cell of(String text) {
            return new Cell(text, "", true, "");
        }
    }

    /**
     * @param heads of the columns
     * @param figures how many columns are figures, and so on the right; they follow the first column
     * @param rows as many cells each as there are heads
     */
    public record Table(List<String> heads, int figures, List<List<Cell>> rows) {
        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A table with a head and what is to be known of it.
     *
     * @param head of the block
     * @param note below the head; may be empty
     * @param table may have no rows
     */
    public record Block(String head, String note, Table table) {}

    /**
     * @param head bold
     * @param mark in brackets behind it; may be empty
     * @param text the sentence
     * @param items below it
     */
    public record Point(String head, String mark, String text, List<String> items) {
        public Point {
            items = List.copyOf(items);
        }
    }

    /**
     * @param name of the sweep
     * @param verdict how many levels may be used
     * @param answer which may not, and why; empty when all may
     * @param first the conclusions that people come for
     * @param subject what was measured
     * @param scaling level by level
     * @param more all figures, and all runs: folded away
     * @param findings one for each insight
     * @param published what somebody had concluded before; empty when nobody had
     * @param verdicts one for each level
     * @param artifacts folders of the runs
     * @param costs what the node costs
     */
    public record Section(
            String name,
            String verdict,
            String answer,
            List<Point> first,
            Block subject,
            Block scaling,
            List<Block> more,
            List<Point> findings,
            List<Block> published,
            List<Point> verdicts,
            List<Link> artifacts,
            Block costs) {
        public Section {
            first = List.copyOf(first);
            more = List.copyOf(more);
            findings = List.copyOf(findings);
            published = List.copyOf(published);
            verdicts = List.copyOf(verdicts);
            artifacts = List.copyOf(artifacts);
        }
    }
}
