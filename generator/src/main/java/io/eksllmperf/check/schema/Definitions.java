package io.eksllmperf.check.schema;

import java.util.Map;

/**
 * The named parts of a JSON schema, which others point to; a CRD has none.
 *
 * @param byName name to schema
 */
record Definitions(Map<String, Object> byName) {
    static final Definitions NONE = new Definitions(Map.of());
    private static final String BEFORE_NAME = "#/definitions/";

    /** The schema itself, or the one that it points to. A choice of one is no choice. */
    Map<String, Object> resolved(Map<String, Object> schema) {
        String reference = Tree.text(schema, "$ref");
        if (reference.startsWith(BEFORE_NAME)) {
            return resolved(Tree.child(byName, reference.substring(BEFORE_NAME.length())));
        }
        boolean onlyOne =
                !schema.containsKey("properties") && Tree.list(schema, "oneOf").size() == 1;
        return onlyOne ? resolved(Tree.map(Tree.list(schema, "oneOf").get(0))) : schema;
    }
}
