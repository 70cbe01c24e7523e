package io.eksllmperf.plan.change;

import java.util.Map;

/**
 * One file of the output, read back.
 *
 * @param path its path
 * @param apiVersion group and version; the version alone for the core group
 * @param kind its kind
 * @param namespace its namespace; the empty text for none
 * @param name its name
 * @param content all of it: maps with sorted keys, lists, texts, numbers, booleans
 */
public record Manifest(
        String path, String apiVersion, String kind, String namespace, String name, Map<String, Object> content) {}
