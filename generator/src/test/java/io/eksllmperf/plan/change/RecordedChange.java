package io.eksllmperf.plan.change;

import io.eksllmperf.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A folder of {@code changes/}: {@code change.yaml} says what is edited and which facts tell what happens then, {@code
 * expected.txt} what the program must say.
 *
 * <p>{@code facts}: the source. {@code before} and {@code after}: edits of the shipped input on one side, each with {@code file}
 * and {@code from} and {@code to}, or {@code text} for a new file, or {@code gone: true}. {@code output}: edits of the old output,
 * for what only another version of the generator would have written.
 */
record RecordedChange(Path folder) {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).resolve("src/test/resources/io/eksllmperf/plan/changes");
    static final String EXPECTED = "expected.txt";
    private static final String INPUT = "change.yaml";

    static List<RecordedChange> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.sorted().map(RecordedChange::new).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String facts() {
        return input().getOrDefault("facts", "").toString();
    }

    String expected() {
        return text(EXPECTED);
    }

    /** Names in the folder that no test reads, or that are missing. */
    List<String> oddFiles() {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = new ArrayList<>(
                    files.map(file -> file.getFileName().toString()).sorted().toList());
            return names.equals(List.of(INPUT, EXPECTED)) ? List.of() : List.of(this + " holds " + names);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the program says: each path once with its consequences, paths of levels and repeats put together. */
    String outcomes() {
        Manifests before = Manifests.read(oldOutput());
        Manifests after = Manifests.read(edited("after").render());
        List<Change> changes = Changes.between(before.byPath(), after.byPath());
        Map<String, Integer> told = new TreeMap<>();
        for (Outcome outcome : Consequences.of(changes, before.byPath(), after.byPath())) {
            String said = outcome.consequences().stream()
                    .map(one -> "\n  " + one.effect().words() + ": " + one.sentence())
                    .collect(Collectors.joining());
            told.merge(pattern(outcome.change().path()) + said, 1, Integer::sum);
        }
        return told.isEmpty()
                ? "nothing changes\n"
                : told.entrySet().stream()
                        .map(entry -> entry.getKey().replaceFirst("\n", " x" + entry.getValue() + "\n"))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String pattern(String path) {
        return path.replaceAll("-r[0-9]-", "-r*-").replaceAll("-c[0-9]{4}", "-c*");
    }

    private Map<String, String> oldOutput() {
        Map<String, String> texts = new TreeMap<>(
                edits("before").isEmpty()
                        ? Output.shipped().texts()
                        : edited("before").render());
        for (Map<String, Object> edit : edits("output")) {
            String path = edit.get("file").toString();
            String from = edit.get("from").toString();
            String text = Optional.ofNullable(texts.get(path)).orElseThrow(() -> new IllegalStateException(path));
            if (!text.contains(from)) {
                throw new IllegalStateException("'" + from + "' is not in " + path);
            }
            texts.put(path, text.replace(from, edit.get("to").toString()));
        }
        return texts;
    }

    private Shipped edited(String side) {
        Shipped shipped = Shipped.experiments();
        for (Map<String, Object> edit : edits(side)) {
            String file = edit.get("file").toString();
            shipped = edit.containsKey("gone")
                    ? shipped.without(file)
                    : edit.containsKey("text")
                            ? shipped.and(file, edit.get("text").toString())
                            : shipped.with(
                                    file,
                                    edit.get("from").toString(),
                                    edit.get("to").toString());
        }
        return shipped;
    }

    private List<Map<String, Object>> edits(String key) {
        return Manifest.items(input().getOrDefault(key, List.of())).stream()
                .map(Manifest::entries)
                .toList();
    }

    private Map<String, Object> input() {
        return Manifest.entries(new Load(LoadSettings.builder().build()).loadFromString(text(INPUT)));
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
