package io.eksllmperf.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What two Markdown renderers show of these was compared with the text by hand, letter by letter. */
class MarkdownTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "openai/gpt-oss-20b",
                "c0020-r1-ab12",
                "4.31s",
                "1,007.91",
                "Little's ratio is 0.79, not 0.90 to 1.05",
                "p95 (of 3 runs): 5.35 s; 20 %",
                "0.10.1",
                "≈ 69 – ✗ Ärger 日本",
                ""
            })
    void leavesPlainWordsAlone(String text) {
        assertThat(MarkdownText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '^', textBlock = """
                    a|b                        → a&#124;b
                    a\\|b                      → a\\\\&#124;b
                    `rm -rf`                   → \\`rm -rf\\`
                    <script>alert(1)</script>  → &lt;script&gt;alert(1)&lt;/script&gt;
                    &lt;b&gt;                  → &amp;lt;b&amp;gt;
                    ](javascript:alert(1))     → \\](javascript:alert(1))
                    ![x](http://e.x/t.gif)     → !\\[x\\](http\\://e.x/t.gif)
                    **bold** and _slanted_     → \\*\\*bold\\*\\* and \\_slanted\\_
                    ~~9.90s~~                  → \\~\\~9.90s\\~\\~
                    $2.45 and $2.46            → \\$2.45 and \\$2.46
                    {{ x }}                    → \\{\\{ x \\}\\}
                    # Heading #                → \\# Heading \\#
                    - item                     → \\- item
                    + item                     → \\+ item
                    ===                        → \\===
                    1. item                    → 1\\. item
                    12) item                   → 12\\) item
                    12)                        → 12\\)
                    > quote                    → &gt; quote
                    see www.example.com        → see www\\.example.com
                    MAILTO:a                   → MAILTO\\:a
                    """)
    void escapesWhatMarkdownWouldRead(String text, String markdown) {
        assertThat(MarkdownText.of(text)).isEqualTo(markdown);
    }

    @Test
    void callsNobodyAndNoTicket() {
        assertThat(MarkdownText.of("@octocat, me@x.org, #12, !34"))
                .isEqualTo("@&#8203;octocat, me@&#8203;x.org, \\#&#8203;12, !&#8203;34");
    }

    @Test
    void staysOnOneLine() {
        assertThat(MarkdownText.of("  a\r\n\n# b\t\u2028c\u00A0\u0085d\n")).isEqualTo("a \\# b c d");
        assertThat(MarkdownText.of("    code")).isEqualTo("code");
        assertThat(MarkdownText.of("\n- item")).isEqualTo("\\- item");
    }

    @Test
    void showsWhatIsNotToBeSeen() {
        assertThat(MarkdownText.of("a\u202Eb\u0000c\u200Bd\u001B[0m")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFD\\[0m");
    }

    @Test
    void linksStayInsideTheirBracketsAndTheirSite() {
        assertThat(MarkdownText.link("c0020-r1/a.b_c~d")).isEqualTo("c0020-r1/a.b_c~d");
        assertThat(MarkdownText.link("a) b|<c>\"ä\n")).isEqualTo("a%29%20b%7C%3Cc%3E%22%C3%A4%0A");
        assertThat(MarkdownText.link("javascript:alert(1)")).isEqualTo("javascript%3Aalert%281%29");
        assertThat(MarkdownText.link("//evil.example")).isEqualTo(".//evil.example");
    }
}
