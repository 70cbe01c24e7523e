/**
 * What Kubernetes' scheduler and Karpenter would do with a pod: the nodes that a cluster has or can launch, what a pod
 * demands, and which constraint excludes which node.
 */
package io.eksllmperf.check.place;
