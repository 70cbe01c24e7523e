package io.eksllmperf.render;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.model.eksctl.ClusterConfig;
import io.eksllmperf.render.clusters.ClusterFile;
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
        List<String> file = List.of(cluster.source().file());
        ClusterConfig config = ClusterFile.render(cluster, catalog);
        files("clusters", file, List.of()).put(cluster.name(), ClusterFile.class, config);

        List<ResolvedLoad> sweeps = inputs.on(cluster).stream()
                .filter(Experiment::ownsServing)
                .map(owner -> server(cluster, owner))
                .flatMap(Optional::stream)
                .toList();
        PlatformFolder.render(cluster, sweeps, files(Names.platformFolder(cluster.name()), List.of(), List.of()));
        ArgocdFolder.render(cluster, sweeps, catalog, files(Names.argocdFolder(cluster.name()), List.of(), List.of()));
    }

    /**
     * {@code manifests/<cluster>/<experiment>}: a server, and the sweeps that load it.
     *
     * @return the owner's own sweep; empty when it does not resolve
     */
    private Optional<ResolvedLoad> server(Cluster cluster, Experiment owner) {
        Optional<ResolvedServing> server = resolver.serving(cluster, owner);
        if (server.isEmpty()) {
            return Optional.empty();
        }
        List<ResolvedLoad> sweeps = inputs.loading(owner).stream()
                .map(experiment -> resolver.load(experiment, server.get()))
                .flatMap(Optional::stream)
                .toList();
        Optional<ResolvedLoad> own =
                sweeps.stream().filter(load -> load.experiment().ownsServing()).findFirst();
        own.ifPresent(load -> {
            loads.addAll(sweeps);
            Names names = load.server().names();
            List<String> file = List.of(owner.source().file());
            Files serving = files(names.servingFolder(), file, List.of(owner));
            String servingId = ServingFolder.render(load, serving);
            BenchFolder.render(load, sweeps, servingId, files(names.benchFolder(), List.of(), inputs.loading(owner)));
        });
        return own;
    }

    private Files files(String folder, List<String> from, List<Experiment> experiments) {
        return new Files(folder, from, experiments, new Files.Output(rendered, overrides));
    }

    private Contents contents() {
        rendered.sort((one, other) -> one.path().compareTo(other.path()));
        List<Finding> findings = new ArrayList<>(resolver.findings());
        // Where a server did not resolve nothing was rendered that an override could match.
        findings.addAll(
                overrides.findings(loads.stream().map(ResolvedLoad::experiment).toList()));
        return new Contents(rendered, loads, findings);
    }
}
