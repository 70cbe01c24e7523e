package io.eksllmperf.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Files as UTF-8 text, and nothing else: a wrong guess at an encoding would turn figures into other figures. */
final class TextFile {
    /** A load tool's log ends at 64 MiB too. */
    static final int LARGEST = 64 * 1024 * 1024;

    private static final int HEAD = 1024 * 1024;
    private static final char BOM = '\uFEFF';

    private TextFile() {}

    /** Says in one sentence why bytes are no text. */
    static final class NotText extends Exception {
        private static final long serialVersionUID = 1;

        NotText(String message) {
            super(message);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /** The beginning, enough to tell what a file is. */
    static String head(Path path) throws IOException, NotText {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(HEAD);
        }
        if (bytes.length < HEAD) {
            return decode(bytes);
        }
        wide(bytes);
        return withoutBom(new String(bytes, StandardCharsets.UTF_8));
    }

    static String text(Path path) throws IOException, NotText {
        if (Files.size(path) > LARGEST) {
            throw new NotText("the file is larger than 64 MiB, and no summary or log of a load tool is");
        }
        return decode(Files.readAllBytes(path));
    }

    /** A stream whose reads fail with a CharacterCodingException where the bytes are not UTF-8. */
    static Reader open(Path path) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(path),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    static String decode(byte[] bytes) throws NotText {
        wide(bytes);
        try {
            return withoutBom(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            throw new NotText(NOT_UTF_8);
        }
    }

    static final String NOT_UTF_8 = "the file is not UTF-8: save it as UTF-8, or copy it again";

    /** PowerShell's {@code >} writes UTF-16. */
    private static void wide(byte[] bytes) throws NotText {
        Optional<String> found = Optional.empty();
        if (bytes.length >= 2
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            found = Optional.of("UTF-16");
        } else if (bytes.length >= 2 && (bytes[0] == 0 || bytes[1] == 0)) {
            found = Optional.of("UTF-16 or binary");
        }
        if (found.isPresent()) {
            throw new NotText("the file is " + found.get() + ", not UTF-8: save it as UTF-8, or copy it again");
        }
    }

    private static String withoutBom(String text) {
        return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
    }
}
