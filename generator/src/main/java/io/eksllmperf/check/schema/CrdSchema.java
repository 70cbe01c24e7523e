package io.eksllmperf.check.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A CustomResourceDefinition: for each of its versions the structural schema, closed, and the rules. It judges a new resource as the API
 * server does: unknown fields, defaults, values, rules. What it does not look at is metadata, which no CRD describes.
 */
public final class CrdSchema {
    private final String group;
    private final String kind;
    private final Map<String, Map<String, Object>> openApi;
    private final Map<String, CelRules> rules = new HashMap<>();

    private CrdSchema(String group, String kind, Map<String, Map<String, Object>> openApi) {
        this.group = group;
        this.kind = kind;
        this.openApi = openApi;
    }

    /**
     * Reads the YAML text of one CustomResourceDefinition.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static CrdSchema parse(String yaml) {
        return of(Tree.parse(yaml))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the text is no CustomResourceDefinition: spec.names.kind or spec.versions is missing"));
    }

    /** Empty when the document defines no kind, or no version of it. */
    static Optional<CrdSchema> of(Object document) {
        Map<String, Object> spec = Tree.child(Tree.map(document), "spec");
        String group = Tree.text(spec, "group");
        String kind = Tree.text(Tree.child(spec, "names"), "kind");
        Map<String, Map<String, Object>> schemas = new TreeMap<>();
        for (Object entry : Tree.list(spec, "versions")) {
            Map<String, Object> version = Tree.map(entry);
            schemas.put(
                    group + "/" + version.get("name"), Tree.child(Tree.child(version, "schema"), "openAPIV3Schema"));
        }
        return kind.isEmpty() || group.isEmpty() || schemas.isEmpty()
                ? Optional.empty()
                : Optional.of(new CrdSchema(group, kind, schemas));
    }

    /** The kind that it defines. */
    public String kind() {
        return kind;
    }

    String group() {
        return group;
    }

    /** Every apiVersion that it defines, sorted. */
    Set<String> apiVersions() {
        return openApi.keySet();
    }

    /** The schema of an apiVersion, as it was read; empty for a version that the CRD lacks. */
    public Map<String, Object> openApi(String apiVersion) {
        return openApi.getOrDefault(apiVersion, Map.of());
    }

    /** The rules of an apiVersion, compiled when they are first asked for. */
    public CelRules rules(String apiVersion) {
        return rules.computeIfAbsent(apiVersion, version -> CelRules.of(openApi(version)));
    }

    /** All problems of a resource, sorted; none for a valid one. */
    public List<Problem> judge(Map<String, ?> resource) {
        String apiVersion = Objects.toString(resource.get("apiVersion"), "");
        String asked = Objects.toString(resource.get("kind"), "");
        if (!kind.equals(asked) || !openApi.containsKey(apiVersion)) {
            String message = "no matches for kind " + Json.text(asked) + " in version " + Json.text(apiVersion)
                    + "; the CRD defines " + kind + " in " + String.join(", ", apiVersions());
            return List.of(new Problem(FieldPath.ROOT.child("apiVersion"), message, Problem.Kind.SHAPE));
        }
        Map<String, Object> schema = openApi(apiVersion);
        List<Problem> problems = new ArrayList<>();
        new UnknownFields(Definitions.NONE, true, problems).resource(resource, schema);
        Object complete = Defaults.filled(resource, schema);
        new Values(Definitions.NONE, problems).judge(complete, schema, FieldPath.ROOT);
        ListKeys.judge(complete, schema, FieldPath.ROOT, problems);
        if (problems.stream().noneMatch(problem -> problem.kind() == Problem.Kind.SHAPE)) {
            problems.addAll(rules(apiVersion).judge(complete));
        }
        return problems.stream().sorted().toList();
    }
}
