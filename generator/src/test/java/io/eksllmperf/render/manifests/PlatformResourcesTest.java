package io.eksllmperf.render.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.render.Given;
import io.eksllmperf.render.Names;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Volumes, GPU metrics and the network of the platform folder. */
class PlatformResourcesTest {
    @Test
    void volumesAreEncryptedAndMadeWhereTheirPodRuns() {
        Given given = Given.karpenter();
        for (StorageClass storage :
                List.of(VolumeClass.render(given.cluster()), ResultsVolumeClass.render(given.cluster()))) {
            assertThat(storage.getParameters()).isEqualTo(Map.of("type", "gp3", "encrypted", "true"));
            assertThat(storage.getVolumeBindingMode()).isEqualTo("WaitForFirstConsumer");
            assertThat(storage.getAllowVolumeExpansion()).isTrue();
            assertThat(storage.getProvisioner()).isEqualTo("ebs.csi.aws.com");
        }
    }

    @Test
    void resultsOutliveTheirClaimAndCachesDoNot() {
        Given given = Given.karpenter();

        assertThat(ResultsVolumeClass.render(given.cluster()).getReclaimPolicy())
                .isEqualTo("Retain");
        assertThat(VolumeClass.render(given.cluster()).getReclaimPolicy()).isEqualTo("Delete");
    }

    @Test
    void claimsNameTheClassesThatThereAre() {
        Given given = Given.karpenter();
        Names names = given.servers().get(0).names();

        assertThat(ResultsClaim.render(names).getSpec().getStorageClassName())
                .isEqualTo(
                        ResultsVolumeClass.render(given.cluster()).getMetadata().getName());
    }

    @Test
    void autoModesDriverHasAnotherName() {
        assertThat(VolumeClass.render(Given.autoMode().cluster()).getProvisioner())
                .isEqualTo("ebs.csi.eks.amazonaws.com");
    }

    @Test
    void tagsThatMayChangeStayOutOfTheImmutableClass() {
        assertThat(VolumeClass.render(
                        Given.cluster("tags: {}", "tags: {team: ml}").cluster()))
                .isEqualTo(VolumeClass.render(Given.karpenter().cluster()));
    }

    @Test
    void oneNameHasTheAddressesOfAllExporters() {
        Service service = DcgmHosts.render();

        assertThat(service.getSpec().getClusterIP()).isEqualTo("None");
        assertThat(service.getSpec().getSelector()).isEqualTo(Map.of("app.kubernetes.io/name", "dcgm-exporter"));
        assertThat(service.getMetadata().getName() + "." + service.getMetadata().getNamespace() + ".svc.cluster.local")
                .isEqualTo(Names.dcgmHosts());
        assertThat(service.getSpec().getPorts().get(0).getPort()).isEqualTo(9400);
    }

    @Test
    void networkPoliciesAreSwitchedOnForAutoMode() {
        assertThat(Given.readBack(VpcCniSettings.render()))
                .containsEntry("data", Map.of("enable-network-policy-controller", "true"));
        assertThat(VpcCniSettings.render().getMetadata().getNamespace()).isEqualTo("kube-system");
    }
}
