package io.eksllmperf.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.report.Report;
import io.eksllmperf.report.SeedRows;
import java.util.List;
import org.junit.jupiter.api.Test;

class FolderTest {
    @Test
    void ofOneExperimentIsItsFolder() {
        assertThat(Folder.of(SeedRows.report())).isEqualTo(new Folder("results/gpt-oss-20b-g5-8xlarge"));
    }

    @Test
    void ofSeveralIsTheFolderOfAllResults() {
        assertThat(Folder.of(SideBySide.report())).isEqualTo(new Folder("results"));
    }

    @Test
    void withoutRunsIsTheRoot() {
        assertThat(Folder.of(new Report("t", List.of(), List.of(), List.of()))).isEqualTo(new Folder(""));
    }

    @Test
    void linksStartFromIt() {
        assertThat(new Folder("results/a").link("results/a/c0020-r1")).isEqualTo("c0020-r1");
        assertThat(new Folder("results/a").link("results/ab/c0020-r1")).isEqualTo("results/ab/c0020-r1");
        assertThat(new Folder("").link("c0020-r1")).isEqualTo("c0020-r1");
    }
}
