package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;
import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.model.eksctl.CloudWatch;
import io.eksllmperf.model.eksctl.CloudWatch.LogType;
import io.eksllmperf.model.eksctl.ClusterConfig;
import io.eksllmperf.model.eksctl.ManagedNodeGroup;
import io.eksllmperf.model.eksctl.PodIdentityAssociation;
import io.eksllmperf.model.eksctl.PolicyDocument;
import io.eksllmperf.model.karpenter.BlockDeviceMapping;
import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.eksllmperf.model.karpenter.Ec2NodeClass.MetadataOptions;
import io.eksllmperf.model.karpenter.Ec2NodeClass.MetadataOptions.HttpTokens;
import io.eksllmperf.render.Rendered;
import io.eksllmperf.spec.Cluster;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What nodes, volumes and roles give away in AWS. */
final class AwsSecurityRules {
    /** Without these an intrusion leaves no trace that can be read afterwards. */
    private static final List<LogType> TRACES = List.of(LogType.API, LogType.AUDIT, LogType.AUTHENTICATOR);

    static final List<Rule> RULES = List.of(
            error(
                            "ELP178",
                            "Pods reach the node's credentials",
                            "With a hop limit above 1, or without session tokens, any pod takes the node's role from"
                                    + " the metadata service (EKS best practices, IMDSv2; checkov CKV_AWS_341).")
                    .on(View.ITEMS, AwsSecurityRules::metadataService)
                    .never(),
            error(
                            "ELP179",
                            "A volume that is not encrypted",
                            "Model weights, prompts and results lie on it, and the account's default may be off"
                                    + " (checkov CKV_AWS_3).")
                    .on(View.ALL, AwsSecurityRules::encryption)
                    .never(),
            error(
                            "ELP180",
                            "A control plane that leaves no trace",
                            "Who changed what while a sweep ran is in the logs of API server, audit and authenticator"
                                    + " only (CIS EKS 2.1.1; checkov CKV_AWS_37).")
                    .on(View.ALL, AwsSecurityRules::logs)
                    .never(),
            error(
                            "ELP181",
                            "An IAM policy that permits too much",
                            "Whoever takes the controller's pod takes its role: all actions of a service, or a"
                                    + " passed role that is not named, make that the account (checkov CKV_AWS_63,"
                                    + " CKV_AWS_110).")
                    .on(View.ALL, AwsSecurityRules::policies)
                    .never(),
            warning(
                            "ELP182",
                            "An IAM user is cluster admin",
                            "A user's keys are good until somebody revokes them; a role's end by themselves within"
                                    + " hours (EKS best practices, identity and access management).")
                    .on(View.CLUSTERS, AwsSecurityRules::users));

    private AwsSecurityRules() {}

    private static void metadataService(Item item, Found found) {
        if (item.resource() instanceof Ec2NodeClass nodes) {
            Optional<MetadataOptions> options = nodes.spec().metadataOptions();
            if (options.filter(said -> said.httpTokens() == HttpTokens.REQUIRED).isEmpty()) {
                found.at(item, "answers without a session token; set metadataOptions.httpTokens: required");
            }
            options.filter(said -> said.httpPutResponseHopLimit() != 1)
                    .ifPresent(said -> found.at(
                            item,
                            "has a hop limit of " + said.httpPutResponseHopLimit()
                                    + " for the metadata service; set httpPutResponseHopLimit: 1"));
        }
    }

    private static void encryption(View view, Found found) {
        for (Item item : view.items()) {
            if (item.resource() instanceof StorageClass volumes) {
                Map<String, String> parameters =
                        Optional.ofNullable(volumes.getParameters()).orElse(Map.of());
                if (!"true".equals(parameters.get("encrypted"))) {
                    found.at(item, "makes volumes that are not encrypted; set the parameter encrypted: \"true\"");
                }
            }
            if (item.resource() instanceof Ec2NodeClass nodes) {
                for (BlockDeviceMapping disk : nodes.spec().blockDeviceMappings()) {
                    if (!disk.ebs().encrypted()) {
                        found.at(
                                item,
                                "has the volume " + disk.deviceName()
                                        + ", which is not encrypted; set ebs.encrypted: true");
                    }
                }
            }
        }
        for (Rendered file : view.facts().contents().files()) {
            if (file.resource() instanceof ClusterConfig config) {
                for (ManagedNodeGroup group : config.managedNodeGroups()) {
                    if (!group.volumeEncrypted()) {
                        EksctlFile.at(
                                file,
                                "the node group " + group.name()
                                        + " has a volume that is not encrypted; set volumeEncrypted: true",
                                found);
                    }
                }
            }
        }
    }

    private static void logs(View view, Found found) {
        for (Rendered file : view.facts().contents().files()) {
            if (file.resource() instanceof ClusterConfig config) {
                List<LogType> enabled = config.cloudWatch()
                        .map(CloudWatch::clusterLogging)
                        .map(CloudWatch.ClusterLogging::enableTypes)
                        .orElse(List.of());
                for (LogType type : TRACES) {
                    if (!enabled.contains(type)) {
                        EksctlFile.at(
                                file,
                                "the control plane does not log " + type
                                        + "; name it in cloudWatch.clusterLogging.enableTypes",
                                found);
                    }
                }
            }
        }
    }

    private static void policies(View view, Found found) {
        for (Rendered file : view.facts().contents().files()) {
            if (file.resource() instanceof ClusterConfig config) {
                for (PodIdentityAssociation association : config.iam().podIdentityAssociations()) {
                    association
                            .permissionPolicy()
                            .ifPresent(policy -> policy.Statement()
                                    .forEach(statement -> statement(file, association, statement, found)));
                }
            }
        }
    }

    private static void statement(
            Rendered file, PodIdentityAssociation association, PolicyDocument.Statement statement, Found found) {
        String whose = "the policy of " + association.namespace() + "/" + association.serviceAccountName()
                + " permits, in " + statement.Sid() + ", ";
        boolean allows = statement.Effect() == PolicyDocument.Effect.ALLOW;
        for (String action : statement.Action()) {
            if (allows && (action.equals("*") || action.endsWith(":*"))) {
                EksctlFile.at(file, whose + "the actions " + action + "; name each", found);
            }
            boolean passes = action.equals("iam:PassRole");
            boolean anyRole =
                    statement.Resource().stream().anyMatch(role -> role.equals("*") || role.endsWith(":role/*"));
            if (allows && passes && anyRole) {
                EksctlFile.at(file, whose + "iam:PassRole on any role; name the nodes' role", found);
            }
        }
    }

    private static void users(Cluster cluster, Found found) {
        List<String> principals = cluster.access().adminPrincipals();
        for (int i = 0; i < principals.size(); i++) {
            if (principals.get(i).contains(":user/")) {
                found.at(
                        cluster,
                        "spec.adminPrincipals[" + i + "]",
                        principals.get(i) + " is an IAM user, whose keys do not expire; name a role that people"
                                + " assume");
            }
        }
    }
}
