/**
 * Karpenter v1 as it is used here, checked against the CRDs of Karpenter 1.14.1 (AWS provider, 2026-08-20), and the node class of
 * EKS Auto Mode. Fields that no output uses are not modelled, so nobody can set them.
 */
package io.eksllmperf.model.karpenter;
