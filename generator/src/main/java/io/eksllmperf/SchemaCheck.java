package io.eksllmperf;

import io.eksllmperf.Generator.Generated;
import io.eksllmperf.catalog.Version;
import io.eksllmperf.check.schema.Bundled;
import io.eksllmperf.check.schema.CelRules;
import io.eksllmperf.check.schema.Choice;
import io.eksllmperf.check.schema.EksctlSchema;
import io.eksllmperf.check.schema.GivenCrds;
import io.eksllmperf.check.schema.Problem;
import io.eksllmperf.check.schema.Tree;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import io.eksllmperf.model.CustomResource;
import io.eksllmperf.model.eksctl.ClusterConfig;
import io.eksllmperf.render.Rendered;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Judges every custom resource of the output by the CRDs of the programs that will read it, and the ClusterConfig by eksctl's schema. */
public final class SchemaCheck {
    private static final String KARPENTER = "Karpenter";

    private final Generated generated;
    private final GivenCrds given;
    private final FaultPlaces places;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private final Map<String, Choice> used = new LinkedHashMap<>();
    private final Set<String> without = new TreeSet<>();

    private SchemaCheck(InputFiles input, Generated generated, GivenCrds given) {
        this.generated = generated;
        this.given = given;
        this.places = new FaultPlaces(input, generated.inputs());
    }

    /**
     * What came out.
     *
     * @param findings what the schemas have against the output, sorted by place
     * @param by what judged, such as {@code Karpenter 1.14.1}
     * @param transitions rules that compare with the object before a change, and were not tried
     */
    public record Judgement(List<Finding> findings, List<String> by, int transitions) {
        public Judgement {
            findings = findings.stream().distinct().sorted().toList();
            by = List.copyOf(by);
        }
    }

    /** A problem, the first file that has it, and how many more have. */
    private record Seen(Place place, String rule, String message, int more) {
        Finding finding() {
            String others = more == 0 ? "" : " (and " + more + (more == 1 ? " more file)" : " more files)");
            return Finding.error(rule, place, message + others);
        }
    }

    /**
     * Judges an output; complete only when its input has no errors.
     *
     * @param input what it was generated from, so that a problem is told at the line that caused it
     */
    public static Judgement of(InputFiles input, Generated generated, GivenCrds given) {
        SchemaCheck check = new SchemaCheck(input, generated, given);
        check.findings.addAll(given.findings());
        Set<String> by = new TreeSet<>();
        for (Rendered file : generated.contents().files()) {
            if (file.resource() instanceof CustomResource resource) {
                check.custom(file, resource).ifPresent(by::add);
            } else if (file.resource() instanceof ClusterConfig) {
                check.clusterConfig(file);
                by.add(Bundled.eksctlTitle());
            }
        }
        check.seen.values().forEach(one -> check.findings.add(one.finding()));
        return new Judgement(check.findings, List.copyOf(by), check.rules());
    }

    private Optional<String> custom(Rendered file, CustomResource resource) {
        // Auto Mode runs a Karpenter that nobody can choose; Argo CD is there before the output.
        Optional<Cluster> pinning = cluster(file).filter(each -> !each.autoMode());
        Map<String, Version> wanted = pinning.flatMap(SchemaCheck::karpenter)
                .map(version -> Map.of(KARPENTER, version))
                .orElse(Map.of());
        Optional<Choice> choice = Choice.of(given, resource.apiVersion(), resource.kind(), wanted);
        if (choice.isEmpty()) {
            unjudged(file, resource);
            return Optional.empty();
        }
        Choice crd = choice.get();
        if (crd.program().equals(KARPENTER)) {
            pinning.ifPresent(each -> otherVersion(each, crd.version()));
        }
        used.putIfAbsent(resource.kind() + " " + resource.apiVersion() + " " + crd.title(), crd);
        Function<Map<String, Object>, List<Problem>> judge = crd.schema()::judge;
        String by = crd.given() ? " (by " + crd.version() + ")" : "";
        String title = resource.kind() + " \"" + resource.metadata().getName() + "\" is invalid: ";
        judge(file, judge, title, by);
        return Optional.of(crd.title());
    }

    private void clusterConfig(Rendered file) {
        EksctlSchema schema = Bundled.eksctl();
        String name = ((ClusterConfig) file.resource()).metadata().name();
        judge(file, schema::judge, "ClusterConfig \"" + name + "\" is invalid: ", "");
    }

    private void judge(Rendered file, Function<Map<String, Object>, List<Problem>> judge, String title, String by) {
        for (Problem problem : judge.apply(Tree.parse(Yaml.text(file.resource())))) {
            Place place = places.place(new FaultPlaces.Fault(file, problem, judge));
            String where = place.file().equals(file.path()) ? "" : file.path() + ": ";
            String message = where + title + problem.message() + by;
            seen.merge(
                    place + " " + problem.message(),
                    new Seen(place, rule(file, problem), message, 0),
                    (first, other) -> new Seen(first.place(), first.rule(), first.message(), first.more() + 1));
        }
    }

    private static String rule(Rendered file, Problem problem) {
        if (file.resource() instanceof ClusterConfig) {
            return "ELP302";
        }
        return problem.kind() == Problem.Kind.RULE ? "ELP301" : "ELP300";
    }

    private void unjudged(Rendered file, CustomResource resource) {
        String kind = resource.kind() + " (" + resource.apiVersion() + ")";
        if (without.add(kind)) {
            String unpublished = resource.apiVersion().startsWith("eks.amazonaws.com/")
                    ? "AWS publishes no CRD of EKS Auto Mode"
                    : "no CRD of it is bundled; give its CRD with --crds DIR";
            findings.add(Finding.warning("ELP303", FaultPlaces.file(file), kind + " is not judged: " + unpublished));
        }
    }

    private void otherVersion(Cluster cluster, String version) {
        String wanted = cluster.versions().karpenter();
        if (wanted.equals(version)) {
            return;
        }
        findings.add(Finding.warning(
                "ELP304",
                cluster.source().at("spec.versions.karpenter"),
                "the CRDs of Karpenter " + wanted
                        + " are not bundled; NodePool and EC2NodeClass are judged by those of " + version
                        + "; give the right ones with --crds DIR"));
    }

    /** Tells of rules that nobody could try. */
    private int rules() {
        int transitions = 0;
        for (Map.Entry<String, Choice> entry : used.entrySet()) {
            CelRules rules = entry.getValue().schema().rules(entry.getKey().split(" ", -1)[1]);
            transitions += rules.transitions();
            for (String broken : rules.broken()) {
                findings.add(Finding.warning(
                        "ELP303",
                        Place.of(entry.getValue().version()),
                        entry.getValue().schema().kind() + " is not judged by one of its rules: " + broken));
            }
        }
        return transitions;
    }

    private Optional<Cluster> cluster(Rendered file) {
        String[] folders = file.path().split("/", -1);
        return generated.inputs().clusters().stream()
                .filter(cluster -> folders.length > 2 && cluster.name().equals(folders[1]))
                .findFirst();
    }

    private static Optional<Version> karpenter(Cluster cluster) {
        String text = cluster.versions().karpenter();
        return Version.parse(text.startsWith("v") ? text.substring(1) : text);
    }
}
