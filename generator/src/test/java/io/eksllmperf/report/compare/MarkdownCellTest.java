package io.eksllmperf.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownCellTest {
    @Test
    void aNameIsACodeSpanThatItCannotEnd() {
        assertThat(MarkdownCell.code("a`b``c")).isEqualTo("```a`b``c```");
        assertThat(MarkdownCell.code("`")).isEqualTo("`` ` ``");
        assertThat(MarkdownCell.code("a|b")).isEqualTo("`a\\|b`");
        assertThat(MarkdownCell.code("a\r\nb")).isEqualTo("`a  b`");
        assertThat(MarkdownCell.code(" ")).isEqualTo("(empty)");
    }

    @Test
    void aSentenceCannotStartMarkupOrHtml() {
        assertThat(MarkdownCell.text("<img src=x> & **b** [a](b) `c` | $d$ ~e~"))
                .isEqualTo("&lt;img src=x&gt; &amp; \\*\\*b\\*\\* \\[a\\](b) \\`c\\` &#124; \\$d\\$ \\~e\\~");
    }

    @Test
    void aSentenceMentionsNobodyAndLinksNothing() {
        assertThat(MarkdownCell.text("@all #1 https://x.example www.x.example"))
                .isEqualTo("@&#8203;all \\#&#8203;1 https\\://x.example www\\.x.example");
    }

    @Test
    void whatCannotBeSeenIsShownAsUnknown() {
        assertThat(MarkdownCell.text("a\u001B[31mb\u202Ec\uD800")).isEqualTo("a\uFFFD\\[31mb\uFFFDc\uFFFD");
        assertThat(MarkdownCell.code("\u0000")).isEqualTo("`\uFFFD`");
    }

    @Test
    void longTextIsCutBetweenCodePoints() {
        assertThat(MarkdownCell.code("\uD83D\uDE00".repeat(81))).isEqualTo("`" + "\uD83D\uDE00".repeat(79) + "…`");
        assertThat(MarkdownCell.code("a".repeat(80))).isEqualTo("`" + "a".repeat(80) + "`");
    }
}
