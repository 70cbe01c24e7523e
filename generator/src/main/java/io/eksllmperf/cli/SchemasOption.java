package io.eksllmperf.cli;

import io.eksllmperf.Generator.Generated;
import io.eksllmperf.InputFiles;
import io.eksllmperf.SchemaCheck;
import io.eksllmperf.SchemaCheck.Judgement;
import io.eksllmperf.check.schema.GivenCrds;
import java.nio.file.Path;
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
        GivenCrds given = folder.map(GivenFolder::read).orElseGet(GivenCrds::none);
        return generated.contents().files().isEmpty()
                ? Optional.empty()
                : Optional.of(SchemaCheck.of(input, generated, given));
    }

    /** What judged, in a sentence for people. */
    static String summary(Judgement judgement) {
        String skipped = judgement.transitions() == 0
                ? "."
                : "; " + judgement.transitions() + " rules about changes were not tried.";
        return "Judged by the schemas of " + String.join(", ", judgement.by()) + skipped;
    }
}
