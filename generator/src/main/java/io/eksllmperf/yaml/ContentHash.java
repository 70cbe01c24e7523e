package io.eksllmperf.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 of a content: equal for equal bytes, on every machine.
 *
 * @param hex 64 characters of 0-9 and a-f
 */
public record ContentHash(String hex) {
    private static final int LENGTH = 64;

    public ContentHash {
        if (hex.length() != LENGTH || !hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new IllegalArgumentException("a content hash is 64 characters of 0-9 and a-f, not " + hex);
        }
    }

    public static ContentHash of(byte[] content) {
        return new ContentHash(HexFormat.of().formatHex(sha256().digest(content)));
    }

    /** Of the text's bytes in UTF-8. */
    public static ContentHash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of all bytes that are left in a stream, however many; the caller closes it. */
    @SuppressWarnings("resource") // only the caller's stream is behind it
    public static ContentHash of(InputStream content) throws IOException {
        MessageDigest digest = sha256();
        new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }

    /** Of several texts in this order. Each goes in with its length, so that (ab, c) and (a, bc) differ. */
    public static ContentHash ofParts(List<String> parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
            digest.update(bytes);
        }
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }

    /** {@link #ofParts(List)} for parts that are known one by one. */
    public static ContentHash ofParts(String... parts) {
        return ofParts(List.of(parts));
    }

    /**
     * The first characters, fit for Kubernetes names and labels.
     *
     * @param length 1 to 64; 8 tell some thousand contents apart
     */
    public String shortId(int length) {
        if (length < 1 || length > LENGTH) {
            throw new IllegalArgumentException("a short id has 1 to 64 characters, not " + length);
        }
        return hex.substring(0, length);
    }

    /** The hash in full, 64 characters. */
    @Override
    public String toString() {
        return hex;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
