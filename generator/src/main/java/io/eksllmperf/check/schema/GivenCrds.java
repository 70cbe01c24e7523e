package io.eksllmperf.check.schema;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import io.eksllmperf.spec.InputFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * CRDs that somebody gave, for kinds or versions that are not bundled.
 *
 * @param crds each with the file that it stands in
 * @param findings files that cannot be used
 */
public record GivenCrds(List<Given> crds, List<Finding> findings) {
    private static final String RULE = "ELP305";

    /** A CRD and its file. */
    record Given(CrdSchema schema, String file) {}

    public GivenCrds {
        crds = List.copyOf(crds);
        findings = List.copyOf(findings);
    }

    public static GivenCrds none() {
        return new GivenCrds(List.of(), List.of());
    }

    /** Reads files of YAML documents; documents of other kinds are passed over where a CRD stands beside them. */
    public static GivenCrds parse(List<InputFile> files) {
        List<Given> crds = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Map<String, String> seen = new LinkedHashMap<>();
        for (InputFile file : files) {
            List<CrdSchema> found = crds(file, findings);
            for (CrdSchema crd : found) {
                crds.add(new Given(crd, file.path()));
                twice(crd, file.path(), seen).ifPresent(findings::add);
            }
        }
        return new GivenCrds(crds, findings);
    }

    private static List<CrdSchema> crds(InputFile file, List<Finding> findings) {
        List<CrdSchema> crds = new ArrayList<>();
        try {
            for (Object document : Tree.documents(file.text())) {
                if (Tree.text(Tree.map(document), "kind").equals("CustomResourceDefinition")) {
                    CrdSchema.of(document)
                            .ifPresentOrElse(
                                    crds::add,
                                    () -> findings.add(unusable(
                                            file,
                                            "holds a CustomResourceDefinition without spec.group, spec.names.kind or"
                                                    + " spec.versions; one has all three")));
                }
            }
        } catch (MarkedYamlEngineException fault) {
            Mark none = new Mark(file.path(), 0, -1, -1, new int[0], 0);
            Mark at = fault.getProblemMark().orElse(none);
            Place place = new Place(file.path(), at.getLine() + 1, at.getColumn() + 1);
            findings.add(Finding.error(RULE, place, "is no YAML: " + fault.getProblem() + "; give the CRD as YAML"));
            return List.of();
        } catch (YamlEngineException fault) {
            findings.add(unusable(file, "is no YAML: " + fault.getMessage() + "; give the CRD as YAML"));
            return List.of();
        }
        if (crds.isEmpty()
                && findings.stream().noneMatch(each -> each.place().file().equals(file.path()))) {
            findings.add(unusable(file, "holds no CustomResourceDefinition; keep only CRDs in this folder"));
        }
        return crds;
    }

    private static Optional<Finding> twice(CrdSchema crd, String file, Map<String, String> seen) {
        for (String apiVersion : crd.apiVersions()) {
            String before = seen.putIfAbsent(crd.kind() + " " + apiVersion, file);
            if (before != null) {
                return Optional.of(Finding.error(
                        RULE,
                        Place.of(file),
                        "defines " + crd.kind() + " " + apiVersion + ", which " + before
                                + " defines already; keep one of the two"));
            }
        }
        return Optional.empty();
    }

    private static Finding unusable(InputFile file, String message) {
        return Finding.error(RULE, Place.of(file.path()), message);
    }

    /** The CRD of a kind: of this apiVersion where there is one, else any. */
    Optional<Given> find(String group, String kind, String apiVersion) {
        Optional<Given> found = Optional.empty();
        for (Given given : crds) {
            if (given.schema().group().equals(group) && given.schema().kind().equals(kind)) {
                boolean exact = given.schema().apiVersions().contains(apiVersion);
                if (found.isEmpty() || exact) {
                    found = Optional.of(given);
                }
                if (exact) {
                    return found;
                }
            }
        }
        return found;
    }
}
