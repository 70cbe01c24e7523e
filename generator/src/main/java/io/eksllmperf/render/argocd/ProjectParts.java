package io.eksllmperf.render.argocd;

import io.eksllmperf.model.argocd.Application;
import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Waves;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;

/**
 * The small parts that projects have in common.
 *
 * <p>A server has projects of its own, which go with it. Were there one for all servers, its namespace would be struck
 * from the list in the first wave of the sync that removes its applications, and Argo CD would delete them but leave what
 * they made: it touches nothing that the project does not permit (argo-cd 3.5.1, controller/appcontroller.go
 * getPermittedAppLiveObjects). The GPU would be billed on.
 */
final class ProjectParts {
    private ProjectParts() {}

    /** With the finalizer that keeps a project until no application refers to it: without it none could be deleted. */
    static ObjectMeta metadata(String name, Labels labels) {
        ObjectMeta metadata = Parts.metadata(name, labels, Waves.wave(AppWaves.PROJECT));
        metadata.setFinalizers(List.of(Application.FINALIZER));
        return metadata;
    }
}
