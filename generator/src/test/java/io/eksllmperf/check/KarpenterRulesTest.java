package io.eksllmperf.check;

import static io.eksllmperf.check.Judged.ARGOCD;
import static io.eksllmperf.check.Judged.BENCH;
import static io.eksllmperf.check.Judged.PLATFORM;
import static io.eksllmperf.check.Judged.SERVING;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import io.eksllmperf.model.argocd.Application;
import io.eksllmperf.model.argocd.Source;
import io.eksllmperf.model.argocd.Source.Helm;
import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.eksllmperf.model.karpenter.NodePool;
import io.eksllmperf.model.karpenter.NodeTemplate;
import io.eksllmperf.model.karpenter.SecurityGroupSelectorTerm;
import io.eksllmperf.model.karpenter.SubnetSelectorTerm;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Karpenter's nodes, and what brings the controller in. */
class KarpenterRulesTest {
    private static final String CLASS = PLATFORM + "20-ec2nodeclass-load.yaml";
    private static final String CLUSTER = "experiments/llm-eks-cluster.yaml: error ";
    private static final Path AUTO_MODE = Path.of("src/test/resources/golden/auto-mode");

    @ParameterizedTest
    @ValueSource(strings = {"ELP216", "ELP217", "ELP219", "ELP222", "ELP223"})
    void whatIsRenderedJoinsAndStays(String rule) {
        assertThat(Judged.of(Shipped.experiments()).by(rule)).isEmpty();
        assertThat(Judged.of(Shipped.at(AUTO_MODE)).by(rule)).isEmpty();
    }

    @Test
    void nodesThatNeverRegister() {
        assertThat(nodes("KarpenterNodeRole-other", spec(), "ELP216"))
                .containsExactly(CLASS + ": error ELP216: EC2NodeClass load gives its nodes the role"
                        + " KarpenterNodeRole-other, which 0 node groups and entries EC2_LINUX of"
                        + " clusters/llm-eks-cluster.yaml have; exactly one must");
    }

    @Test
    void gpuNodesInPublicSubnets() {
        Terms terms = new Terms(
                List.of(new SubnetSelectorTerm(Map.of("karpenter.sh/discovery", "llm-eks-cluster"))), spec().groups());

        assertThat(nodes("KarpenterNodeRole-llm-eks-cluster", terms, "ELP217"))
                .containsExactly(CLASS + ": error ELP217: EC2NodeClass load chooses subnets that may be public; select"
                        + " by the tag kubernetes.io/role/internal-elb as well");
    }

    @Test
    void severalTaggedSecurityGroups() {
        Terms terms = new Terms(
                spec().subnets(),
                List.of(new SecurityGroupSelectorTerm(Map.of("karpenter.sh/discovery", "llm-eks-cluster"))));

        assertThat(nodes("KarpenterNodeRole-llm-eks-cluster", terms, "ELP217"))
                .containsExactly(CLASS + ": error ELP217: EC2NodeClass load chooses security groups of which there may"
                        + " be several; select by the tag aws:eks:cluster-name, which EKS gives to one");
    }

    @Test
    void definitionsThatLagBehindTheController() {
        assertThat(Judged.seed()
                        .replaced(
                                ARGOCD + "apps/20-karpenter-crd",
                                app -> chart((Application) app, "1.13.0", Helm.values("karpenter-crd", Map.of())))
                        .by("ELP219"))
                .containsExactly(CLUSTER + "ELP219: " + ARGOCD
                        + "apps/20-karpenter-crd.yaml: Application llm-eks-cluster.karpenter-crd installs the CRDs of"
                        + " Karpenter 1.13.0, but the controller is 1.14.1; take one version for both");
    }

    @Test
    void definitionsWithTwoOwners() {
        assertThat(Judged.seed()
                        .replaced(
                                ARGOCD + "apps/30-karpenter.",
                                app -> chart((Application) app, "1.14.1", Helm.values("karpenter", Map.of())))
                        .by("ELP219"))
                .containsExactly(CLUSTER + "ELP219: " + ARGOCD
                        + "apps/30-karpenter.yaml: Application llm-eks-cluster.karpenter installs CRDs that Application"
                        + " llm-eks-cluster.karpenter-crd installs too; set helm.skipCrds: true");
    }

    @Test
    void controllerWithoutItsDefinitions() {
        assertThat(Judged.seed().without(ARGOCD + "apps/20-karpenter-crd").by("ELP219"))
                .containsExactly(CLUSTER + "ELP219: " + ARGOCD
                        + "apps/30-karpenter.yaml: Application llm-eks-cluster.karpenter has no application with chart"
                        + " karpenter-crd beside it; both are needed");
    }

    @Test
    void karpenterOnAutoMode() {
        assertThat(Judged.of(Shipped.at(AUTO_MODE))
                        .replaced(
                                "argocd/auto/apps/32-",
                                app -> chart(
                                        (Application) app,
                                        "1.14.1",
                                        Helm.withoutCrds("karpenter", Map.of()),
                                        "karpenter"))
                        .by("ELP219"))
                .contains("experiments/auto.yaml: error ELP219: argocd/auto/apps/32-dcgm-exporter.yaml: Application"
                        + " auto.dcgm-exporter installs Karpenter, which EKS Auto Mode brings with it; remove it");
    }

    @Test
    void labelThatStopsTheKubelet() {
        assertThat(Judged.seed()
                        .replaced(
                                PLATFORM + "30-nodepool-load",
                                pool -> labelled(
                                        (NodePool) pool,
                                        Map.of(
                                                "instanceType", "load",
                                                "node.kubernetes.io/purpose", "load",
                                                "topology.kubernetes.io/region", "us-east-1",
                                                "team.kubernetes.io/owner", "ml")))
                        .by("ELP222"))
                .containsExactly(PLATFORM + "30-nodepool-load.yaml: error ELP222: NodePool load labels its nodes"
                        + " team.kubernetes.io/owner, which the kubelet may not set; choose a key outside kubernetes.io"
                        + " and k8s.io");
    }

    @Test
    void serverThatKarpenterMayMove() {
        assertThat(Judged.seed()
                        .with(
                                SERVING + "40-deployment-llm-gpu",
                                Deployment.class,
                                server -> server.getSpec()
                                        .getTemplate()
                                        .getMetadata()
                                        .setAnnotations(Map.of()))
                        .by("ELP223"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP223: " + SERVING
                        + "40-deployment-llm-gpu.yaml: Deployment llm-gpu has pods with no annotation"
                        + " karpenter.sh/do-not-disrupt: Karpenter may move them; write \"true\"");
    }

    @Test
    void levelWhoseProtectionIsAMistypedWord() {
        assertThat(Judged.seed()
                        .with(
                                BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0020",
                                Job.class,
                                job -> job.getSpec()
                                        .getTemplate()
                                        .getMetadata()
                                        .setAnnotations(Map.of("karpenter.sh/do-not-disrupt", "yes")))
                        .by("ELP223"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP223: " + BENCH
                        + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0020.yaml: Job gpt-oss-20b-g5-8xlarge-c0020-r1-* has pods"
                        + " with karpenter.sh/do-not-disrupt: yes: Karpenter may move them; write \"true\"");
    }

    /** How a node class finds its network. */
    private record Terms(List<SubnetSelectorTerm> subnets, List<SecurityGroupSelectorTerm> groups) {}

    private static Terms spec() {
        List<Terms> terms = new ArrayList<>();
        Judged.seed().replaced(CLASS, resource -> {
            Ec2NodeClass.Spec spec = ((Ec2NodeClass) resource).spec();
            terms.add(new Terms(spec.subnetSelectorTerms(), spec.securityGroupSelectorTerms()));
            return resource;
        });
        return terms.get(0);
    }

    private static List<String> nodes(String role, Terms terms, String rule) {
        return Judged.seed()
                .replaced(CLASS, resource -> {
                    Ec2NodeClass before = (Ec2NodeClass) resource;
                    Ec2NodeClass.Spec spec = before.spec();
                    return new Ec2NodeClass(
                            before.metadata(),
                            new Ec2NodeClass.Spec(
                                    role,
                                    spec.amiSelectorTerms(),
                                    terms.subnets(),
                                    terms.groups(),
                                    spec.instanceStorePolicy(),
                                    spec.blockDeviceMappings(),
                                    spec.metadataOptions(),
                                    spec.userData(),
                                    spec.tags()));
                })
                .by(rule);
    }

    private static NodePool labelled(NodePool pool, Map<String, String> labels) {
        NodePool.Spec spec = pool.spec();
        NodeTemplate template = new NodeTemplate(
                new NodeTemplate.Metadata(labels), spec.template().spec());
        return new NodePool(pool.metadata(), new NodePool.Spec(template, spec.disruption(), spec.limits()));
    }

    private static Application chart(Application app, String version, Helm helm) {
        return chart(app, version, helm, app.spec().source().chart().orElseThrow());
    }

    private static Application chart(Application app, String version, Helm helm, String chart) {
        Application.Spec spec = app.spec();
        Source source = Source.chart(spec.source().repoURL(), chart, version, helm);
        return new Application(
                app.metadata(), new Application.Spec(spec.project(), source, spec.destination(), spec.syncPolicy()));
    }
}
