package io.eksllmperf.render;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.Inputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of contents of the output: which folder there is, and what it is rendered of. */
public final class Repository {
    private final Inputs inputs;
    private final Catalog catalog;
    private final Resolver resolver;
    private final Overrides overrides = new Overrides();
    private final List<Rendered> rendered = new ArrayList<>();
    private final List<ResolvedLoad> loads = new ArrayList<>();

    private Repository(Inputs inputs, Catalog catalog) {
        this.inputs = inputs;
        this.catalog = catalog;
        this.resolver = new Resolver(catalog);
    }

    /**
     * What came out.
     *
     * @param files every file of the output, sorted by path; complete only when no finding is an error
     * @param loads every sweep, resolved, sorted by experiment within its server
     * @param findings what did not resolve, and overrides that cannot be applied
     */
    public record Contents(List<Rendered> files, List<ResolvedLoad> loads, List<Finding> findings) {
        public Contents {
            files = List.copyOf(files);
            loads = List.copyOf(loads);
            findings = List.copyOf(findings);
        }
    }

    public static Contents render(Inputs inputs, Catalog catalog) {
        Repository repository = new Repository(inputs, catalog);
        inputs.clusters().forEach(repository::cluster);
        return repository.contents();
    }

    private void cluster(Cluster cluster) {
        List<Experiment> owners =
                inputs.on(cluster).stream().filter(Experiment::ownsServing).toList();
        List<ResolvedServing> servers = new ArrayList<>();
        for (Experiment owner : owners) {
            resolver.serving(cluster, owner).ifPresent(server -> {
                servers.add(server);
                server(owner, server);
            });
        }
    }

    /** {@code manifests/<cluster>/<experiment>}: the server, and the sweeps that load it. */
    private void server(Experiment owner, ResolvedServing server) {
        List<ResolvedLoad> sweeps = inputs.loading(owner).stream()
                .map(experiment -> resolver.load(experiment, server))
                .flatMap(Optional::stream)
                .toList();
        loads.addAll(sweeps);
        Optional<ResolvedLoad> own = sweeps.stream()
                .filter(load -> load.experiment().name().equals(owner.name()))
                .findFirst();
        if (own.isEmpty()) {
            return;
        }
        Names names = server.names();
        List<String> file = List.of(owner.source().file());
        ServingFolder serving = ServingFolder.render(own.get(), files(names.servingFolder(), file, List.of(owner)));
        Files bench = files(names.benchFolder(), List.of(), inputs.loading(owner));
        BenchFolder.render(own.get(), sweeps, serving.servingId(), bench);
    }

    private Files files(String folder, List<String> from, List<Experiment> experiments) {
        return new Files(folder, from, experiments, new Files.Output(rendered, overrides));
    }

    private Contents contents() {
        rendered.sort((one, other) -> one.path().compareTo(other.path()));
        List<Finding> findings = new ArrayList<>(resolver.findings());
        findings.addAll(overrides.findings(inputs.experiments()));
        return new Contents(rendered, loads, findings);
    }
}
