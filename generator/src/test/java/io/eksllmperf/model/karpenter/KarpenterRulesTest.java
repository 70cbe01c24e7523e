package io.eksllmperf.model.karpenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eksllmperf.model.Taint;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the compact constructors refuse. */
class KarpenterRulesTest {
    private static final BlockDeviceMapping ROOT = BlockDeviceMapping.root(
            "/dev/xvda", BlockDeviceMapping.Ebs.gp3("100Gi", Optional.empty(), Optional.empty()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IN           | ''  | requirement on a: In needs at least one value, not []",
                "EXISTS       | x   | requirement on a: Exists takes no value, not [x]",
                "GREATER_THAN | x   | requirement on a: Gt takes exactly one whole number of 0 or more, not [x]",
                "AT_MOST      | 1 2 | requirement on a: Lte takes exactly one whole number of 0 or more, not [1, 2]"
            })
    void anOperatorWithTheWrongValues(Requirement.Operator operator, String values, String message) {
        List<String> list = values.isEmpty() ? List.of() : List.of(values.split(" "));
        assertThatThrownBy(() -> new Requirement("a", operator, list)).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"karpenter.sh/nodepool", "team.karpenter.sh/x", "kubernetes.io/hostname"})
    void aLabelThatKarpenterSets(String key) {
        assertThatThrownBy(() -> new NodeTemplate.Metadata(Map.of(key, "x")))
                .hasMessage(
                        "NodePool spec.template.metadata.labels: " + key + " is set by Karpenter; choose another key");
    }

    @Test
    void aLabelValueThatIsTooLong() {
        assertThatThrownBy(() -> new NodeTemplate.Metadata(Map.of("a", "x".repeat(64))))
                .hasMessage(
                        "NodePool spec.template.metadata.labels: the value of a has 64 characters; a label holds 63");
        assertThat(new NodeTemplate.Metadata(Map.of("karpenter.sh/capacity-type", "x".repeat(63))).labels())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "m", "1h30", "never", "1.5h", "-1h", "1d"})
    void aDurationThatIsNone(String duration) {
        assertThatThrownBy(() -> new Disruption(Disruption.Policy.WHEN_EMPTY, duration, List.of()))
                .hasMessage("NodePool spec.disruption.consolidateAfter is '" + duration
                        + "': a duration looks like 30s, 45m or 1h30m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30m", "1h30m", "Never", "0s"})
    void aDurationThatIsOne(String duration) {
        assertThat(new Disruption(Disruption.Policy.WHEN_EMPTY, duration, List.of()).consolidateAfter())
                .isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "101%", "1.5", "-1", "ten"})
    void aBudgetThatIsNoCount(String nodes) {
        assertThatThrownBy(() -> new Disruption.Budget(nodes, List.of()))
                .hasMessage("NodePool spec.disruption.budgets.nodes is '" + nodes
                        + "': it must be a whole number or a percentage from 0% to 100%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100%", "99%", "250"})
    void aBudgetThatIsACount(String nodes) {
        assertThat(new Disruption.Budget(nodes, List.of()).nodes()).isEqualTo(nodes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"al2023", "al2023@", "@v1", "ubuntu@v1"})
    void anAliasWithoutFamilyOrVersion(String alias) {
        assertThatThrownBy(() -> new AmiSelectorTerm(alias))
                .hasMessage("EC2NodeClass spec.amiSelectorTerms.alias is '" + alias
                        + "': it must be al2, al2023 or bottlerocket, then @ and a version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Gi", "0Gi", "010Gi", "59001Gi", "64001G", "59Ti", "65T", "100", "100Mi", "999999999999Gi"})
    void aVolumeSizeOutOfBounds(String size) {
        assertThatThrownBy(() -> BlockDeviceMapping.Ebs.gp3(size, Optional.empty(), Optional.empty()))
                .hasMessage("EC2NodeClass spec.blockDeviceMappings.ebs.volumeSize is '" + size
                        + "': it must be 1-59000Gi, 1-64000G, 1-58Ti or 1-64T");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1Gi", "59000Gi", "64000G", "58Ti", "64T"})
    void aVolumeSizeAtItsBound(String size) {
        assertThat(BlockDeviceMapping.Ebs.gp3(size, Optional.empty(), Optional.empty())
                        .volumeSize())
                .isEqualTo(size);
    }

    @Test
    void twoRootVolumes() {
        assertThatThrownBy(() -> spec(List.of(ROOT, ROOT), Map.of()))
                .hasMessage("EC2NodeClass spec.blockDeviceMappings: only one may have rootVolume true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eks:eks-cluster-name", "kubernetes.io/cluster/a", "karpenter.sh/nodepool"})
    void aTagThatKarpenterSets(String key) {
        assertThatThrownBy(() -> spec(List.of(), Map.of(key, "x")))
                .hasMessage("EC2NodeClass spec.tags: '" + key + "' is set by Karpenter or empty; choose another key");
    }

    @Test
    void aSelectorWithoutTagsOrWithAnEmptyOne() {
        assertThatThrownBy(() -> new SubnetSelectorTerm(Map.of()))
                .hasMessage("subnetSelectorTerms.tags has 0 entries: 1 to 20 are allowed");
        assertThatThrownBy(() -> new SecurityGroupSelectorTerm(Map.of("a", "")))
                .hasMessage("securityGroupSelectorTerms.tags value of a is empty: a value is required");
    }

    @Test
    void aNodeClassWithTheNameThatAutoModeKeeps() {
        NodeClass.Spec spec = KarpenterExamples.nodeClass().spec();
        assertThatThrownBy(() -> new NodeClass(KarpenterExamples.metadata("default"), spec))
                .hasMessage("NodeClass metadata.name is default: Auto Mode keeps that name for its built-in class;"
                        + " choose another");
    }

    @Test
    void aResourceWithoutANameOrOfAnotherKind() {
        NodePool.Spec spec = KarpenterExamples.nodePool().spec();
        assertThatThrownBy(() -> new NodePool(new ObjectMeta(), spec))
                .hasMessage("NodePool metadata.name is empty: a value is required");
        assertThatThrownBy(
                        () -> new NodePool("karpenter.sh/v1beta1", "NodePool", KarpenterExamples.metadata("a"), spec))
                .hasMessage("NodePool apiVersion is karpenter.sh/v1beta1: it must be karpenter.sh/v1");
    }

    @Test
    void recordsCopyWhatTheyAreGiven() {
        Map<String, String> labels = new HashMap<>(Map.of("a", "b"));
        NodeTemplate.Metadata metadata = new NodeTemplate.Metadata(labels);
        labels.put("c", "d");

        assertThat(metadata.labels()).isEqualTo(Map.of("a", "b"));
    }

    @Test
    void otherMetadataLeavesTheSpecAlone() {
        NodePool pool = KarpenterExamples.nodePool();
        ObjectMeta other = KarpenterExamples.metadata("other");

        assertThat(pool.withMetadata(other)).isEqualTo(new NodePool(other, pool.spec()));
    }

    @Test
    void aTaintNeedsAKeyAndNoValue() {
        assertThatThrownBy(() -> Taint.noSchedule(" ", "x")).hasMessage("taint.key is empty: a value is required");
        assertThat(new Taint("nvidia.com/gpu", Optional.empty(), Taint.Effect.NO_EXECUTE).value())
                .isEmpty();
    }

    private static Ec2NodeClass.Spec spec(List<BlockDeviceMapping> devices, Map<String, String> tags) {
        Ec2NodeClass.Spec like = KarpenterExamples.ec2NodeClass().spec();
        return new Ec2NodeClass.Spec(
                like.role(),
                like.amiSelectorTerms(),
                like.subnetSelectorTerms(),
                like.securityGroupSelectorTerms(),
                Optional.empty(),
                devices,
                Optional.empty(),
                Optional.empty(),
                tags);
    }
}
