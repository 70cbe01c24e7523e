package io.eksllmperf.process;

import java.io.IOException;
import java.io.OutputStream;

/** Where the files of one run are put. Files are named by their path from the run's folder, with {@code /}. */
public interface Receiver {
    /** How many bytes of a file are there already; 0 where there is none. */
    long have(String file) throws IOException;

    /** Opens a file to write on at an offset, after cutting off what lies behind it. Makes it, and its folders, if need be. */
    OutputStream append(String file, long offset) throws IOException;

    /** The SHA-256 of a file that is there, as 64 lower-case hexadecimal digits. */
    String sha256(String file) throws IOException;
}
