package io.eksllmperf.report.chart;

import io.eksllmperf.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pictures of a report. A picture without a point is left out. */
public final class Charts {
    /** The name of the line that holds what no conclusion may rest on, where a picture shows one figure of one sweep. */
    public static final String NOT_USABLE = "not usable";

    private Charts() {}

    /** Of several sweeps side by side; of a single one all that {@link #of(Report.Section)} shows. */
    public static List<Chart> of(Report report) {
        List<Report.Section> sections = report.sections();
        if (sections.size() == 1) {
            return of(sections.get(0));
        }
        Comparison comparison = new Comparison(report);
        return present(Stream.of(
                comparison.throughput(), comparison.latency(), comparison.cost(), comparison.latencyAgainstCost()));
    }

    /** Of one sweep: its figures against concurrency, latency against throughput, and what the recorder saw in time. */
    public static List<Chart> of(Report.Section section) {
        SweepCharts sweep = new SweepCharts(section);
        List<Chart> charts = new ArrayList<>(present(Stream.of(
                sweep.throughput(),
                sweep.tokenThroughput(),
                sweep.latency(),
                sweep.percentiles(),
                sweep.timeToFirstToken(),
                sweep.interTokenLatency(),
                sweep.latencyAgainstThroughput(),
                sweep.cost())));
        charts.addAll(Timelines.of(section.sweep()));
        return List.copyOf(charts);
    }

    private static List<Chart> present(Stream<Optional<Chart>> charts) {
        return charts.flatMap(Optional::stream).toList();
    }
}
