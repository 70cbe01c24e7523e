/**
 * eksctl's ClusterConfig v1alpha5 as it is used here, checked against the schema of eksctl 0.230.0 (2026-08-13) and the rules of its
 * loader. Fields that no output uses are not modelled, so nobody can set them.
 */
package io.eksllmperf.model.eksctl;
