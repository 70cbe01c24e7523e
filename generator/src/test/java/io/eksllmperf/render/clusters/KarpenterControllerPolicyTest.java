package io.eksllmperf.render.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.eksllmperf.Shipped;
import io.eksllmperf.model.eksctl.PolicyDocument;
import io.eksllmperf.model.eksctl.PolicyDocument.Statement;
import io.eksllmperf.render.Given;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KarpenterControllerPolicyTest {
    /** Characters of all inline policies of a role, white space not counted (AWS IAM quotas). */
    private static final int IAM_LIMIT = 10_240;

    /** What may be done to any resource: reading, and launching from images and networks that the account has. */
    private static final Set<String> UNCONDITIONAL = Set.of(
            "AllowScopedEC2InstanceAccessActions",
            "AllowAPIServerEndpointDiscovery",
            "AllowSSMReadActions",
            "AllowPricingReadActions",
            "AllowUnscopedInstanceProfileListAction",
            "AllowInstanceProfileReadActions");

    @ParameterizedTest
    @ValueSource(strings = {"llm-eks-cluster", "a123456789-123456789-123456789-123456789-12345"})
    void fitsIntoOneRole(String cluster) throws JsonProcessingException {
        String json = new ObjectMapper().writeValueAsString(Given.readBack(policy(cluster)));

        assertThat(json).contains("aws:ResourceTag/kubernetes.io/cluster/" + cluster + "\":[\"owned\"]");
        assertThat(json.replaceAll("\\s", "").length()).isBetween(5_000, IAM_LIMIT);
    }

    @Test
    void whateverChangesSomethingAsksForTheClustersTags() {
        for (Statement statement : policy("llm-eks-cluster").Statement()) {
            assertThat(statement.Condition().isEmpty())
                    .as(statement.Sid())
                    .isEqualTo(UNCONDITIONAL.contains(statement.Sid()));
        }
    }

    @Test
    void onlyTheNodesRoleMayBePassedAndOnlyToEc2() {
        Statement pass = statement("AllowPassingInstanceRole");

        assertThat(pass.Action()).containsExactly("iam:PassRole");
        assertThat(pass.Resource()).containsExactly("arn:aws:iam::*:role/KarpenterNodeRole-llm-eks-cluster");
        assertThat(pass.Condition())
                .isEqualTo(Map.of(
                        "StringEquals",
                        Map.of("iam:PassedToService", List.of("ec2.amazonaws.com", "ec2.amazonaws.com.cn"))));
    }

    @Test
    void onlyTheClustersOwnNodesMayBeDeleted() {
        Statement deletion = statement("AllowScopedDeletion");

        assertThat(deletion.Resource())
                .containsExactly("arn:aws:ec2:us-east-1:*:instance/*", "arn:aws:ec2:us-east-1:*:launch-template/*");
        assertThat(deletion.Condition())
                .isEqualTo(Map.of(
                        "StringEquals",
                        Map.of("aws:ResourceTag/kubernetes.io/cluster/llm-eks-cluster", List.of("owned")),
                        "StringLike",
                        Map.of("aws:ResourceTag/karpenter.sh/nodepool", List.of("*"))));
    }

    /** Missing in the policy that eksctl's own karpenter block writes: error logs, and no health checks of instances. */
    @Test
    void readsWhatKarpenterHasAskedForSince1Dot11() {
        assertThat(statement("AllowRegionalReadActions").Action())
                .contains("ec2:DescribeInstanceStatus", "ec2:DescribePlacementGroups");
    }

    private static Statement statement(String sid) {
        return policy("llm-eks-cluster").Statement().stream()
                .filter(statement -> statement.Sid().equals(sid))
                .findFirst()
                .orElseThrow();
    }

    private static PolicyDocument policy(String cluster) {
        Shipped renamed = Shipped.experiments()
                .with(Shipped.CLUSTER, "metadata: {name: llm-eks-cluster}", "metadata: {name: " + cluster + "}")
                .with(Shipped.SEED, "cluster: llm-eks-cluster", "cluster: " + cluster);
        return KarpenterControllerPolicy.of(Given.of(renamed).cluster(), "aws");
    }
}
