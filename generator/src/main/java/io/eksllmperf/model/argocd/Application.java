package io.eksllmperf.model.argocd;

import io.eksllmperf.model.CustomResource;
import io.eksllmperf.model.Require;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;

/**
 * What Argo CD keeps in step with Git or a chart. No field holds a zero value: Argo CD writes an Application back without them, and the
 * parent application would differ for ever (argoproj/argo-cd#15898).
 */
public record Application(String apiVersion, String kind, ObjectMeta metadata, Spec spec) implements CustomResource {
    public static final String API_VERSION = "argoproj.io/v1alpha1";
    public static final String KIND = "Application";

    /** Deleting the application deletes its resources first, wave by wave. */
    public static final String FINALIZER = "resources-finalizer.argocd.argoproj.io";

    /** The same in the background. */
    public static final String BACKGROUND_FINALIZER = FINALIZER + "/background";

    public Application {
        Require.constant(apiVersion, API_VERSION, "Application apiVersion");
        Require.constant(kind, KIND, "Application kind");
        Require.named(metadata, KIND);
    }

    public Application(ObjectMeta metadata, Spec spec) {
        this(API_VERSION, KIND, metadata, spec);
    }

    @Override
    public Application withMetadata(ObjectMeta other) {
        return new Application(other, spec);
    }

    /**
     * @param project the AppProject that permits source, destination and kinds
     * @param source where the manifests come from
     * @param destination where they go
     * @param syncPolicy how and when
     * @param ignoreDifferences fields that others own
     */
    public record Spec(
            String project,
            Source source,
            Destination destination,
            SyncPolicy syncPolicy,
            List<IgnoreDifference> ignoreDifferences) {
        public Spec {
            ignoreDifferences = List.copyOf(ignoreDifferences);
            Require.text(project, "Application spec.project");
        }

        public Spec(String project, Source source, Destination destination, SyncPolicy syncPolicy) {
            this(project, source, destination, syncPolicy, List.of());
        }
    }

    /**
     * Fields of a resource that Argo CD must not compare.
     *
     * @param group API group; empty text for the core group
     * @param kind of the resource
     * @param jsonPointers such as {@code /spec/replicas}
     * @param jqPathExpressions where pointers do not reach
     */
    public record IgnoreDifference(
            String group, String kind, List<String> jsonPointers, List<String> jqPathExpressions) {
        public IgnoreDifference {
            jsonPointers = List.copyOf(jsonPointers);
            jqPathExpressions = List.copyOf(jqPathExpressions);
            Require.text(kind, "Application spec.ignoreDifferences.kind");
            Require.that(
                    !jsonPointers.isEmpty() || !jqPathExpressions.isEmpty(),
                    "Application spec.ignoreDifferences: jsonPointers or jqPathExpressions must name a field");
            Require.that(
                    jsonPointers.stream().allMatch(pointer -> pointer.startsWith("/")),
                    "Application spec.ignoreDifferences.jsonPointers: a pointer starts with /");
        }
    }
}
