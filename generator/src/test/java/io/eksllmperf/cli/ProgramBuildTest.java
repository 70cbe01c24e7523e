package io.eksllmperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How CI gets the program: from real Git repositories, with a Maven that copies instead of compiling. */
@Timeout(120)
class ProgramBuildTest {
    private static final String MAVEN = """
            echo "mvn $*"
            mkdir -p generator/target
            cp generator/pom.xml generator/target/eks-llm-perf.jar
            """;

    @TempDir
    private Path folder;

    private Path root;
    private Script shell;

    @BeforeEach
    void aCheckout() throws IOException {
        root = folder.resolve("a repository");
        Script.executable(root.resolve(".ci/build-eks-llm-perf"), "");
        Files.writeString(root.resolve(".ci/build-eks-llm-perf"), InitYaml.text(".ci/build-eks-llm-perf"));
        shell = new Script(root, Files.createDirectories(folder.resolve("programs")));
        shell.program("mvn", MAVEN);
    }

    @Test
    void aCommitOfTheProgramIsBuiltAlsoWhenItsBranchHasMovedOn() throws Exception {
        Path program = folder.resolve("the program");
        program(program, "first");
        Script git = new Script(program, shell.programs());
        git.good("git", "init", "-q", "-b", "main");
        String first = commit(git);
        Files.writeString(program.resolve("generator/pom.xml"), "second");
        commit(git);

        Script.End end = build(program.toString(), first);

        assertThat(end).isEqualTo(new Script.End(0, "mvn -B -ntp -DskipTests package\n"));
        assertThat(root.resolve("to/here/eks-llm-perf.jar")).hasContent("first");
        assertThat(folder.resolve("temporary")).isEmptyDirectory();
    }

    @Test
    void aRepositoryThatHasTheProgramBuildsItsOwn() throws Exception {
        program(root, "own");

        Script.End end = build("", "");

        assertThat(end).isEqualTo(new Script.End(0, "mvn -B -ntp -DskipTests package\n"));
        assertThat(root.resolve("to/here/eks-llm-perf.jar")).hasContent("own");
    }

    @Test
    void aPlaceholderIsNamedAsWhatItIs() throws Exception {
        String message =
                "Where the program comes from is not set yet: at the top of .github/workflows/eks-llm-perf.yaml or"
                        + " .gitlab-ci.yml, set EKS_LLM_PERF_REPOSITORY to its Git URL and EKS_LLM_PERF_REVISION to a"
                        + " full commit id of it.\n";

        assertThat(build("", "")).isEqualTo(new Script.End(1, message));
        assertThat(build("https://git.example.com/a/b.git", "")).isEqualTo(new Script.End(1, message));
        assertThat(shell.run(Map.of(), "sh", ".ci/build-eks-llm-perf", "to")).isEqualTo(new Script.End(1, message));
    }

    @Test
    void aRevisionThatMayMoveIsNotBuilt() throws Exception {
        for (String revision : new String[] {"main", "v1.0.0", "0123456", "0123456789".repeat(4) + "0"}) {
            assertThat(build("https://git.example.com/a/b.git", revision))
                    .isEqualTo(new Script.End(
                            1,
                            "EKS_LLM_PERF_REVISION is '" + revision + "': it must be a full commit id, 40 digits of"
                                    + " 0-9a-f, because a branch or a tag may be another program tomorrow.\n"));
        }
    }

    @Test
    void aCommitThatIsNotThereEndsTheBuild() throws Exception {
        Path program = folder.resolve("program");
        program(program, "first");
        Script git = new Script(program, shell.programs());
        git.good("git", "init", "-q", "-b", "main");
        commit(git);

        assertThat(build(program.toString(), "0123456789".repeat(4)).code()).isNotZero();
        assertThat(root.resolve("to")).doesNotExist();
        assertThat(folder.resolve("temporary")).isEmptyDirectory();
    }

    @Test
    void aBuildThatFailsLeavesNothingThatLooksLikeAProgram() throws Exception {
        program(root, "own");
        shell.program("mvn", "exit 1\n");

        assertThat(build("", "").code()).isEqualTo(1);
        assertThat(root.resolve("to")).doesNotExist();
    }

    @Test
    void whereToPutItHasToBeSaid() throws Exception {
        assertThat(shell.run(Map.of(), "sh", ".ci/build-eks-llm-perf"))
                .isEqualTo(new Script.End(2, "usage: sh .ci/build-eks-llm-perf FOLDER\n"));
    }

    private Script.End build(String repository, String revision) throws Exception {
        Map<String, String> variables = new HashMap<>();
        variables.put("EKS_LLM_PERF_REPOSITORY", repository);
        variables.put("EKS_LLM_PERF_REVISION", revision);
        variables.put(
                "TMPDIR", Files.createDirectories(folder.resolve("temporary")).toString());
        return shell.run(variables, "sh", ".ci/build-eks-llm-perf", "to/here");
    }

    private static void program(Path folder, String text) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("generator"));
        Files.writeString(folder.resolve("bin/eks-llm-perf"), "");
        Files.writeString(folder.resolve("generator/pom.xml"), text);
    }

    private static String commit(Script git) throws Exception {
        git.good("git", "add", "--all");
        git.good("git", "-c", "user.name=n", "-c", "user.email=e@example.com", "commit", "-q", "-m", "one");
        return git.good("git", "rev-parse", "HEAD").strip();
    }
}
