package io.eksllmperf.cli;

import static io.eksllmperf.cli.InitYaml.map;
import static io.eksllmperf.cli.InitYaml.maps;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What must hold of CI that strangers' changes run through, whatever else is done to it. */
class InitWorkflowTest {
    private final Map<?, ?> workflow = InitYaml.parsed(InitYaml.WORKFLOW);
    private final Map<?, ?> jobs = map(workflow.get("jobs"));
    private final Map<?, ?> gitlab = InitYaml.parsed(InitYaml.GITLAB);

    @Test
    void everyActionIsPinnedByACommitAndSaysItsVersion() {
        List<String> uses = InitYaml.text(InitYaml.WORKFLOW)
                .lines()
                .filter(line -> line.contains("uses:"))
                .toList();

        assertThat(uses)
                .hasSizeGreaterThan(10)
                .allMatch(line -> line.matches(" +uses: actions/[a-z-]+@[0-9a-f]{40}  # v\\d+\\.\\d+\\.\\d+"));
        assertThat(uses.stream().map(String::strip).distinct()).hasSize(4);
    }

    @Test
    void everyImageIsPinnedByItsDigest() {
        List<String> images = InitYaml.text(InitYaml.GITLAB)
                .lines()
                .filter(line -> line.contains("image:"))
                .toList();

        assertThat(images)
                .hasSize(2)
                .allMatch(
                        line -> line.matches(" +image: [a-z]+:[\\w.-]*\\d+\\.\\d+\\.\\d+[\\w.-]*@sha256:[0-9a-f]{64}"));
    }

    @Test
    void aForkNeverMeetsATokenThatMayWrite() {
        assertThat(map(workflow.get("on")).keySet()).isEqualTo(java.util.Set.of("pull_request", "merge_group", "push"));
        assertThat(map(workflow.get("permissions"))).isEmpty();
        jobs.forEach((name, job) -> assertThat(map(map(job).get("permissions")))
                .as(name.toString())
                .isEqualTo(name.equals("comment") ? Map.of("pull-requests", "write") : Map.of("contents", "read")));
        assertThat(map(jobs.get("comment")).get("if").toString())
                .contains("github.event.pull_request.head.repo.full_name == github.repository");
        assertThat(map(maps(map(gitlab.get("note")).get("rules")).get(0))
                        .get("if")
                        .toString())
                .contains("$CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_PROJECT_ID");
    }

    @Test
    void theJobThatMayWriteRunsNothingOfThePullRequest() {
        String comment = String.join("\n", InitYaml.strings(jobs.get("comment")));

        assertThat(comment).doesNotContain("checkout", "java", ".ci/", "sh ").contains("gh api");
        jobs.forEach((name, job) -> assertThat(InitYaml.strings(job).contains("${{ github.token }}"))
                .as(name.toString())
                .isEqualTo(name.equals("comment")));
    }

    @Test
    void noExpressionIsPastedIntoAScript() {
        assertThat(scripts()).hasSize(5).allSatisfy(script -> assertThat(script).doesNotContain("${{"));
    }

    @Test
    void noCheckoutLeavesItsTokenBehind() {
        List<Map<?, ?>> checkouts = steps().stream()
                .filter(step -> String.valueOf(step.get("uses")).startsWith("actions/checkout@"))
                .toList();

        assertThat(checkouts)
                .hasSize(4)
                .allSatisfy(step -> assertThat(map(step.get("with")).get("persist-credentials"))
                        .isEqualTo(false));
    }

    @Test
    void noJobHangs() {
        jobs.forEach((name, job) -> assertThat((Integer) map(job).get("timeout-minutes"))
                .as(name.toString())
                .isBetween(1, 20));
        assertThat(map(gitlab.get("default")).get("timeout")).isEqualTo("20 minutes");
        assertThat(map(workflow.get("concurrency")).get("cancel-in-progress"))
                .isEqualTo("${{ github.event_name == 'pull_request' }}");
    }

    /** What the pull request goes into is the first parent of the merge that is checked out: two commits deep. */
    @Test
    void whatComparesHasTheCommitToCompareWith() {
        for (Object job : List.of("diff", "results")) {
            assertThat(maps(map(jobs.get(job)).get("steps")).get(0).get("with"))
                    .isEqualTo(Map.of("persist-credentials", false, "fetch-depth", 2));
            assertThat(map(map(gitlab.get(job)).get("variables")).get("GIT_DEPTH"))
                    .isEqualTo("0");
        }
    }

    @Test
    void whatAJobTakesAnotherKeepsAndIsWaitedFor() {
        jobs.forEach((name, job) -> steps(job).stream()
                .filter(step -> String.valueOf(step.get("uses")).startsWith("actions/download-artifact@"))
                .forEach(step -> {
                    Object artifact = map(step.get("with")).get("name");
                    Map<?, ?> needed = map(jobs.get(map(job).get("needs")));
                    assertThat(steps(needed))
                            .as("%s of %s", artifact, name)
                            .anySatisfy(kept ->
                                    assertThat(String.valueOf(kept.get("uses"))).startsWith("actions/upload-artifact@"))
                            .anySatisfy(kept ->
                                    assertThat(String.valueOf(kept.get("with"))).contains("name=" + artifact + ","));
                }));
    }

    @Test
    void bothSayWhereTheProgramComesFromInOnePlace() {
        for (Object variables : List.of(workflow.get("env"), gitlab.get("variables"))) {
            assertThat(map(variables)).isEqualTo(Map.of("EKS_LLM_PERF_REPOSITORY", "", "EKS_LLM_PERF_REVISION", ""));
        }
    }

    @Test
    void theCommentIsFoundAgainByTheFirstLineOfTheDiff() {
        assertThat(String.join("\n", scripts())).contains("startswith(\"<!-- eks-llm-perf diff -->\")");
    }

    private List<String> scripts() {
        return steps().stream()
                .filter(step -> step.containsKey("run"))
                .map(step -> step.get("run").toString())
                .toList();
    }

    private List<Map<?, ?>> steps() {
        List<Map<?, ?>> steps = new ArrayList<>();
        jobs.values().forEach(job -> steps.addAll(steps(job)));
        return steps;
    }

    private static List<Map<?, ?>> steps(Object job) {
        return maps(map(job).get("steps"));
    }
}
