package io.eksllmperf.results;

import io.eksllmperf.yaml.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A run on its way into the store. What an interrupted copy left is there when the next one begins, so that it can go on.
 *
 * @param folder {@code results/.incoming/<experiment>/<run id>}
 */
public record Arriving(Path folder) {
    /** How many bytes of a file are there already; 0 where there is none. */
    public long have(String file) throws IOException {
        Path path = path(file);
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Files.size(path) : 0;
    }

    /** Opens a file to write on at an offset, after cutting off what lies behind it; makes it and its folders. */
    @SuppressWarnings("resource") // closed with the stream that is handed out
    public OutputStream append(String file, long offset) throws IOException {
        Path path = path(file);
        Files.createDirectories(path.resolveSibling("."));
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        channel.truncate(offset);
        channel.position(offset);
        return Channels.newOutputStream(channel);
    }

    /** The SHA-256 of a file that is there, as 64 lower-case hexadecimal digits. */
    public String sha256(String file) throws IOException {
        try (InputStream in = Files.newInputStream(path(file))) {
            return ContentHash.of(in).hex();
        }
    }

    /**
     * Removes what is no file of the run, so that nothing an earlier copy left is taken for a part of it.
     *
     * @param files all that the run has, by their path from its folder, with {@code /}
     */
    public void keepOnly(Set<String> files) throws IOException {
        Folders.clear(
                folder,
                file -> !files.contains(folder.relativize(file).toString().replace('\\', '/')));
    }

    /** Removes the run's folder with all in it. */
    public void discard() throws IOException {
        Folders.delete(folder);
    }

    private Path path(String file) {
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder.normalize()) || path.equals(folder.normalize())) {
            throw new IllegalArgumentException("no file of a run: " + file);
        }
        return path;
    }
}
