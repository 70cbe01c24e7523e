package planted.plan;

import java.io.FileInputStream;
import java.io.IOException;

/** Breaks: disk access outside tree, results and InputFiles. */
final class ReadsFile {
    byte[] read() throws IOException {
        try (FileInputStream in = new FileInputStream("file")) {
            return in.readAllBytes();
        }
    }
}
