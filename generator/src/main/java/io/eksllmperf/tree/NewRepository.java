package io.eksllmperf.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** A folder that becomes a repository: its first files, none of which may be there already. */
public final class NewRepository {
    private NewRepository() {}

    /**
     * Writes the files, all or none of them as far as what is there decides it.
     *
     * @param files path relative to the folder to text
     * @throws IOException when a file is there already or cannot be written; its message names the file
     */
    public static void write(Path folder, Map<String, String> files) throws IOException {
        for (String path : files.keySet()) {
            if (Files.exists(folder.resolve(path))) {
                throw new IOException(folder.resolve(path) + " is there already; init makes a new repository only");
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        }
    }
}
