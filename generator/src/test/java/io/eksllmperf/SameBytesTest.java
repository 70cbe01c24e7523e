package io.eksllmperf;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same input gives the same bytes, whatever the machine. */
class SameBytesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati -Dfile.encoding=ISO-8859-1",
                "-Duser.language=ar -Duser.country=EG -Duser.timezone=America/St_Johns -Dfile.encoding=UTF-16 -Xint",
                "-Duser.language=th -Duser.country=TH -Duser.variant=TH -Duser.timezone=UTC -XX:hashCode=2"
            })
    void anotherLocaleTimeZoneAndEncodingGiveTheCommittedFiles(String options) throws Exception {
        Path copy = copyOfExperiments();

        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:+UnlockExperimentalVMOptions"));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "generate",
                "--root",
                copy.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        assertThat(Files.readString(copy.resolve(".eks-llm-perf-index")))
                .isEqualTo(Files.readString(Shipped.ROOT.resolve(".eks-llm-perf-index")));
    }

    @Test
    void theOrderOfTheInputFilesDoesNotMatter() {
        Map<String, String> sorted = Shipped.experiments().render();
        for (int seed = 0; seed < 6; seed++) {
            List<io.eksllmperf.spec.InputFile> shuffled =
                    new ArrayList<>(Shipped.experiments().files());
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(new Shipped(shuffled).render()).isEqualTo(sorted);
        }
    }

    private Path copyOfExperiments() throws IOException {
        Path copy = folder.resolve("copy");
        Files.createDirectories(copy.resolve("experiments"));
        for (String file : List.of(Shipped.CLUSTER, Shipped.SEED, Shipped.AIPERF)) {
            Files.copy(Shipped.ROOT.resolve(file), copy.resolve(file));
        }
        return copy;
    }
}
