# Says in every pull request what is wrong, what will happen in the cluster, and whether the measured figures got worse.
# Written by 'eks-llm-perf init'; from then on it is yours.
name: eks-llm-perf

on:
  # All of them: a required check that a "paths" filter skips would keep its pull request waiting for ever.
  pull_request:
  merge_group:
  push:
    # The branch that Argo CD reads: spec.gitops.targetRevision of the clusters.
    branches: [main]

env:
  # Where the program comes from: its Git URL, and a full commit id of it. Not used where this repository has bin/ and
  # generator/ of its own. 'eks-llm-perf init --program-url URL --program-revision COMMIT' writes both.
  EKS_LLM_PERF_REPOSITORY: "[=programUrl]"
  EKS_LLM_PERF_REVISION: "[=programRevision]"

# A job may do what it asks for below, and nothing else.
permissions: {}

concurrency:
  group: eks-llm-perf-${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: ${{ github.event_name == 'pull_request' }}

defaults:
  run:
    shell: bash

jobs:
  program:
    name: Build the program
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    permissions:
      contents: read  # the checkout
    steps:
      - name: Check out
        uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1  # v7.0.1
        with:
          persist-credentials: false
      - name: Set up Java, with Maven's downloads of last time
        uses: actions/setup-java@b6effb05e454b25005698d916606bdc6ffcbf961  # v5.7.0
        with:
          distribution: temurin
          java-version: "17"
          cache: maven
          # This file holds the program's revision; the others are there only where the program itself is.
          cache-dependency-path: |
            .github/workflows/eks-llm-perf.yaml
            pom.xml
            generator/pom.xml
      - name: Build
        run: sh .ci/build-eks-llm-perf "$RUNNER_TEMP/program"
      - name: Keep for the other jobs
        uses: actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f  # v7.0.0
        with:
          name: eks-llm-perf-program
          path: ${{ runner.temp }}/program
          if-no-files-found: error
          retention-days: 1

  check:
    name: Check
    needs: program
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read  # the checkout
    steps:
      - name: Check out
        uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1  # v7.0.1
        with:
          persist-credentials: false
      - name: Set up Java
        uses: actions/setup-java@b6effb05e454b25005698d916606bdc6ffcbf961  # v5.7.0
        with:
          distribution: temurin
          java-version: "17"
      - name: Fetch the program
        uses: actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c  # v8.0.1
        with:
          name: eks-llm-perf-program
          path: ${{ runner.temp }}/program
      - name: Rules, schemas and drift
        run: java -jar "$RUNNER_TEMP/program/eks-llm-perf.jar" check --schemas --format github

  diff:
    name: Diff
    if: github.event_name == 'pull_request'
    needs: program
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read  # the checkout
    steps:
      - name: Check out the merge and its parents
        uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1  # v7.0.1
        with:
          persist-credentials: false
          fetch-depth: 2
      - name: Set up Java
        uses: actions/setup-java@b6effb05e454b25005698d916606bdc6ffcbf961  # v5.7.0
        with:
          distribution: temurin
          java-version: "17"
      - name: Fetch the program
        uses: actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c  # v8.0.1
        with:
          name: eks-llm-perf-program
          path: ${{ runner.temp }}/program
      - name: What the change means
        run: |
          # GitHub checks out the merge; its first parent is what the pull request goes into.
          base=$(git rev-parse 'HEAD^1')
          mkdir "$RUNNER_TEMP/diff"
          java -jar "$RUNNER_TEMP/program/eks-llm-perf.jar" diff --base "$base" --format markdown \
            --output "$RUNNER_TEMP/diff/report.md" > "$RUNNER_TEMP/diff/comment.md"
          cat "$RUNNER_TEMP/diff/comment.md" >> "$GITHUB_STEP_SUMMARY"
      - name: Keep the full report
        uses: actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f  # v7.0.0
        with:
          name: eks-llm-perf-diff
          path: ${{ runner.temp }}/diff
          if-no-files-found: error
          retention-days: 30

  comment:
    name: Comment
    # The only job that may write. It checks nothing out and runs nothing of the pull request. A fork's pull request and
    # one of Dependabot get no token that could comment: there the diff is on the summary page of the run.
    if: >-
      github.event_name == 'pull_request'
      && github.event.pull_request.head.repo.full_name == github.repository
      && github.event.pull_request.user.login != 'dependabot[bot]'
    needs: diff
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      pull-requests: write  # the one comment
    steps:
      - name: Fetch the diff
        uses: actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c  # v8.0.1
        with:
          name: eks-llm-perf-diff
          path: ${{ runner.temp }}/diff
      - name: Write the comment, or write it anew
        env:
          GH_TOKEN: ${{ github.token }}
          PULL_REQUEST: ${{ github.event.pull_request.number }}
        run: |
          comments="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments"
          mine='.[]
            | select(.user.login == "github-actions[bot]")
            | select(.body | startswith("<!-- eks-llm-perf diff -->"))
            | .id'
          found=$(gh api --paginate "$comments?per_page=100" --jq "$mine")
          # The oldest, should there ever be several.
          id=${found%%$'\n'*}
          if [ -n "$id" ]; then
            gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" \
              --field "body=@$RUNNER_TEMP/diff/comment.md"
          else
            gh api --silent --method POST "$comments" --field "body=@$RUNNER_TEMP/diff/comment.md"
          fi

  results:
    name: Results
    if: github.event_name == 'pull_request'
    needs: program
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read  # the checkout
    steps:
      - name: Check out the merge and its parents
        uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1  # v7.0.1
        with:
          persist-credentials: false
          fetch-depth: 2
      - name: Set up Java
        uses: actions/setup-java@b6effb05e454b25005698d916606bdc6ffcbf961  # v5.7.0
        with:
          distribution: temurin
          java-version: "17"
      - name: Fetch the program
        uses: actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c  # v8.0.1
        with:
          name: eks-llm-perf-program
          path: ${{ runner.temp }}/program
      - name: Reports that are up to date, and no regression
        run: |
          base=$(git rev-parse 'HEAD^1')
          if git diff --quiet "$base" HEAD -- results; then
            echo 'results/ is unchanged: nothing to compare.'
            exit 0
          fi
          java -jar "$RUNNER_TEMP/program/eks-llm-perf.jar" report --check --format github
          code=0
          java -jar "$RUNNER_TEMP/program/eks-llm-perf.jar" compare "$base" --format markdown \
            > "$RUNNER_TEMP/compare.md" || code=$?
          cat "$RUNNER_TEMP/compare.md" >> "$GITHUB_STEP_SUMMARY"
          exit "$code"
