package io.eksllmperf.cli;

import io.eksllmperf.InputFiles;
import io.eksllmperf.check.schema.GivenCrds;
import io.eksllmperf.finding.DiskWords;
import io.eksllmperf.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder of CRDs that somebody gave. Apart from the option, whose methods picocli looks at whether it is given or not. */
final class GivenFolder {
    private GivenFolder() {}

    static GivenCrds read(Path folder) {
        try {
            InputFiles files = InputFiles.readCrds(folder, folder.toString().replace('\\', '/'));
            if (files.files().isEmpty() && files.findings().isEmpty()) {
                throw new UnusableFile(folder + " holds no CRD: no file in it ends with .yaml or .yml");
            }
            GivenCrds crds = GivenCrds.parse(files.files());
            List<Finding> findings = new ArrayList<>(files.findings());
            findings.addAll(crds.findings());
            return new GivenCrds(crds.crds(), findings);
        } catch (IOException fault) {
            throw new UnusableFile("--crds " + folder + " " + DiskWords.of("read", fault));
        }
    }
}
