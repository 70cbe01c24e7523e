package io.eksllmperf.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The last of what a child complains of: the reason stands at the end. */
final class Tail {
    private static final int KEPT = 64 << 10;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    void fill(InputStream in) throws IOException {
        byte[] buffer = new byte[8192];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            add(buffer, length);
        }
    }

    synchronized String text() {
        String all = kept.toString(StandardCharsets.UTF_8);
        return all.substring(Math.max(0, all.length() - KEPT));
    }

    private synchronized void add(byte[] bytes, int length) {
        if (kept.size() > 2 * KEPT) {
            byte[] all = kept.toByteArray();
            kept.reset();
            kept.write(all, all.length - KEPT, KEPT);
        }
        kept.write(bytes, 0, length);
    }
}
