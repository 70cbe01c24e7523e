package planted.render.manifests;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;

/** Breaks: one resource is one function. */
public final class TwoFunctions {
    private TwoFunctions() {}

    public static ConfigMap configMap() {
        return new ConfigMap();
    }

    public static Service service() {
        planted.render.argocd.Remembers.render();
        return new Service();
    }
}
