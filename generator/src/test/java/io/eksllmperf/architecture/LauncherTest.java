package io.eksllmperf.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a copy of {@code bin/eks-llm-perf} in a checkout of its own, with a program that tells what it was given. */
class LauncherTest {
    private static final String PROGRAM = """
            public class Told {
                public static void main(String[] args) {
                    System.out.println(System.getProperty("user.dir"));
                    for (String arg : args) {
                        System.out.println("[" + arg + "]");
                    }
                    System.exit(args.length - 1);
                }
            }
            """;

    @TempDir
    Path temporary;

    private Path checkout;
    private Path launcher;
    private Path jar;

    @BeforeEach
    void makeCheckout() throws IOException {
        Path real = temporary.toRealPath();
        checkout = Files.createDirectories(real.resolve("a check out"));
        launcher = checkout.resolve("bin/eks-llm-perf");
        jar = checkout.resolve("generator/target/eks-llm-perf.jar");
        Files.createDirectories(launcher.getParent());
        Files.copy(Path.of("..", "bin", "eks-llm-perf"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    void passesArgumentsFolderAndExitCodeThroughLinksAndBlanks() throws Exception {
        writeJar(jar);
        Path elsewhere = Files.createDirectories(checkout.resolveSibling("else where"));
        Path absolute = Files.createSymbolicLink(elsewhere.resolve("absolute"), launcher);
        Path relative = Files.createSymbolicLink(elsewhere.resolve("relative"), Path.of("absolute"));

        Outcome outcome = run(elsewhere, Map.of(), relative.toString(), "check", "two words", "", "$HOME*");

        assertThat(absolute).isSymbolicLink();
        assertThat(outcome.out()).containsExactly(elsewhere.toString(), "[check]", "[two words]", "[]", "[$HOME*]");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isEqualTo(3);
    }

    @Test
    void saysHowToBuildWhatIsMissing() throws Exception {
        Outcome outcome = run(checkout, Map.of(), launcher.toString(), "generate");

        assertThat(outcome.err())
                .containsExactly("eks-llm-perf: not built yet: " + jar
                        + " is missing. Run 'mvn package -DskipTests' in " + checkout + " first.");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.code()).isEqualTo(2);
    }

    @Test
    void saysWhichVariableNamesNoFile() throws Exception {
        Outcome outcome = run(checkout, Map.of("EKS_LLM_PERF_JAR", "/no/such.jar"), launcher.toString());

        assertThat(outcome.err()).containsExactly("eks-llm-perf: EKS_LLM_PERF_JAR names no file: /no/such.jar");
        assertThat(outcome.code()).isEqualTo(2);
    }

    @Test
    void saysWhichVariableHoldsNoJava() throws Exception {
        writeJar(jar);

        Outcome outcome = run(checkout, Map.of("JAVA_HOME", "/no/java"), launcher.toString());

        assertThat(outcome.err())
                .containsExactly("eks-llm-perf: no java found in JAVA_HOME, /no/java."
                        + " Install JDK 17 or newer and set JAVA_HOME to it.");
        assertThat(outcome.code()).isEqualTo(2);
    }

    @Test
    void runsTheJarItIsTold() throws Exception {
        Path other = checkout.resolve("other.jar");
        writeJar(other);

        Outcome outcome = run(checkout, Map.of("EKS_LLM_PERF_JAR", other.toString()), launcher.toString(), "generate");

        assertThat(outcome.out()).containsExactly(checkout.toString(), "[generate]");
        assertThat(archives()).isEmpty();
    }

    @Test
    void makesAndUsesAnArchiveWithoutAWord() throws Exception {
        writeJar(jar);

        assertThat(run(checkout, Map.of(), launcher.toString(), "check").err()).isEmpty();
        assertThat(archives()).isEmpty();
        assertThat(run(checkout, Map.of(), launcher.toString(), "generate", "and fail")
                        .code())
                .isEqualTo(1);
        assertThat(archives()).isEmpty();
        for (int time = 0; time < 2; time++) {
            Outcome outcome = run(checkout, Map.of(), launcher.toString(), "generate");
            assertThat(outcome.out()).containsExactly(checkout.toString(), "[generate]");
            assertThat(outcome.err()).isEmpty();
            assertThat(archives()).hasSize(1);
        }
        Files.writeString(archives().get(0), "not an archive");
        Outcome broken = run(checkout, Map.of(), launcher.toString(), "generate");
        assertThat(broken.out()).containsExactly(checkout.toString(), "[generate]");
        assertThat(broken.err()).isEmpty();
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.walk(checkout)) {
            return files.filter(file -> file.toString().contains(".jsa")).toList();
        }
    }

    private void writeJar(Path file) throws IOException {
        Path source = Files.writeString(temporary.resolve("Told.java"), PROGRAM);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", source.toString()))
                .isZero();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Told");
        Files.createDirectories(file.getParent());
        try (OutputStream bytes = Files.newOutputStream(file);
                JarOutputStream out = new JarOutputStream(bytes, manifest)) {
            out.putNextEntry(new JarEntry("Told.class"));
            Files.copy(temporary.resolve("Told.class"), out);
        }
    }

    private Outcome run(Path folder, Map<String, String> environment, String... command) throws Exception {
        Path out = temporary.resolve("out");
        Path err = temporary.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("EKS_LLM_PERF_JAR", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Outcome(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    }

    private record Outcome(int code, List<String> out, List<String> err) {}
}
