package io.eksllmperf.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.SeedRows;
import io.eksllmperf.report.Subject;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.results.Errors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvReportTest {
    private static final List<String> HEADS = cells(CsvReport.of(new Report("none", List.of(), List.of(), List.of())));

    @Test
    void columnsAreTheSameWhateverWasMeasured() {
        assertThat(HEADS)
                .startsWith("experiment", "label", "kind", "concurrency", "repeat", "run", "usable", "verdicts")
                .contains("forbidden", "estimated", "errors", "requests", "request_throughput_per_s")
                .contains("output_throughput_tokens_per_s", "latency_p99_ms", "kv_cache_percent", "gpu_memory_mib")
                .contains("power_w", "energy_kwh", "cost_output_usd", "output_length_tokens", "little")
                .endsWith("tokens_per_dollar")
                .hasSize(11 + Figure.all().size())
                .doesNotHaveDuplicates();
        assertThat(cells(CsvReport.of(SeedRows.report()).lines().findFirst().orElseThrow()))
                .isEqualTo(HEADS);
    }

    @Test
    void aLevelIsFollowedByItsRuns() {
        assertThat(CsvReport.of(SideBySide.report()).lines().skip(1).limit(5).map(CsvReportTest::cells))
                .extracting(cells -> cells.subList(2, 7))
                .containsExactly(
                        List.of("level", "20", "", "", "true"),
                        List.of("run", "20", "1", "c0020-r1-ab12", "true"),
                        List.of("run", "20", "2", "c0020-r2-ab12", "true"),
                        List.of("run", "20", "3", "c0020-r3-ab12", "false"),
                        List.of("level", "40", "", "", "true"));
    }

    @Test
    void aForbiddenFigureKeepsItsNumberAndIsNamed() {
        List<String> level = cells(
                CsvReport.of(SeedRows.report()).lines().skip(1).findFirst().orElseThrow());

        assertThat(level.get(HEADS.indexOf("latency_p99_ms"))).isEqualTo("9903.36");
        assertThat(level.get(HEADS.indexOf("forbidden")))
                .isEqualTo("output_throughput;latency_p99;output_length;input_length;cost_output");
        assertThat(level.get(HEADS.indexOf("verdicts")))
                .isEqualTo("too_few_samples;foreign_tokenizer;cold_first_wave;errors_not_recorded;one_repeat");
        assertThat(level.get(HEADS.indexOf("estimated"))).isEqualTo("requests");
    }

    @Test
    void whatWasNotRecordedIsEmptyAndNeverZero() {
        List<String> level = cells(
                CsvReport.of(SeedRows.report()).lines().skip(1).findFirst().orElseThrow());

        assertThat(level.get(HEADS.indexOf("errors"))).isEmpty();
        assertThat(level.get(HEADS.indexOf("ttft_avg_ms"))).isEmpty();
    }

    @Test
    void textsAreQuotedAndNoFormula() {
        assertThat(firstCells("=HYPERLINK(\"http://x\",\"y\")", "-1+1"))
                .isEqualTo("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",'-1+1,level,10,");
        assertThat(firstCells("@a", "+b")).isEqualTo("'@a,'+b,level,10,");
        assertThat(firstCells("a\nb", "\tc")).isEqualTo("\"a\nb\",'\tc,level,10,");
        assertThat(firstCells("a=b", "")).isEqualTo("a=b,,level,10,");
    }

    @Test
    void aNegativeNumberIsNoFormula() {
        assertThat(csv("a", "b", -0.5)).contains(",-0.5,").doesNotContain("'");
    }

    @Test
    void whatIsNoNumberIsNotRecorded() {
        assertThat(csv("a", "b", Double.NaN).lines().skip(1).map(CsvReportTest::cells))
                .allSatisfy(cells ->
                        assertThat(cells.get(HEADS.indexOf("latency_avg_ms"))).isEmpty());
    }

    private static String firstCells(String experiment, String label) {
        String csv = csv(experiment, label, 1);
        int head = csv.indexOf('\n') + 1;
        return csv.substring(head, csv.indexOf("level,10,", head) + "level,10,".length());
    }

    private static String csv(String experiment, String label, double value) {
        Subject seed = SeedRows.sweep().subject();
        Subject subject = new Subject(
                experiment, label, seed.facts(), seed.concurrencies(), seed.node(), seed.slo(), seed.setup());
        Map<Figure, Double> values = Map.of(Figure.LATENCY_AVG, value);
        Row row = new Row(
                new Row.Source("r", "results/r", 10, 1),
                values,
                List.of(),
                new Errors.NotRecorded(),
                Optional.empty(),
                List.of());
        Sweep sweep = new Sweep(subject, List.of(new Level(10, List.of(row), values, Map.of(), List.of())));
        return CsvReport.of(new Report(
                "t", List.of(new Report.Section(sweep, List.of(), Map.of(), Optional.empty())), List.of(), List.of()));
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.strip().split(",", -1));
    }
}
