package io.eksllmperf.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is read on a few screens, a method on one, a call in one line. */
class SourceSizeTest {
    @TempDir
    Path folder;

    @Test
    void mainSourcesKeepTheCaps() {
        assertThat(SourceSize.files()).hasSizeGreaterThan(3);
        assertThat(SourceSize.breaches(SourceSize.files())).isEmpty();
    }

    @Test
    void findsAFileOf301Lines() throws IOException {
        assertThat(breachesOf("class Long {\n" + "\n".repeat(298) + "}\n")).isEmpty();
        assertThat(breachesOf("class Long {\n" + "\n".repeat(299) + "}\n"))
                .containsExactly(file() + ":1: the file has 301 lines, at most 300 are allowed");
    }

    @Test
    void findsAMethodOf41Lines() throws IOException {
        assertThat(breachesOf("class Long {\n    void run() {\n" + "\n".repeat(38) + "    }\n}\n"))
                .isEmpty();
        assertThat(breachesOf("class Long {\n    void run() {\n" + "\n".repeat(39) + "    }\n}\n"))
                .containsExactly(file() + ":2: run() has 41 lines, at most 40 are allowed");
    }

    @Test
    void findsAFifthParameterOfMethodsAndOfConstructorsOfClasses() throws IOException {
        assertThat(breachesOf("""
                class Long {
                    Long(int a, int b, int c, int d, int e) {}
                    void four(int a, int b, int c, int d) {}
                    void five(int a, int b, int c, int d, int e) {}
                }
                """))
                .containsExactly(
                        file() + ":2: the constructor has 5 parameters, at most 4 are allowed",
                        file() + ":4: five() has 5 parameters, at most 4 are allowed");
    }

    @Test
    void letsRecordsBeAsWideAsWhatTheyDescribe() throws IOException {
        assertThat(breachesOf("""
                record Long(int a, int b, int c, int d, int e) {
                    Long(int a, int b, int c, int d, int e) {
                        this.a = a;
                        this.b = b;
                        this.c = c;
                        this.d = d;
                        this.e = e;
                    }
                }
                """)).isEmpty();
    }

    private List<String> breachesOf(String source) throws IOException {
        return SourceSize.breaches(List.of(Files.writeString(file(), source)));
    }

    private Path file() {
        return folder.resolve("Long.java");
    }
}
