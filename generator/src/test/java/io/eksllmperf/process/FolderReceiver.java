package io.eksllmperf.process;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Puts a run into a folder. */
record FolderReceiver(Path folder) implements Receiver {
    @Override
    public long have(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Files.size(path) : 0;
    }

    @Override
    public OutputStream append(String file, long offset) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        try (RandomAccessFile open = new RandomAccessFile(path.toFile(), "rw")) {
            open.setLength(offset);
        }
        return new FileOutputStream(path.toFile(), true);
    }

    @Override
    public String sha256(String file) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(file))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                digest.update(buffer, 0, length);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
