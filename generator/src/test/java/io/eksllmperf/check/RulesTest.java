package io.eksllmperf.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of rules. */
class RulesTest {
    private static final Path MAIN = Path.of("src/main/java/io/eksllmperf");
    private static final Path TESTS = Path.of("src/test/java/io/eksllmperf/check");
    private static final Pattern ID = Pattern.compile("\"(ELP\\d{3})\"");

    @Test
    void everyRuleOfTheSourcesIsInTheTableAndViceVersa() {
        SortedSet<String> written = ids(MAIN);
        // The example of the input's own format, which names a rule that there is.
        assertThat(written).contains("ELP031");

        assertThat(Rules.all().stream().map(Rule::id)).containsExactlyElementsOf(written);
    }

    @Test
    void everyRuleJudgedHereHasATestThatNamesIt() {
        SortedSet<String> tested = ids(TESTS);

        assertThat(Rules.all().stream().filter(rule -> rule.judge().isPresent()).map(Rule::id))
                .isNotEmpty()
                .allMatch(tested::contains, "named in a test");
    }

    @Test
    void everyRuleSaysWhyInSentences() {
        assertThat(Rules.all()).allSatisfy(rule -> {
            assertThat(rule.title()).hasSizeBetween(10, 80).doesNotEndWith(".");
            assertThat(rule.why()).hasSizeBetween(30, 400).endsWith(".");
        });
    }

    @Test
    void everyRuleJudgedHereNamesItsSource() {
        assertThat(Rules.all())
                .filteredOn(rule -> rule.judge().isPresent())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.source())
                        .as(rule.id())
                        .hasValueSatisfying(source -> assertThat(source)
                                .hasSizeGreaterThan(5)
                                .doesNotEndWith(".")
                                .doesNotContain("facts:")));
    }

    @Test
    void sourceIsWhatStandsInBracketsAtTheEndOfTheReason() {
        Rule known = Rule.error("ELP999", "A rule", "A rule (of two kinds) has a reason (RFC 1918, section 3).");
        Rule own = Rule.warning("ELP998", "A rule", "It says (in brackets) why.");

        assertThat(known.why()).isEqualTo("A rule (of two kinds) has a reason.");
        assertThat(known.source()).contains("RFC 1918, section 3");
        assertThat(own.why()).isEqualTo("It says (in brackets) why.");
        assertThat(own.source()).isEmpty();
    }

    @Test
    void ruleIsFoundByItsId() {
        Rule rule = Rules.find("ELP031").orElseThrow();

        assertThat(rule.title()).isEqualTo("vLLM does not know the flag");
        assertThat(Rules.find("ELP999")).isEmpty();
    }

    @Test
    void referenceHasALineForEachRuleSortedById() {
        List<String> rows = Rules.reference()
                .lines()
                .filter(line -> line.startsWith("| ELP"))
                .toList();

        assertThat(rows).hasSameSizeAs(Rules.all()).isSorted();
        assertThat(rows.get(0))
                .isEqualTo("| ELP001 | error | no | The file is not readable as input | An input file is UTF-8 text"
                        + " of at most 1 MiB, in YAML 1.2. | – |");
    }

    @Test
    void referenceHasNoCellTooMany() {
        assertThat(Rules.reference().lines().filter(line -> line.startsWith("|")))
                .allSatisfy(line -> assertThat(line.replace("\\|", "").chars().filter(c -> c == '|'))
                        .hasSize(7));
    }

    @Test
    void sameFactsGiveTheSameFindings() {
        Judged judged = Judged.of(Shipped.experiments());

        assertThat(judged.findings(java.util.Optional.empty()))
                .isNotEmpty()
                .isSorted()
                .isEqualTo(judged.findings(java.util.Optional.empty()));
    }

    private static SortedSet<String> ids(Path folder) {
        SortedSet<String> ids = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = ID.matcher(Files.readString(file));
                while (matcher.find()) {
                    ids.add(matcher.group(1));
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return ids;
    }
}
