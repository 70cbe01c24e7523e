/**
 * Typed models of the resources that fabric8 does not ship: Karpenter, eksctl and Argo CD, one package each; here what they
 * share. A record's components are the keys of its YAML, in the order in which they are written.
 */
package io.eksllmperf.model;
