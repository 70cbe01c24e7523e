package io.eksllmperf.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A scratch repository: what lies in it, as text by path. */
record Folder(Path root) {
    static final List<String> OWNED = List.of("clusters", "manifests", "argocd");

    Tree tree() {
        return Tree.at(root, OWNED);
    }

    /** Path, content, path, content … */
    static List<OutputFile> render(String... pathsAndContents) {
        List<OutputFile> files = new ArrayList<>();
        for (int i = 0; i < pathsAndContents.length; i += 2) {
            files.add(new OutputFile(pathsAndContents[i], pathsAndContents[i + 1].getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    Folder put(String path, String content) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), content);
        return this;
    }

    String text(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    /** Files with their text, folders with "/", all but the lock. */
    Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(each -> !each.equals(root)).toList()) {
                content.put(root.relativize(path).toString(), Files.isDirectory(path) ? "/" : Files.readString(path));
            }
        }
        content.remove(Lock.FILE);
        return content;
    }
}
