/** What a change of the output means: what Kubernetes, Karpenter, Argo CD and eksctl do with it, and what that costs. */
package io.eksllmperf.plan.change;
