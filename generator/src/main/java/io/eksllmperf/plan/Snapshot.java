package io.eksllmperf.plan;

import java.time.Instant;

/**
 * What a cluster said when it was asked.
 *
 * @param application one Argo CD Application: that of the server's {@code bench} folder
 * @param jobs a list of the Jobs of the same server
 * @param pods a list of the pods of the same server
 * @param nodes a list of the nodes with the label {@code instanceType=gpu}
 * @param at when
 */
public record Snapshot(Told application, Told jobs, Told pods, Told nodes, Instant at) {
    /** The answer about one kind of thing. */
    public sealed interface Told {}

    /** @param text what {@code kubectl get -o json} printed */
    public record Json(String text) implements Told {}

    /** @param why a sentence without a full stop */
    public record Unseen(String why) implements Told {}
}
