package io.eksllmperf.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class file in Git is only to be trusted while anybody can make the same one from the source beside it. */
class LifecycleClassTest {
    private static final Path FOLDER = Path.of("..", ".mvn", "generate");

    private static final String RUNTIME =
            "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) ";

    /** The shapes of what the source names; linked by name, so Maven itself is not needed to compile it. */
    private static final List<JavaFileObject> MAVEN = List.of(
            source("javax.inject.Named", RUNTIME + "public @interface Named { String value(); }"),
            source("javax.inject.Singleton", RUNTIME + "public @interface Singleton {}"),
            source("javax.inject.Provider", "public interface Provider<T> { T get(); }"),
            source("org.apache.maven.lifecycle.mapping.LifecyclePhase", "public class LifecyclePhase {}"),
            source(
                    "org.apache.maven.lifecycle.Lifecycle",
                    "public class Lifecycle { public Lifecycle(String id, java.util.List<String> phases,"
                            + " java.util.Map<String, org.apache.maven.lifecycle.mapping.LifecyclePhase> bound) {} }"));

    @TempDir
    Path out;

    @Test
    void committedClassIsWhatItsSourceCompilesTo() throws IOException {
        compile(Files.readString(FOLDER.resolve("GenerateLifecycle.java")));

        assertThat(out.resolve("GenerateLifecycle.class"))
                .as("to make it anew: javac -g:none -proc:none --release 11 .mvn/generate/GenerateLifecycle.java,"
                        + " with Maven's lib folder on the class path")
                .hasSameBinaryContentAs(FOLDER.resolve("GenerateLifecycle.class"));
    }

    @Test
    void anotherPhaseMakesAnotherClass() throws IOException {
        String source = Files.readString(FOLDER.resolve("GenerateLifecycle.java"));
        compile(source.replace("\"process-resources\"", "\"process-classes\""));

        assertThat(Files.readAllBytes(out.resolve("GenerateLifecycle.class")))
                .isNotEqualTo(Files.readAllBytes(FOLDER.resolve("GenerateLifecycle.class")));
    }

    @Test
    void indexNamesTheClass() {
        assertThat(FOLDER.resolve("META-INF/sisu/javax.inject.Named")).hasContent("GenerateLifecycle\n");
    }

    private void compile(String lifecycle) {
        List<JavaFileObject> sources = new ArrayList<>(MAVEN);
        sources.add(source("GenerateLifecycle", lifecycle));
        List<String> options = List.of("-g:none", "-proc:none", "--release", "11", "-d", out.toString());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();

        assertThat(compiler.getTask(messages, null, null, options, null, sources)
                        .call())
                .as(messages.toString())
                .isTrue();
    }

    private static JavaFileObject source(String name, String text) {
        int dot = name.lastIndexOf('.');
        String code = dot < 0 ? text : "package " + name.substring(0, dot) + "; " + text;
        URI uri = URI.create("string:///" + name.replace('.', '/') + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }
}
