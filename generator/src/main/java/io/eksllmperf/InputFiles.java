package io.eksllmperf;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import io.eksllmperf.spec.InputFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of {@code experiments/}, read.
 *
 * @param files every YAML file that is text, sorted by path
 * @param findings files that are none
 */
public record InputFiles(List<InputFile> files, List<Finding> findings) {
    public static final String FOLDER = "experiments";
    private static final long LARGEST = 1 << 20;

    public InputFiles {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    /**
     * Reads the input of a repository.
     *
     * @throws IOException when the folder is not there or cannot be read: there is nothing to say of its content
     */
    public static InputFiles read(Path root) throws IOException {
        Path folder = root.resolve(FOLDER);
        List<InputFile> files = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.filter(InputFiles::isYaml).sorted().toList()) {
                String path = FOLDER + "/" + file.getFileName();
                if (Files.size(file) > LARGEST) {
                    findings.add(Finding.error(
                            "ELP001", Place.of(path), "the file is larger than 1 MiB; an experiment is not"));
                } else {
                    text(Files.readAllBytes(file), path, files, findings);
                }
            }
        }
        return new InputFiles(files, findings);
    }

    /** The nearest folder at or above a place that is a repository; empty when there is none. */
    public static Optional<Path> repositoryAt(Path place) {
        for (Path folder = place; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(FOLDER))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static void text(byte[] bytes, String path, List<InputFile> files, List<Finding> findings) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            files.add(new InputFile(path, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException notText) {
            findings.add(Finding.error("ELP001", Place.of(path), "the file is not UTF-8 text; save it as UTF-8"));
        }
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
    }
}
