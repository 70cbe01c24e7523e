package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.fabric8.kubernetes.api.model.ServiceAccount;

/** The account of the server, of triton-perf and of the load pods: none of them asks the API server for anything. */
public final class ServingAccount {
    private ServingAccount() {}

    public static ServiceAccount render(Names names) {
        ServiceAccount account = new ServiceAccount();
        account.setMetadata(Parts.metadata(names.server(), names.namespace(), Labels.of("serving", names.serving())));
        account.setAutomountServiceAccountToken(false);
        return account;
    }
}
