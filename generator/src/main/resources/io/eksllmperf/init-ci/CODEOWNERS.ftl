# Who has to approve what. Written by 'eks-llm-perf init'; put your teams in. The last pattern that fits a path counts.
# This place is read by GitHub and by GitLab. To see that every team exists and may write here:
#   GitHub: gh api "repos/{owner}/{repo}/codeowners/errors"    (or open this file on GitHub)
#   GitLab: open this file in the project; mistakes are listed above it

# Everything that is not named below, this file, the hooks and CI among it.
*                                   @[=owner]/platform

# What is measured, and what was measured.
/experiments/                       @[=owner]/performance
/results/                           @[=owner]/performance

# What follows from an experiment alone.
/manifests/                         @[=owner]/performance
# A list of all generated files, which every change of them touches.
/.eks-llm-perf-index                @[=owner]/performance

# The cluster itself: nodes, IAM, what is installed in it.
/experiments/llm-eks-cluster.yaml   @[=owner]/platform
/clusters/                          @[=owner]/platform
/manifests/*/platform/              @[=owner]/platform
# Whoever writes an Application or a project decides what Argo CD applies, where, and with what rights: an admin.
/argocd/                            @[=owner]/platform
