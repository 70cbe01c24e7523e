package io.eksllmperf.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleReaderTest {
    private static final String LOG = Sample.text("samples/gp-0.0.9-seedcmd-c20.console.txt");
    private static final String TABLE = LOG.substring(LOG.indexOf('┏'), LOG.indexOf('┘') + 1) + "\n";

    @Test
    void takesConcurrencyAndStreamingFromTheEchoedCommand() {
        Reading<Measurement> reading = read(LOG);
        Measurement found = Sample.only(reading);

        assertThat(reading.findings()).isEmpty();
        assertThat(found.asked().concurrency()).contains(20);
        assertThat(found.asked().streaming()).isEqualTo(Streaming.NO);
        assertThat(found.asked().measurementInterval()).contains(4000.0);
        assertThat(found.figures().requestLatency().flatMap(stats -> stats.percentile(99)))
                .contains(1247.92);
        assertThat(found.figures().outputTokenThroughput()).contains(1945.70);
        assertThat(found.source()).hasToString("tool.log:5");
    }

    @Test
    void readsEveryRunOfAFileInWhichSeveralFollowEachOther() {
        String text = LOG + LOG.replace("concurrency20", "concurrency40").replace("range 20", "range 40") + LOG;
        Reading<Measurement> reading = read(text);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.records())
                .extracting(found -> found.asked().concurrency().orElseThrow())
                .containsExactly(20, 40, 20);
    }

    @Test
    void readsWhatKubectlPutsBeforeEachLineAndWhatTerminalsColour() {
        String text = LOG.replace("\n", "\r\n\u001b[1m[pod/c0020/load] \u001b[0m");

        assertThat(Sample.only(read(text)).figures())
                .isEqualTo(Sample.only(read(LOG)).figures());
    }

    @Test
    void joinsACommandThatGoesOnAfterABackslash() {
        String text =
                "+ genai-perf profile -m m \\\n  --streaming --concurrency=12 \\\n  --tokenizer t --isl 7\n" + TABLE;
        Asked asked = Sample.only(read(text)).asked();

        assertThat(asked.concurrency()).contains(12);
        assertThat(asked.streaming()).isEqualTo(Streaming.YES);
        assertThat(asked.tokenizer()).contains("t");
        assertThat(asked.model()).contains("m");
        assertThat(asked.inputTokens()).contains(7.0);
    }

    @Test
    void readsTheTypedCommandBesideTheOneThatItStarted() {
        Reading<Measurement> reading = read("$ genai-perf profile -m m --concurrency 20 --tokenizer t\n" + LOG);

        assertThat(reading.findings()).isEmpty();
        assertThat(Sample.only(reading).asked().tokenizer()).contains("t");
        assertThat(Sample.only(reading).asked().measurementInterval()).contains(4000.0);
    }

    @Test
    void givesACommandToOneTableOnly() {
        Reading<Measurement> reading = read("+ genai-perf profile -m m --concurrency 12\n" + TABLE + TABLE);

        assertThat(reading.records())
                .extracting(found -> found.asked().concurrency())
                .containsExactly(Optional.of(12), Optional.empty());
        assertThat(Sample.texts(reading.findings()))
                .containsExactly(
                        "tool.log:11: error ELP905: nothing says at which concurrency this table was measured: put"
                                + " the command or a heading '# Concurrency 20' before it");
    }

    @Test
    void takesConcurrencyFromTheArtifactFolderWhenNoCommandWasEchoed() {
        String text =
                TABLE + "Generating artifacts/m-openai-completions-concurrency80/profile_export_genai_perf.json\n";

        assertThat(Sample.only(read(text)).asked().concurrency()).contains(80);
    }

    @Test
    void takesNoConcurrencyFromABannerOrARange() {
        String text = "=== instance g5.8xlarge, concurrency 99 ===\n+ genai-perf profile --concurrency-range 8:64:8\n";

        assertThat(Sample.only(read(text + TABLE)).asked().concurrency()).isEmpty();
    }

    @Test
    void refusesCutCellsOneByOne() {
        String text =
                "# Concurrency 8\n" + TABLE.replace("1,319.98", "1,31…   ").replace("656.03", "6...  ");
        Reading<Measurement> reading = read(text);
        Stats latency = Sample.only(reading).figures().requestLatency().orElseThrow();

        assertThat(latency.max()).isEmpty();
        assertThat(latency.min()).isEmpty();
        assertThat(latency.avg()).contains(978.69);
        assertThat(latency.percentile(99)).contains(1247.92);
        String cut = " was cut to fit the screen; run with COLUMNS=200, or read the JSON file";
        assertThat(Sample.texts(reading.findings()))
                .containsExactly(
                        "tool.log:5: warning ELP903: request latency max is refused: '1,31…'" + cut,
                        "tool.log:5: warning ELP903: request latency min is refused: '6...'" + cut);
    }

    @Test
    void refusesNumbersThatAreNone() {
        String text =
                "# Concurrency 8\n" + TABLE.replace("1,319.98", "13,19.98").replace("656.03", "6,5   ");
        Reading<Measurement> reading = read(text);

        assertThat(Sample.texts(reading.findings()))
                .containsExactly(
                        "tool.log:5: warning ELP903: request latency max is refused: '13,19.98' is not a number",
                        "tool.log:5: warning ELP903: request latency min is refused: '6,5' is not a number");
    }

    @Test
    void refusesColumnsWhoseHeaderWasCut() {
        String text = "# Concurrency 8\n" + TABLE.replace("      max ", "      m…  ");
        Reading<Measurement> reading = read(text);

        assertThat(Sample.only(reading).figures().requestLatency().orElseThrow().max())
                .isEmpty();
        assertThat(Sample.texts(reading.findings()))
                .containsExactly(
                        "tool.log:2: warning ELP903: column 4 is refused: its header 'm…' is none of avg, min, max,"
                                + " std and percentiles; run with COLUMNS=200, or read the JSON file");
    }

    @Test
    void joinsLabelsThatWrapOverTwoRows() {
        String text = """
                # Concurrency 8
                ┏━━━━━━━━━━━━┳━━━━━━━━┳━━━━━━┓
                ┃            ┃        ┃      ┃
                ┃  Statistic ┃    avg ┃  p99 ┃
                ┡━━━━━━━━━━━━╇━━━━━━━━╇━━━━━━┩
                │    Request │ 978.69 │ 9.43 │
                │ Latency    │        │      │
                │       (ms) │        │      │
                │ Time To Second Token (ms) │ 1 │ 2 │
                │ Mystery │ 1 │ 2 │
                │ Request Count │ 1 │
                │ Request Latency (ms) │ 1 │ 2 │
                └────────────┴────────┴──────┘
                """;
        Reading<Measurement> reading = read(text);

        assertThat(Sample.only(reading).figures().requestLatency().orElseThrow().avg())
                .contains(978.69);
        assertThat(Sample.texts(reading.findings()))
                .containsExactly(
                        "tool.log:10: warning ELP903: the row is refused: 'Mystery' is no metric that is known",
                        "tool.log:11: warning ELP903: the row is refused: it has 1 cells, its header has 2",
                        "tool.log:12: warning ELP903: the row is refused: 'Request Latency (ms)' is in the table twice");
    }

    @Test
    void keepsTheRowsOfATableThatIsCutOff() {
        String text = "# Concurrency 8\n" + TABLE.substring(0, TABLE.indexOf("│ Output token"));
        Reading<Measurement> reading = read(text);

        assertThat(Sample.only(reading).figures().requestLatency()).isPresent();
        assertThat(Sample.texts(reading.findings()))
                .containsExactly(
                        "tool.log:8: warning ELP901: the table is cut off: its last line is missing; copy the log"
                                + " again");
    }

    @Test
    void namesTheRunThatEndedWithoutATable() {
        String start = LOG.substring(0, LOG.indexOf("   "));
        Reading<Measurement> reading = read(start + LOG);

        assertThat(reading.records()).hasSize(1);
        assertThat(Sample.texts(reading.findings()))
                .containsExactly(
                        "tool.log:3: error ELP904: the run that starts here has no result table: it did not end"
                                + " well");
    }

    @Test
    void readsAiperfsTable() {
        String text = "# Concurrency 8\n  NVIDIA AIPerf | LLM Metrics\n" + TABLE.replace("Statistic", "   Metric");

        assertThat(Sample.only(read(text)).tool().name()).isEqualTo("aiperf");
    }

    private static Reading<Measurement> read(String text) {
        return ConsoleReader.read("tool.log", text, Asked.NOTHING);
    }
}
