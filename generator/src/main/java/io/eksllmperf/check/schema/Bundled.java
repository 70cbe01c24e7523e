package io.eksllmperf.check.schema;

import io.eksllmperf.catalog.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A CRD, or eksctl's schema, that ships with the generator; it is parsed when it is first asked for.
 *
 * @param kind the kind that it defines
 * @param group the kind's API group
 * @param program whose CRD it is, such as {@code Karpenter}
 * @param version that program's version
 * @param file below {@code schemas/}
 */
public record Bundled(String kind, String group, String program, String version, String file) {
    private static final int COLUMNS = 5;
    private static final Map<String, CrdSchema> PARSED = new ConcurrentHashMap<>();

    /** All of them, those of one kind oldest first. */
    public static List<Bundled> all() {
        List<Bundled> all = new ArrayList<>();
        for (String line : text("bundled.csv").lines().toList()) {
            String[] row = line.split(",", -1);
            if (!line.startsWith("#") && row.length == COLUMNS) {
                all.add(new Bundled(row[0], row[1], row[2], row[3], row[4]));
            }
        }
        return all;
    }

    /** The newest of a kind. */
    public static CrdSchema crd(String kind) {
        return newest(kind).schema();
    }

    private static Bundled newest(String kind) {
        return all().stream()
                .filter(each -> each.kind().equals(kind))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    /** The one of a kind in a version. */
    public static CrdSchema crd(String kind, String version) {
        return all().stream()
                .filter(each -> each.kind().equals(kind) && each.version().equals(version))
                .findFirst()
                .orElseThrow()
                .schema();
    }

    /**
     * The one to judge by: of the version wanted, else the nearest older, else the oldest; empty for an unknown kind.
     *
     * @param wanted program to version; of a program that is not in it the newest
     */
    static Optional<Bundled> nearest(String group, String kind, Map<String, Version> wanted) {
        Optional<Bundled> nearest = Optional.empty();
        for (Bundled each : all()) {
            if (each.kind().equals(kind) && each.group().equals(group)) {
                boolean reached = Optional.ofNullable(wanted.get(each.program()))
                        .map(version -> version.isAtLeast(Version.of(each.version())))
                        .orElse(true);
                nearest = nearest.isEmpty() || reached ? Optional.of(each) : nearest;
            }
        }
        return nearest;
    }

    public static EksctlSchema eksctl() {
        return Eksctl.SCHEMA;
    }

    /** {@code eksctl 0.230.0}. */
    public static String eksctlTitle() {
        return newest(Eksctl.KIND).title();
    }

    /** Parsed when it is first asked for. */
    private static final class Eksctl {
        static final String KIND = "ClusterConfig";
        static final EksctlSchema SCHEMA = EksctlSchema.parse(text(newest(KIND).file()));
    }

    private String title() {
        return program + " " + version;
    }

    CrdSchema schema() {
        return PARSED.computeIfAbsent(file, path -> CrdSchema.parse(text(path)));
    }

    private static String text(String path) {
        try (InputStream in = Bundled.class.getResourceAsStream("/io/eksllmperf/schemas/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no schema at " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
