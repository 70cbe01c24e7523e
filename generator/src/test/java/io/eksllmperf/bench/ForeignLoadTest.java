package io.eksllmperf.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When requests in the server are taken for somebody else's. */
class ForeignLoadTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "20, '20 21 21 20', False",
        "20, '20 22 20 22', False",
        "20, '20 22 22 20', True",
        "200, '210 210', False",
        "200, '211 211', True",
        "1, '2 2', False",
        "1, '3 3', True",
    })
    void twoSamplesInARowAboveConcurrencyAndFivePercent(int concurrency, String counts, String foreign)
            throws Exception {
        StringBuilder samples = new StringBuilder();
        for (String count : counts.split(" ")) {
            samples.append("# sample 1764300000.000\nvllm:num_requests_running{engine=\"0\"} 1.0\n")
                    .append("vllm:num_requests_waiting{engine=\"0\"} ")
                    .append(Integer.parseInt(count) - 1)
                    .append(".0\nvllm:num_requests_waiting_by_reason{reason=\"capacity\"} 500.0\n");
        }

        assertThat(judged(samples.toString(), concurrency)).contains("'foreign': " + foreign);
    }

    @Test
    void withoutSamplesItIsNotRecorded() throws Exception {
        assertThat(judged("# sample 1764300000.000\n# http://127.0.0.1:1/metrics: refused\n", 20))
                .isEqualTo("{'recorded': False, 'samples': 0, 'peak': None, 'limit': 21, 'foreign': False}\n");
    }

    private String judged(String samples, int concurrency) throws Exception {
        Files.writeString(folder.resolve("samples.prom"), samples);
        Pod pod = new Pod(folder);
        String program =
                "import judge, pathlib; print(judge.foreign_load(pathlib.Path('samples.prom'), " + concurrency + "))";
        Process python = pod.python(List.of("-S", "-c", program));
        assertThat(python.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return pod.output();
    }
}
