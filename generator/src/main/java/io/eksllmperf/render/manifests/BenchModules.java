package io.eksllmperf.render.manifests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The Python modules that all level scripts share: static files, mounted at {@code /opt/bench}. */
public final class BenchModules {
    private static final String FOLDER = "/io/eksllmperf/bench/";
    private static final List<String> NAMES = List.of(
            "export.py",
            "fingerprint.py",
            "gate.py",
            "judge.py",
            "process.py",
            "prom.py",
            "recorder.py",
            "store.py",
            "web.py");

    private BenchModules() {}

    /** File name to text, sorted by name: the data of the shared ConfigMap. */
    public static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        NAMES.forEach(name -> files.put(name, text(name)));
        return files;
    }

    static String text(String name) {
        try (InputStream in = BenchModules.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
