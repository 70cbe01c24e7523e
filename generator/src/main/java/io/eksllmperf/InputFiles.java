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
                    text(Files.readAllBytes(file), path)
                            .ifPresentOrElse(files::add, () -> findings.add(noText("ELP001", path)));
                }
            }
        }
        return new InputFiles(files, findings);
    }

    /**
     * Reads the YAML files of a folder of CRDs; what is no text is left out and told.
     *
     * @param shown the folder as the user named it, which the files' paths begin with
     * @throws IOException when the folder is not there or cannot be read
     */
    public static InputFiles readCrds(Path folder, String shown) throws IOException {
        List<InputFile> files = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.filter(InputFiles::isYaml).sorted().toList()) {
                String path = shown + "/" + file.getFileName();
                text(Files.readAllBytes(file), path)
                        .ifPresentOrElse(files::add, () -> findings.add(noText("ELP305", path)));
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

    /** Empty when the bytes are no UTF-8. */
    private static Optional<InputFile> text(byte[] bytes, String path) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(new InputFile(path, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private static Finding noText(String rule, String path) {
        return Finding.error(rule, Place.of(path), "the file is not UTF-8 text; save it as UTF-8");
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
    }
}
