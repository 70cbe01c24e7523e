package io.eksllmperf.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.render.manifests.BenchModules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shared modules as files. */
class ModulesTest {
    @Test
    void everyModuleOfTheFolderIsMounted() throws Exception {
        Path folder = Path.of(BenchModules.class
                        .getResource("/io/eksllmperf/bench/gate.py")
                        .toURI())
                .getParent();
        try (Stream<Path> paths = Files.list(folder)) {
            assertThat(paths.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".py")))
                    .containsExactlyInAnyOrderElementsOf(BenchModules.files().keySet());
        }
    }

    @Test
    void modulesAreShortAsciiAndNarrow() {
        all().forEach((name, text) -> {
            assertThat(text).as(name).matches("(?s)[\\x20-\\x7e\n]*\n");
            assertThat(text.lines().count()).as(name).isLessThan(200);
            assertThat(text.lines().filter(line -> line.length() > 110))
                    .as(name)
                    .isEmpty();
        });
    }

    @Test
    void modulesCompileWithoutWarning(@TempDir Path folder) throws Exception {
        for (Map.Entry<String, String> file : all().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Process compiler = start(folder, List.of("python3", "-W", "error", "-m", "compileall", "-q", "."));

        assertThat(compiler.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(compiler.exitValue())
                .as(new String(compiler.getInputStream().readAllBytes()))
                .isZero();
    }

    @Test
    void modulesTogetherFitAConfigMap() {
        assertThat(BenchModules.files().values().stream()
                        .mapToInt(String::length)
                        .sum())
                .isLessThan(100_000);
    }

    private static Map<String, String> all() {
        Map<String, String> files = new TreeMap<>(BenchModules.files());
        try (FakeServer server = new FakeServer()) {
            String script = Runs.genaiPerf(server)
                    .get("level.py")
                    .replace(Runs.resource("").toString(), "");
            files.put("level.py", script);
        }
        return files;
    }

    private static Process start(Path folder, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
