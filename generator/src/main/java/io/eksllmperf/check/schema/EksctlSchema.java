package io.eksllmperf.check.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * eksctl's own schema of a ClusterConfig ({@code eksctl utils schema}, draft-07). Every object in it is closed, so unknown keys are
 * found. It knows no versions, regions or ARNs and no rule that spans two fields.
 */
public final class EksctlSchema {
    private final Map<String, Object> tree;
    private final Definitions definitions;

    private EksctlSchema(Map<String, Object> tree) {
        this.tree = tree;
        this.definitions = new Definitions(Tree.child(tree, "definitions"));
    }

    /** Reads the JSON text of the schema. */
    public static EksctlSchema parse(String json) {
        return new EksctlSchema(Tree.parse(json));
    }

    /** The whole schema as it was read, definitions included. */
    public Map<String, Object> tree() {
        return tree;
    }

    /** All problems of a ClusterConfig, sorted; none for a valid one. */
    public List<Problem> judge(Map<String, ?> clusterConfig) {
        List<Problem> problems = new ArrayList<>();
        new UnknownFields(definitions, false, problems).resource(clusterConfig, tree);
        new Values(definitions, problems).judge(clusterConfig, tree, FieldPath.ROOT);
        return problems.stream().sorted().toList();
    }
}
