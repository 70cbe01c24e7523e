package io.eksllmperf.yaml;

import java.nio.charset.StandardCharsets;

/**
 * Writes one resource as one YAML document: LF, a newline at the end, lists flush with their key, no folded lines.
 *
 * <p>A resource is a record, a fabric8 model, a Map or a List of such; inside may stand String, Number, Boolean, enum
 * (its {@code toString()}), Optional, Quantity and IntOrString.
 *
 * <ul>
 *   <li>Of a record or model, null, empty Optional, empty List and empty Map are left out; a present
 *       {@code Optional<List>} is written even when empty ({@code []}), a record or model with nothing set is
 *       {@code {}}. Primitive components are always written.
 *   <li>Of a Map or List all is written ({@code null}, {@code []}, {@code {}}), but for an empty Optional.
 *   <li>Keys: records in the order of their components; models apiVersion, kind, metadata, name, namespace, image,
 *       command, args, spec, then by alphabet; Maps by alphabet.
 * </ul>
 *
 * <p>Texts read back equal in YAML 1.1 and 1.2: what either would take for a number, boolean, date, null or syntax is in
 * double quotes. What cannot be written is an IllegalArgumentException that names the value's path.
 */
public final class Yaml {
    private static final int USUAL_SIZE = 4096;

    private Yaml() {}

    /** The resource as a YAML document. */
    public static String text(Object resource) {
        StringBuilder out = new StringBuilder(USUAL_SIZE);
        new Emitter(out).document(resource);
        return out.append('\n').substring(1);
    }

    /**
     * The resource as the bytes of a file, in UTF-8.
     *
     * @param headerComment lines to stand above the document, without {@code #}; empty for none
     */
    public static byte[] file(String headerComment, Object resource) {
        StringBuilder out = new StringBuilder(USUAL_SIZE);
        if (!headerComment.isEmpty()) {
            for (String line : headerComment.split("\n", -1)) {
                comment(out, line);
            }
        }
        new Emitter(out).document(resource);
        return out.append('\n').substring(1).getBytes(StandardCharsets.UTF_8);
    }

    private static void comment(StringBuilder out, String line) {
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            if (Scalar.isHidden(line.codePointAt(i))) {
                throw new IllegalArgumentException(
                        "a header comment holds a character that YAML cannot carry or nobody sees");
            }
        }
        out.append(line.isEmpty() ? "\n#" : "\n# ").append(line);
    }
}
