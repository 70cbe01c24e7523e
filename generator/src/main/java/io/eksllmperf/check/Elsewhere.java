package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;
import static io.eksllmperf.check.Rule.warning;

import java.util.ArrayList;
import java.util.List;

/** Rules that other parts of the program judge while they read, resolve, change or compare; none can be waived. */
final class Elsewhere {
    private static final List<Rule> INPUT = List.of(
            error(
                    "ELP001",
                    "The file is not readable as input",
                    "An input file is UTF-8 text of at most 1 MiB, in YAML 1.2."),
            error("ELP002", "A key stands twice", "Only one of the two values would hold, and readers see the other."),
            error("ELP003", "A second document", "One file describes one thing, so that a finding can name it."),
            error(
                    "ELP004",
                    "Anchors, aliases and tags",
                    "They hide what is written, and a few lines of them can fill the memory of whoever reads them."),
            error(
                    "ELP005",
                    "An unknown key",
                    "A misspelled key would be ignored, and its default taken without a word."),
            error("ELP006", "A key is missing", "What has no sensible default must be said."),
            error(
                    "ELP007",
                    "A value of the wrong form",
                    "YAML reads 1.30 as the number 1.3: texts that look like numbers want quotes."),
            error(
                    "ELP008",
                    "A key of the wrong form",
                    "Keys of labels, variables and tags have forms that Kubernetes and AWS demand."),
            error(
                    "ELP009",
                    "A number that readers take for two",
                    "YAML 1.1 reads 010 as 8, YAML 1.2 as 10: what was meant is not known."),
            error("ELP010", "A name is used twice", "Output folders are named by it: one would overwrite the other."),
            error("ELP011", "The cluster does not exist", "An experiment runs on a cluster that a file describes."),
            error(
                    "ELP012",
                    "The experiment to load does not exist",
                    "serving.from names an experiment with a server of its own."),
            error(
                    "ELP013",
                    "A concurrency stands twice",
                    "Two Jobs would have one name; load.repeats measures a level again."),
            error(
                    "ELP014",
                    "A namespace with two servers",
                    "Names within a namespace are fixed: the second server would replace the first."),
            error(
                    "ELP015",
                    "A matrix that does not expand",
                    "Every combination needs a name and a namespace of its own, of at most 40 and 63 characters."),
            error(
                    "ELP016",
                    "A value stands twice in a list",
                    "eksctl and Kubernetes refuse zones, ranges and names that stand twice."),
            error(
                    "ELP017",
                    "A sweep of too many runs",
                    "Runs follow one another, minutes each: a thousand take days, and Git a file for each of them."));

    private static final List<Rule> RESOLVING = List.of(
            error(
                    "ELP020",
                    "The catalog does not know the instance type",
                    "GPU, memory, price and pull time all follow from the type."),
            error(
                    "ELP021",
                    "The instance type has no GPU",
                    "vLLM serves from a GPU; Karpenter would launch a node of no use."),
            error(
                    "ELP024",
                    "This version of vLLM is not in the tables",
                    "Versions before the oldest known have flags that nobody has read."),
            error(
                    "ELP025",
                    "No attention backend for model, GPU and version",
                    "Attention sinks need FlashAttention 3 or Triton: gpt-oss on Ampere starts from 0.10.1 on"
                            + " (vllm-project/vllm#22290, #22331)."),
            error(
                    "ELP030",
                    "This version of the load tool is not in the tables",
                    "Its flags, and what its image holds, are not known; from SDK tag 25.09 on the tag does not say"
                            + " what runs."),
            error("ELP045", "An override that matches nothing", "Whoever wrote it believes that it works."),
            error(
                    "ELP046",
                    "An override of what the generator manages",
                    "Order, exclusion and identity of the runs rest on it."),
            warning(
                    "ELP047",
                    "A waiver of a rule that does not exist",
                    "It suppresses nothing, and hides a typing error."),
            warning(
                    "ELP048",
                    "A waiver of nothing",
                    "What it excused is gone: remove it before it excuses something else."),
            warning(
                    "ELP049",
                    "A waiver of a rule that cannot be waived",
                    "Where the output could not work, nobody's reason changes that."));

    private static final List<Rule> TREE = List.of(
            error(
                    "ELP070",
                    "A generated file differs",
                    "What is in Git is not what the input gives: Argo CD would apply the difference."),
            error("ELP071", "A generated file is missing", "What the input asks for would never be applied."),
            error("ELP072", "A file that is no longer generated", "Argo CD would go on applying it."),
            warning("ELP073", "A file that generate did not write", "It lies in a folder that Argo CD applies."),
            error(
                    "ELP074",
                    "A foreign file where one is to be written",
                    "generate touches nothing that it did not write."),
            error("ELP075", "An edited file that is no longer generated", "To delete it would lose somebody's work."),
            error(
                    "ELP076",
                    "The index is not what is generated",
                    "It says which files belong to the generator; without it none would."),
            error("ELP077", "Something else where a file is to be", "generate follows no link and replaces no folder."),
            error("ELP078", "Another run of generate", "Two at once would write each other's half."),
            error("ELP079", "The disk refused", "Nothing is half-done: the next run repairs what this one left."),
            warning("ELP080", "A left-over of a stopped run", "The next run of generate removes it."),
            error("ELP081", "Two paths that differ only in case", "They are one file on macOS and Windows."));

    private static final List<Rule> RESULTS = List.of(
            error(
                    "ELP900",
                    "A measured file that is no text",
                    "It is empty, or in an encoding that would garble figures."),
            error(
                    "ELP901",
                    "A measured file that is cut off or broken",
                    "Figures beyond the fault are lost, and are said to be."),
            error("ELP902", "A file of no known format", "It is listed, so that no row is dropped without a word."),
            warning(
                    "ELP903",
                    "A measured figure is refused",
                    "A cut cell, an unknown unit, or a time that only streaming measures."),
            error("ELP904", "The load tool failed or measured nothing", "The tools end with exit code 0 even then."),
            error(
                    "ELP905",
                    "A figure cannot be attributed",
                    "Without its concurrency, or with two, a row says nothing."),
            warning("ELP906", "A folder that is no complete run", "Partial and failed runs are never imported."),
            error("ELP907", "An import is left out", "What is in the store is not overwritten without --force."),
            error(
                    "ELP908",
                    "The disk refused a measured file",
                    "Nothing is half-imported: the next run of the import completes it."),
            error(
                    "ELP909",
                    "A run could not be collected",
                    "It is measured, and would be missing without a word; the next collect goes on where this one"
                            + " ended."),
            error(
                    "ELP910",
                    "A report is not what the results give",
                    "Whoever reads it would believe figures that nobody measured."));

    private static final List<Rule> SCHEMAS = List.of(
            error(
                    "ELP300",
                    "A custom resource breaks the schema of its CRD",
                    "The API server refuses it, or drops the field without a word (check --schemas)."),
            error(
                    "ELP301",
                    "A custom resource breaks a rule of its CRD",
                    "The API server refuses it (check --schemas, x-kubernetes-validations)."),
            error(
                    "ELP302",
                    "The ClusterConfig breaks eksctl's schema",
                    "eksctl reads strictly, and stops before it makes anything (check --schemas)."),
            warning(
                    "ELP303",
                    "Something is not judged by a schema",
                    "What is wrong with it shows when it is applied (check --schemas)."),
            warning(
                    "ELP304",
                    "Judged by the CRDs of another version",
                    "Fields and rules come and go with versions (check --schemas)."),
            error(
                    "ELP305",
                    "A given CRD cannot be used",
                    "What it was to judge would pass without being judged (check --crds)."));

    private Elsewhere() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(INPUT);
        rules.addAll(RESOLVING);
        rules.addAll(TREE);
        rules.addAll(RESULTS);
        rules.addAll(SCHEMAS);
        return rules.stream().map(Rule::never).toList();
    }
}
