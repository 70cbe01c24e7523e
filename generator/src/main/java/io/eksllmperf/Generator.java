package io.eksllmperf;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.check.Facts;
import io.eksllmperf.check.Rules;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.plan.cost.Experience;
import io.eksllmperf.render.Rendered;
import io.eksllmperf.render.Repository;
import io.eksllmperf.render.Repository.Contents;
import io.eksllmperf.spec.InputParser;
import io.eksllmperf.spec.InputParser.Parsed;
import io.eksllmperf.spec.Inputs;
import io.eksllmperf.tree.OutputFile;
import io.eksllmperf.yaml.Yaml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Input files in, output files and findings out; reads and writes nothing. */
public final class Generator {
    /** The folders of the output; all that is in them belongs to the generator, or is foreign. */
    public static final List<String> OWNED = List.of("argocd", "clusters", "manifests");

    private Generator() {}

    /**
     * What was generated.
     *
     * @param inputs what the input says
     * @param contents the output as resources; empty when the input has errors
     * @param findings all that is wrong with input and output, sorted by place
     */
    public record Generated(Inputs inputs, Contents contents, List<Finding> findings) {
        public Generated {
            findings = findings.stream().distinct().sorted().toList();
        }

        /** Whether nothing found is an error: only then may anything be written. */
        public boolean ok() {
            return findings.stream().noneMatch(Finding::isError);
        }

        /** Whether all of the output is there, though a rule may forbid to write it: it can be planned and compared. */
        public boolean rendered() {
            return ok()
                    || (!contents.files().isEmpty()
                            && contents.findings().stream().noneMatch(Finding::isError));
        }

        /** The output as files, sorted by path. */
        public List<OutputFile> files() {
            return contents.files().stream().map(Generated::file).toList();
        }

        private static OutputFile file(Rendered rendered) {
            return new OutputFile(rendered.path(), Yaml.file(rendered.header(), rendered.resource()));
        }
    }

    /**
     * Generates the output of an input.
     *
     * @param input the files of {@code experiments/}
     * @param today for rules that depend on the date; nothing that is rendered does
     */
    public static Generated generate(InputFiles input, Optional<LocalDate> today) {
        return generate(input, today, Experience.NONE);
    }

    /**
     * The same where something was measured before.
     *
     * @param experience asked only for experiments with a budget
     */
    public static Generated generate(InputFiles input, Optional<LocalDate> today, Experience experience) {
        List<Finding> findings = new ArrayList<>(input.findings());
        Parsed parsed = InputParser.parse(input.files());
        findings.addAll(parsed.findings());
        if (findings.stream().anyMatch(Finding::isError)) {
            return new Generated(parsed.inputs(), new Contents(List.of(), List.of(), List.of()), findings);
        }
        Contents contents = Repository.render(parsed.inputs(), Catalog.shipped());
        findings.addAll(contents.findings());
        findings.addAll(Rules.check(new Facts(parsed.inputs(), contents, Catalog.shipped(), today, experience)));
        return new Generated(parsed.inputs(), contents, findings);
    }
}
