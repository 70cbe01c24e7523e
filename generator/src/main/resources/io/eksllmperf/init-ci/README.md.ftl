# LLM performance on EKS

Each file in `experiments/` says: *serve this model on this GPU node and load it at these concurrencies*. `eks-llm-perf`
renders it into the YAML of the cluster, the server and the load, which is committed here and applied by Argo CD.

| folder | who writes it |
| --- | --- |
| `experiments/` | **you**: one file per cluster and per experiment; editors complete and check them by `schema/` |
| `clusters/`, `manifests/`, `argocd/` | `eks-llm-perf generate`. Never edit; `.eks-llm-perf-index` lists every file |
| `results/` | `eks-llm-perf results collect` the measured runs, `eks-llm-perf report` the reports |
| `schema/` | `eks-llm-perf schema cluster` and `eks-llm-perf schema experiment`, as of the program's version |
| `.github/`, `.gitlab-ci.yml`, `.ci/` | CI of GitHub and of GitLab: delete the one you do not use. The rest is yours |

## The program

Java 17 or newer and Maven 3.8.7 or newer, then

```bash
git clone [=programUrl?has_content?then(programUrl, "URL")] eks-llm-perf
cd eks-llm-perf
[#if programRevision?has_content]
git checkout --detach [=programRevision]   # what CI runs, too
[/#if]
mvn package -DskipTests
ln -s "$PWD/bin/eks-llm-perf" ~/.local/bin/     # or any other folder of your PATH
```
[#if !programRevision?has_content]

CI builds it as well, once `EKS_LLM_PERF_REPOSITORY` and `EKS_LLM_PERF_REVISION` are set, at the top of
`.github/workflows/eks-llm-perf.yaml` or `.gitlab-ci.yml`.
[/#if]

## A change

Once per clone: `git config core.hooksPath .githooks` lets no commit through that does not pass the check.

```bash
$EDITOR experiments/gpt-oss-20b-g5-8xlarge.yaml
eks-llm-perf generate                # writes what follows from it
eks-llm-perf check                   # all rules, and that the output is what the experiments render
eks-llm-perf plan                    # levels, hours and dollars
eks-llm-perf diff --base origin/main # what the change will do in the cluster
git add --all && git commit
```

The pull request then shows what is wrong at its line, what will roll, run again and cost as one comment, and, where
`results/` changed, whether a figure got worse than the noise. `CODEOWNERS` says who approves what: put your teams in.

## From nothing to results

```bash
eksctl create cluster -f clusters/llm-eks-cluster.yaml
# Argo CD into the namespace argocd, then
kubectl apply -f argocd/llm-eks-cluster/projects/ -f argocd/llm-eks-cluster/root.yaml
eks-llm-perf watch gpt-oss-20b-g5-8xlarge
eks-llm-perf results collect
eks-llm-perf report
```

A rule in the way: `eks-llm-perf explain ELP025` says what it is about; `waive:` in the experiment sets it aside for
a reason that you give. A file in the way: `eks-llm-perf explain FILE` says which keys move it.
