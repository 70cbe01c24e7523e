package io.eksllmperf.cli;

import io.eksllmperf.Generator.Generated;
import io.eksllmperf.InputFiles;
import io.eksllmperf.SchemaCheck;
import io.eksllmperf.SchemaCheck.Judgement;
import io.eksllmperf.check.schema.GivenCrds;
import io.eksllmperf.finding.DiskWords;
import io.eksllmperf.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether the output is also judged by CRDs, and by which. Nothing of it is loaded otherwise. */
final class SchemasOption {
    @Option(
            names = "--schemas",
            description =
                    "Also judge every custom resource by its CRD, rules included, and the ClusterConfig by eksctl's"
                            + " schema; all of them are bundled.")
    private boolean wanted;

    @Option(
            names = "--crds",
            paramLabel = "DIR",
            description =
                    "The same with the CRDs of this folder before the bundled ones: *.yaml, any number of kinds and"
                            + " versions.")
    private Optional<Path> folder = Optional.empty();

    /** Empty when nobody asked, or when the input could not be rendered. */
    Optional<Judgement> judge(InputFiles input, Generated generated) {
        if (folder.isEmpty() && !wanted) {
            return Optional.empty();
        }
        GivenCrds given = given();
        return generated.contents().files().isEmpty()
                ? Optional.empty()
                : Optional.of(SchemaCheck.of(input, generated, given));
    }

    private GivenCrds given() {
        return folder.map(SchemasOption::read).orElseGet(GivenCrds::none);
    }

    private static GivenCrds read(Path folder) {
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

    /** What judged, in a sentence for people. */
    static String summary(Judgement judgement) {
        String skipped = judgement.transitions() == 0
                ? "."
                : "; " + judgement.transitions() + " rules about changes were not tried.";
        return "Judged by the schemas of " + String.join(", ", judgement.by()) + skipped;
    }
}
