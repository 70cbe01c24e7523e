package io.eksllmperf;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.chart.Chart;
import io.eksllmperf.report.chart.Charts;
import io.eksllmperf.report.chart.SvgChart;
import io.eksllmperf.report.html.HtmlReport;
import io.eksllmperf.report.insight.Front;
import io.eksllmperf.report.insight.Insights;
import io.eksllmperf.report.insight.UseCases;
import io.eksllmperf.report.judge.Sweeps;
import io.eksllmperf.report.page.Plot;
import io.eksllmperf.report.page.ReportFiles;
import io.eksllmperf.results.Published;
import io.eksllmperf.results.Reading;
import io.eksllmperf.results.RunFolder;
import io.eksllmperf.results.Store;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.Inputs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Measured runs in, reports out: reads the store, judges every run, concludes, and draws; writes nothing. */
public final class Reports {
    private static final String NOT_ATTRIBUTED = "ELP905";

    private final Store store;
    private final Inputs inputs;

    /** @param inputs what the experiments say today: their goals, and what a run did not record of itself */
    public Reports(Store store, Inputs inputs) {
        this.store = store;
        this.inputs = inputs;
    }

    /**
     * All that one experiment measured, read and judged: what is done once, however many reports tell of it.
     *
     * @param sweeps the newest setup first
     * @param notRead runs and files that could not be read, each with the reason
     */
    public record Judged(String experiment, List<Sweep> sweeps, List<Finding> notRead) {
        public Judged {
            sweeps = List.copyOf(sweeps);
            notRead = List.copyOf(notRead);
        }
    }

    public Judged judged(String experiment) {
        Reading<RunFolder> runs = store.runs(experiment);
        List<Finding> notRead = new ArrayList<>(runs.findings());
        runs.records().forEach(run -> notRead.addAll(run.findings()));
        Optional<Experiment> today = inputs.experiments().stream()
                .filter(known -> known.name().equals(experiment))
                .findFirst();
        Optional<String> region =
                today.map(known -> inputs.cluster(known.serving()).region());
        Sweeps.Context context = new Sweeps.Context(today, region, Catalog.shipped());
        return new Judged(experiment, Sweeps.of(context, runs.records()), notRead);
    }

    /** The report on one experiment: all that it measured, the newest setup first. */
    public Report on(Judged judged) {
        String experiment = judged.experiment();
        List<Sweep> sweeps = judged.sweeps();
        List<Finding> notRead = new ArrayList<>(judged.notRead());
        Reading<Published> published = store.published(experiment);
        notRead.addAll(published.findings());
        published.records().forEach(said -> notRead.addAll(notMeasured(experiment, said, sweeps)));
        List<Report.Section> sections = new ArrayList<>();
        for (Sweep sweep : sweeps) {
            sections.add(section(sweep, published.records().stream().findFirst()));
        }
        return new Report(experiment, sections, List.of(), sorted(notRead));
    }

    /** A use that somebody named for a level which has no row that it could stand in. */
    private static List<Finding> notMeasured(String experiment, Published said, List<Sweep> sweeps) {
        Set<Integer> measured = new HashSet<>();
        sweeps.forEach(sweep -> sweep.levels().forEach(level -> measured.add(level.concurrency())));
        Place place = Place.of("results/" + experiment + "/published.yaml");
        return said.useCases().keySet().stream()
                .filter(concurrency -> !measured.contains(concurrency))
                .map(concurrency -> Finding.warning(
                        NOT_ATTRIBUTED,
                        place,
                        "the use case of concurrency " + concurrency + " is not shown: no run of that level is here"))
                .toList();
    }

    /** The newest setups of several experiments side by side. */
    public static Report sideBySide(List<Judged> experiments) {
        List<Sweep> newest = experiments.stream()
                .flatMap(judged -> judged.sweeps().stream().limit(1))
                .toList();
        List<Report.Section> sections =
                newest.stream().map(sweep -> section(sweep, Optional.empty())).toList();
        List<Finding> notRead = experiments.stream()
                .flatMap(judged -> judged.notRead().stream())
                .toList();
        return new Report("Experiments side by side", sections, Front.of(newest), sorted(notRead));
    }

    /** The report as files, by name: {@code report.md}, {@code report-throughput.svg}. */
    public static SortedMap<String, byte[]> files(Report report) {
        List<Chart> charts = Charts.of(report);
        List<Plot> plots = new ArrayList<>();
        SortedMap<String, String> svgs = new TreeMap<>();
        for (Chart chart : charts) {
            String svg = SvgChart.draw(chart);
            plots.add(new Plot("report-" + chart.id() + ".svg", chart.title(), svg, chart.isTimeline()));
            svgs.put(chart.id(), svg);
        }
        return ReportFiles.of(report, plots, HtmlReport.of(report, charts, svgs));
    }

    private static Report.Section section(Sweep sweep, Optional<Published> published) {
        var insights = Insights.of(sweep);
        return new Report.Section(sweep, insights, UseCases.of(sweep, insights), published);
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().distinct().sorted().toList();
    }
}
