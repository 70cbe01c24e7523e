package io.eksllmperf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every command line of this program that a new repository holds is one that the program takes. */
class InitCommandLinesTest {
    /** At a line's start, behind a quote, or as the jar or the variable of a script; up to what the shell takes for itself. */
    private static final Pattern CALL = Pattern.compile(
            "(?:^ *|['`]|echo \" *|java -jar \\S*/|\"\\$)(?:eks-llm-perf|eks-llm-perf\\.jar\"?|program\") +([^\\n'`>|&#]+)",
            Pattern.MULTILINE);

    static Stream<String> commandLines() {
        List<String> texts = new ArrayList<>();
        texts.addAll(InitYaml.strings(InitYaml.parsed(InitYaml.WORKFLOW)));
        texts.addAll(InitYaml.strings(InitYaml.parsed(InitYaml.GITLAB)));
        texts.add(InitYaml.text("README.md"));
        texts.add(InitYaml.text(".githooks/pre-commit"));
        return texts.stream()
                .map(text -> text.replace("\\\n", " "))
                .flatMap(text -> CALL.matcher(text).results().map(call -> call.group(1)))
                .map(call -> call.replace("\"", "").strip().replaceAll(" +", " "))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void theProgramTakes(String commandLine) {
        List<String> words = List.of(commandLine.split(" ", -1));
        assertThatCode(() -> parse(words)).doesNotThrowAnyException();
    }

    @Test
    void theyAreFound() {
        assertThat(commandLines())
                .contains(
                        "check --schemas --format github",
                        "check --schemas",
                        "check --root $staged",
                        "check",
                        "generate",
                        "diff --base $base --format markdown --output $RUNNER_TEMP/diff/report.md",
                        "diff --base $base --format markdown --output .eks-llm-perf/diff/report.md",
                        "compare $base --format markdown",
                        "compare $base",
                        "report --check --format github",
                        "results collect",
                        "explain ELP025",
                        "plan")
                .doesNotContain("", "is not installed");
    }

    @Test
    void aCommandLineThatTheProgramRefusesIsFound() {
        assertThatCode(() -> parse(List.of("check", "--no-such-option")))
                .isInstanceOf(CommandLine.ParameterException.class);
    }

    private static void parse(List<String> words) {
        new CommandLine(new Main(Optional.empty()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(words.toArray(String[]::new));
    }
}
