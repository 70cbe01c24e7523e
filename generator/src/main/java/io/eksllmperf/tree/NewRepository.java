package io.eksllmperf.tree;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** A folder that becomes a repository: its first files, none of which may be there already. */
public final class NewRepository {
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private NewRepository() {}

    /**
     * Writes the files, all or none of them as far as what is there decides it.
     *
     * @throws IOException when a file is there already or cannot be written; its message names the file
     */
    public static void write(Path folder, List<NewFile> files) throws IOException {
        for (NewFile file : files) {
            if (Files.exists(folder.resolve(file.path()), LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(
                        folder.resolve(file.path()) + " is there already; init makes a new repository only");
            }
        }
        for (NewFile file : files) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            try (var out = Channels.newOutputStream(Files.newByteChannel(path, NEW, attributes(path, file)))) {
                out.write(file.text().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** The mode is asked for when the file is made, so that the umask of the user still has its say. */
    private static FileAttribute<?>[] attributes(Path path, NewFile file) {
        boolean hasModes = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return file.executable() && hasModes
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"))
                }
                : new FileAttribute<?>[0];
    }
}
