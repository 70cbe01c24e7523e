package io.eksllmperf.tree;

import io.eksllmperf.finding.DiskWords;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.io.IOException;

/** The disk refused something; says what was tried on which path, and why not. */
final class DiskFault extends Exception {
    private static final long serialVersionUID = 1;

    private final String path;
    private final String message;

    DiskFault(String action, String path, IOException cause) {
        super(cause);
        this.path = path;
        this.message = DiskWords.of(action, cause);
    }

    /** @param consequence what is lost or not, and what to do */
    Finding finding(String consequence) {
        return Finding.error("ELP079", Place.of(path), message + ". " + consequence);
    }
}
