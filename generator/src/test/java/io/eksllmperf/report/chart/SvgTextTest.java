package io.eksllmperf.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SvgTextTest {
    @Test
    void escapesWhatXmlReadsOtherwise() {
        assertThat(SvgText.escape("a<b> & \"c\"")).isEqualTo("a&lt;b&gt; &amp; &quot;c&quot;");
        assertThat(SvgText.escape("one\r\ntwo\tthree")).isEqualTo("one  two three");
    }

    @Test
    void replacesWhatXmlCannotHold() {
        assertThat(SvgText.escape("a\u0000b\u001bc\ud800d\udc00e\ufffef\uffffg\u0085h"))
                .isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg\ufffdh");
        assertThat(SvgText.escape("\ud83d\ude00 µs")).isEqualTo("\ud83d\ude00 µs");
    }

    @Test
    void idsAreOneWord() {
        assertThat(SvgText.id("c10 \"x\"/é")).isEqualTo("c10--x---");
    }

    @Test
    void cutsOnlyWhatDoesNotFit() {
        assertThat(SvgText.cut("short", 12, 200)).isEqualTo("short");
        String cut = SvgText.cut("gpt-oss-20b-g5-8xlarge".repeat(10), 12, 100);
        assertThat(cut).startsWith("gpt-oss").endsWith("…");
        assertThat(SvgText.width(cut, 12)).isBetween(85.0, 100.0);
    }

    @Test
    void cutsAMegabyteAtOnceAndNoCharacterInTwo() {
        String cut = SvgText.cut("\ud83d\ude00".repeat(500_000), 12, 100);

        assertThat(cut).isEqualTo("\ud83d\ude00".repeat(7) + "…");
    }
}
