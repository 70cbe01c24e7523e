package io.eksllmperf.plan.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeMarkdownTest {
    private static final int GITHUB = 65_536;

    @Test
    void aReportWordForWord() {
        assertThat(comment(Planted.report())).isEqualTo("""
                <!-- eks-llm-perf diff -->
                **Restarts 1 server, 1 new run (about 12 min, price not known), 2 runs again (about 1.5 h, \\$3.35, 1 run as \
                measured before), changes the metadata of 1 object, 1 run that results/ has already.** 6 files differ between \
                main (1a2b3c4d5e6f) and the files here.

                ### What runs and restarts

                | What | Does | Takes |
                |---|---|---|
                | sweep `a` | 3 levels, 1 new run, 2 runs again, 1 run that results/ has already | about 1.7 h, \\$3.35, 1 run \
                as measured before, and 1 run without a known price |
                | server `c/a` | restarts | answers again within about 9 min, \\$0.41 when its nodes are new, sooner when they stay |

                ### What happens

                | Effect | What | Because of | Objects |
                |---|---|---|---|
                | **restarts the server**<br>`c/a` | The pod is replaced: Recreate stops the old server before the new one loads the \
                model. | `spec.serving.maxModelLen` `100000` → `90000` in `experiments/a.yaml` | Deployment `llm/llm-gpu` |
                | **runs**<br>`c/a`<br>sweep `a` | Its Job has another name, so the level is measured again. | `spec.serving.maxModelLen` `100000` → \
                `90000` in `experiments/a.yaml` | Job `llm/a-c0160-r1-0000beef` |
                | **runs again**<br>`c/a`<br>sweep `a` | Its Job has another name, so the level is measured again. | `spec.serving.maxModelLen` \
                `100000` → `90000` in `experiments/a.yaml` | Job `llm/a-c0020-r1-0000beef`<br>Job `llm/a-c0040-r1-0000beef` |
                | **runs again**<br>`c/a`<br>sweep `a` | Its Job has another name, so the level is measured again. results/ has this run already: \
                its Job ends at once, costs nothing | `spec.serving.maxModelLen` `100000` → `90000` in `experiments/a.yaml` | \
                Job `llm/a-c0080-r1-0000beef` |
                | metadata only | Labels only: nothing restarts. | the generator itself: the base was rendered by another \
                version of it, or edited by hand | Service `llm/llm-gpu` |

                <details><summary>Changed keys (2)</summary>

                | File | Key | Before | After | Moves |
                |---|---|---|---|---|
                | `experiments/a.yaml` | `spec.serving.maxModelLen` | `100000` | `90000` | yes |
                | `experiments/a.yaml` | `spec.slo.requestLatencyP95` |  | `10s` | no file |

                </details>

                <details><summary>Files (6)</summary>

                | Effect | File | Object |
                |---|---|---|
                | restarts the server | `manifests/c/a/serving/40-deployment-llm-gpu.yaml` | Deployment `llm/llm-gpu` |
                | runs | `manifests/c/a/bench/50-job-a-r1-c0160.yaml` | Job `llm/a-c0160-r1-0000beef` |
                | runs again | `manifests/c/a/bench/50-job-a-r1-c0020.yaml` | Job `llm/a-c0020-r1-0000beef` |
                | runs again | `manifests/c/a/bench/50-job-a-r1-c0040.yaml` | Job `llm/a-c0040-r1-0000beef` |
                | runs again | `manifests/c/a/bench/50-job-a-r1-c0080.yaml` | Job `llm/a-c0080-r1-0000beef` |
                | metadata only | `manifests/c/a/serving/41-service-llm-gpu.yaml` | Service `llm/llm-gpu` |

                </details>

                <details><summary>Fields (2)</summary>

                | File | Field | Before | After |
                |---|---|---|---|
                | `manifests/c/a/serving/40-deployment-llm-gpu.yaml` | `spec.template.spec.containers[vllm].args[3]` | \
                `--max-model-len=100000` | `--max-model-len=90000` |
                | `manifests/c/a/serving/41-service-llm-gpu.yaml` | `metadata.labels.team` |  | `ml` |

                </details>
                """);
    }

    @Test
    void noChangeIsTheMarkerAndOneSentence() {
        assertThat(comment(Planted.empty()))
                .isEqualTo("<!-- eks-llm-perf diff -->\n**No change: the output is the same.**\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 200, 1_000, 20_000})
    void aCommentStaysBelowTheLimitWhateverIsCompared(int files) {
        assertThat(size(comment(Planted.of(files, 5)))).isLessThan(GITHUB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "\u00E9", "\u20AC", "\uD83D\uDE00", "`", "|", "@", "<", "\\", "\uD83D", "\u001B", "\n"})
    void hugeValuesOfAnyLetterStayBelowTheLimit(String letter) {
        assertThat(size(comment(Planted.hostile(letter.repeat(200_000))))).isLessThan(GITHUB);
    }

    /** The order in which things are dropped: fields, then files, then groups from the least grave on. */
    @Test
    void fieldsAreDroppedFirst() {
        String comment = comment(Planted.of(150, 20));

        assertThat(comment)
                .containsPattern(
                        "(?s)Fields \\(3,000\\).*\\n[0-9,]+ more of 3,000 left out here: `diff --output FILE` writes"
                                + " the whole report\\.\\n")
                .contains("experiment-149/serving/40-deployment-llm-gpu.yaml` | Deployment")
                .containsOnlyOnce("left out here");
    }

    @Test
    void filesAreDroppedBeforeGroups() {
        String comment = comment(Planted.of(300, 1));

        assertThat(comment.substring(0, comment.indexOf("<summary>Changed keys (300)")))
                .contains("It is number 287.", "| no consequence<br>")
                .doesNotContain("left out here");
        assertThat(comment.substring(comment.indexOf("<summary>Files (300)")))
                .containsPattern(
                        "\n2[0-9]{2} more of 300 left out here: `diff --output FILE` writes the whole report\\.\n");
    }

    @Test
    void theLeastGraveGroupsAreDroppedLast() {
        String comment = comment(Planted.of(20_000, 5));
        String groups = comment.substring(comment.indexOf("### What happens"), comment.indexOf("<details>"));

        assertThat(groups)
                .contains("| **cannot be applied**<br>")
                .doesNotContain("| no consequence<br>")
                .containsPattern("\n19,[0-9]{3} more of 20,000 left out here: `diff --output FILE`");
        assertThat(comment)
                .containsPattern(
                        "Files \\(20,000\\)</summary>\n\n(\\|.*\n)*\n19,9[0-9]{2} more of 20,000 left out here")
                .containsPattern(
                        "Fields \\(100,000\\)</summary>\n\n(\\|.*\n)*\n99,9[0-9]{2} more of 100,000 left out here");
    }

    @Test
    void whatIsLeftOutIsWhereTheReaderIsTold() {
        assertThat(ChangeMarkdown.comment(Planted.of(1_000, 5), Optional.of("build/`diff`.md")))
                .contains("left out here: the whole report is in ``build/`diff`.md``.");
    }

    @Test
    void theWholeReportLeavesNothingOut() {
        String whole = ChangeMarkdown.whole(Planted.of(1_000, 5));

        assertThat(whole).doesNotContain("left out here").contains("`spec.field4` | `999` | `1000` |");
        assertThat(ChangeMarkdown.whole(Planted.hostile("y".repeat(200_000)))).contains("y".repeat(200_000));
    }

    @Test
    void theSameReportGivesTheSameBytes() {
        for (int files : List.of(10, 1_000)) {
            assertThat(comment(Planted.of(files, 5))).isEqualTo(comment(Planted.of(files, 5)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a | b",
                "<img src=x onerror=alert(1)>",
                "</details>",
                "<!-- x",
                "[l](http://evil.example)",
                "@octocat",
                "a\n\n# heading",
                "`` ` ``",
                "*b* _i_ ~s~",
                "#12",
                "$x$",
                "a\\",
                "\u001B[31mred"
            })
    void nothingOfTheInputIsReadAsMarkdown(String text) {
        String outside = outside(comment(Planted.hostile(text)));

        assertThat(outside)
                .doesNotContain("<img", "<!-- x", "[l](", "@o", "\n# ", "\u001B", "*b*", "_i_", "~s~", " #12", "$x$");
        assertThat(outside.split("</details>", -1)).hasSize(4);
        assertThat(outside.lines().filter(line -> line.startsWith("| ")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.split("\\|", -1).length - 2).isBetween(3, 5));
    }

    /** The page without its code spans, in which nothing has a meaning (CommonMark 0.31.2, section 6.1). */
    private static String outside(String page) {
        StringBuilder outside = new StringBuilder();
        for (int at = 0; at < page.length(); ) {
            char c = page.charAt(at);
            if (c == '\\') {
                outside.append(page, at, at + 2);
                at += 2;
            } else if (c == '`') {
                int run = run(page, at);
                int end = at + run;
                while (page.charAt(end) != '`' || run(page, end) != run) {
                    assertThat(page.charAt(end)).isNotEqualTo('\n');
                    end += Math.max(1, run(page, end));
                }
                at = end + run;
            } else {
                outside.append(c);
                at++;
            }
        }
        return outside.toString();
    }

    private static int run(String page, int at) {
        int end = at;
        while (page.charAt(end) == '`') {
            end++;
        }
        return end - at;
    }

    private static String comment(ChangeReport report) {
        return ChangeMarkdown.comment(report, Optional.empty());
    }

    private static int size(String text) {
        return Math.max(text.length(), text.getBytes(StandardCharsets.UTF_8).length);
    }
}
