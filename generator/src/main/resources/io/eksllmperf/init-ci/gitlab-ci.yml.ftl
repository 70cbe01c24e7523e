# Says in every merge request what is wrong, what will happen in the cluster, and whether measured figures got worse.
# Written by 'eks-llm-perf init'; from then on it is yours.
variables:
  # Where the program comes from: its Git URL, and a full commit id of it. Not used where this repository has bin/ and
  # generator/ of its own. 'eks-llm-perf init --program-url URL --program-revision COMMIT' writes both.
  EKS_LLM_PERF_REPOSITORY: "[=programUrl]"
  EKS_LLM_PERF_REVISION: "[=programRevision]"

workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

stages: [program, judge, tell]

default:
  # JDK 17, Maven and Git.
  image: maven:3.9.11-eclipse-temurin-17@sha256:e4a7ace3dc0d645ed97f8d9ad0b0d3f0b14fa8d150138f27f116d7105a639b82
  interruptible: true
  timeout: 20 minutes

program:
  stage: program
  variables:
    MAVEN_OPTS: -Dmaven.repo.local=$CI_PROJECT_DIR/.m2/repository
  cache:
    # This file holds the program's revision.
    key:
      files: [.gitlab-ci.yml]
    paths: [.m2/repository]
  script:
    - sh .ci/build-eks-llm-perf .eks-llm-perf
  artifacts:
    paths: [.eks-llm-perf/eks-llm-perf.jar]
    expire_in: 1 day

check:
  stage: judge
  needs: [program]
  script:
    - java -jar .eks-llm-perf/eks-llm-perf.jar check --schemas

diff:
  stage: judge
  needs: [program]
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    GIT_DEPTH: "0"
  script:
    # The target branch has its own commit only where GitLab tries the merge; elsewhere the two part at the diff's base.
    - base=${CI_MERGE_REQUEST_TARGET_BRANCH_SHA:-$CI_MERGE_REQUEST_DIFF_BASE_SHA}
    - mkdir -p .eks-llm-perf/diff
    - >-
      java -jar .eks-llm-perf/eks-llm-perf.jar diff --base "$base" --format markdown
      --output .eks-llm-perf/diff/report.md > .eks-llm-perf/diff/comment.md
  artifacts:
    expose_as: What the change means
    paths: [.eks-llm-perf/diff/]
    expire_in: 30 days

# Writes the diff into the merge request, once there is a token for it: a project access token with the role Reporter
# and the scope api (GitLab's own CI_JOB_TOKEN cannot write notes), as the masked, unprotected CI/CD variable
# GITLAB_TOKEN, limited to the environment merge-request-note, so that no other job sees it. Without one, the diff is
# the artifact above.
note:
  stage: tell
  needs: [diff]
  # Nothing of a fork runs with the token.
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event" && $CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_PROJECT_ID
  image: python:3.13.15-alpine3.24@sha256:540c7d91f98ff6880174c40e99067bf5941eb54d818a7a5e094d188b196a934d
  environment:
    name: merge-request-note
    action: access
  script:
    - python3 .ci/merge-request-note.py .eks-llm-perf/diff/comment.md

results:
  stage: judge
  needs: [program]
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      changes: ["results/**/*"]
  variables:
    GIT_DEPTH: "0"
  script:
    - base=${CI_MERGE_REQUEST_TARGET_BRANCH_SHA:-$CI_MERGE_REQUEST_DIFF_BASE_SHA}
    - java -jar .eks-llm-perf/eks-llm-perf.jar report --check
    - java -jar .eks-llm-perf/eks-llm-perf.jar compare "$base"
