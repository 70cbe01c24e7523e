package io.eksllmperf.spec;

import io.eksllmperf.spec.Cluster.Access;
import io.eksllmperf.spec.Cluster.Destination;
import io.eksllmperf.spec.Cluster.GitOps;
import io.eksllmperf.spec.Cluster.LoadNodes;
import io.eksllmperf.spec.Cluster.Provisioner;
import io.eksllmperf.spec.Cluster.SystemNodes;
import io.eksllmperf.spec.Cluster.Versions;
import io.eksllmperf.spec.Cluster.Vpc;

/** A checked Cluster document to its record. */
final class ClusterParser {
    private ClusterParser() {}

    static Cluster cluster(Source source) {
        Section document = new Section(source.value());
        Section spec = document.section("spec");
        return new Cluster(
                source,
                document.section("metadata").text("name"),
                spec.text("region"),
                spec.version("kubernetesVersion"),
                spec.texts("availabilityZones"),
                vpc(spec.section("vpc")),
                Provisioner.of(spec.text("nodeProvisioner")),
                systemNodes(spec.section("systemNodes")),
                loadNodes(spec.section("loadNodes")),
                access(spec),
                versions(spec.section("versions")),
                spec.section("monitoring").flag("serviceMonitor"),
                gitOps(spec.section("gitops")),
                spec.textMap("tags"),
                spec.sections("waive", Waiver::of));
    }

    private static Vpc vpc(Section vpc) {
        return new Vpc(vpc.text("cidr"), vpc.text("natGateway"));
    }

    private static SystemNodes systemNodes(Section nodes) {
        return new SystemNodes(nodes.text("instanceType"), nodes.whole("count"), nodes.quantity("volumeSize"));
    }

    private static LoadNodes loadNodes(Section nodes) {
        return new LoadNodes(nodes.text("instanceType"), nodes.quantity("rootVolume"));
    }

    private static Access access(Section spec) {
        Section endpoint = spec.section("endpoint");
        return new Access(
                spec.texts("adminPrincipals"), endpoint.flag("publicAccess"), endpoint.texts("publicAccessCIDRs"));
    }

    private static Versions versions(Section versions) {
        return new Versions(
                versions.text("karpenter"),
                versions.optionalText("devicePlugin"),
                versions.optionalText("dcgmExporter"),
                versions.optionalText("amiAlias"));
    }

    private static GitOps gitOps(Section gitops) {
        Section destination = gitops.section("destination");
        return new GitOps(
                gitops.text("repoURL"),
                gitops.text("targetRevision"),
                destination.has("name")
                        ? new Destination.Named(destination.text("name"))
                        : new Destination.Server(destination.text("server")));
    }
}
