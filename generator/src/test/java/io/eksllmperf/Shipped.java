package io.eksllmperf;

import io.eksllmperf.Generator.Generated;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.spec.InputFile;
import io.eksllmperf.tree.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The shipped experiments, and variants of them by text replacement: what tests render.
 *
 * @param files the input files
 */
public record Shipped(List<InputFile> files) {
    public static final String CLUSTER = "experiments/llm-eks-cluster.yaml";
    public static final String SEED = "experiments/gpt-oss-20b-g5-8xlarge.yaml";
    public static final String AIPERF = "experiments/gpt-oss-20b-g5-8xlarge-aiperf.yaml";

    /** The repository's top folder: tests run in generator/. */
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    public static Shipped experiments() {
        return at(ROOT);
    }

    public static Shipped at(Path root) {
        try {
            return new Shipped(InputFiles.read(root).files());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The same with a text of one file replaced, which must be there exactly once. */
    public Shipped with(String file, String from, String to) {
        List<InputFile> changed = new ArrayList<>();
        for (InputFile input : files) {
            if (!input.path().equals(file)) {
                changed.add(input);
                continue;
            }
            int at = input.text().indexOf(from);
            if (at < 0 || input.text().indexOf(from, at + 1) >= 0) {
                throw new IllegalArgumentException("'" + from + "' must stand in " + file + " exactly once");
            }
            changed.add(new InputFile(file, input.text().replace(from, to)));
        }
        return new Shipped(changed);
    }

    public Shipped without(String file) {
        return new Shipped(
                files.stream().filter(input -> !input.path().equals(file)).toList());
    }

    public Shipped and(String file, String text) {
        List<InputFile> more = new ArrayList<>(files);
        more.add(new InputFile(file, text));
        return new Shipped(more);
    }

    public Generated generate() {
        return Generator.generate(new InputFiles(files, List.of()), Optional.empty());
    }

    /** The findings that are errors, as text. */
    public List<String> errors() {
        return generate().findings().stream()
                .filter(Finding::isError)
                .map(Finding::toString)
                .toList();
    }

    /** Path to text of the output; there must be no error. */
    public Map<String, String> render() {
        Generated generated = generate();
        if (!generated.ok()) {
            throw new IllegalStateException("the input has errors: " + errors());
        }
        Map<String, String> texts = new TreeMap<>();
        for (OutputFile file : generated.files()) {
            texts.put(file.path(), new String(file.content(), StandardCharsets.UTF_8));
        }
        return texts;
    }

    /** Paths whose content differs between two outputs, or which only one of them has. */
    public static List<String> changed(Map<String, String> before, Map<String, String> after) {
        Map<String, String> all = new TreeMap<>(before);
        all.putAll(after);
        return all.keySet().stream()
                .filter(path -> !java.util.Objects.equals(before.get(path), after.get(path)))
                .toList();
    }
}
