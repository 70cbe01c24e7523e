#!/usr/bin/env python3
"""Applies trees of manifests to a real API server: accepts.py DIR [--self-test], DIR as conformance/up made it.

Every file is applied alone by server-side apply with strict field validation. Anything that the server says besides
"serverside-applied" is a fault: an error, or a warning such as Pod Security's. Then each object is read back and compared
with its file: nothing may be dropped or changed, and a second apply may change nothing.
"""

import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "generator/src/main/resources/io/eksllmperf/schemas"
# The versions that the output is made for: Karpenter's pin, and the Argo CD that README installs.
CRDS = [SCHEMAS / "karpenter", SCHEMAS / "argocd/3.6.1"]


# What the server may say, and why nothing is done about it.
ALLOWED = [
    # Argo CD knows its finalizer by this name alone on projects, and documents it for applications.
    'Warning: metadata.finalizers: "resources-finalizer.argocd.argoproj.io": prefer a domain-qualified finalizer name'
    " including a path (/) to avoid accidental conflicts with other finalizer writers",
]


class Server:
    def __init__(self, folder):
        self.kubectl = [str(folder / "bin/kubectl"), "--kubeconfig", str(folder / "kubeconfig")]

    def run(self, *arguments, text=None):
        done = subprocess.run(
            [*self.kubectl, *arguments], input=text, capture_output=True, text=True, timeout=120, check=False
        )
        return done.returncode, (done.stdout + done.stderr).strip()

    def apply(self, text):
        """What is wrong with a manifest; the empty text for nothing."""
        code, said = self.run("apply", "--server-side", "--validate=strict", "-f", "-", text=text)
        said = "\n".join(line for line in said.splitlines() if line not in ALLOWED)
        fine = code == 0 and said.endswith(" serverside-applied") and "\n" not in said
        return "" if fine else said or f"kubectl ended with {code} and said nothing"

    def read(self, files):
        """The objects of manifests as they are in the server, in the order of the files."""
        return self.objects("get", files)

    def as_written(self, files):
        """The manifests as data, read by kubectl's own reader."""
        return self.objects("create", files, "--dry-run=client", "--validate=false")

    def objects(self, verb, files, *options):
        code, said = self.run(verb, *options, "-o", "json", *(f"--filename={file}" for file in files))
        if code != 0:
            raise SystemExit(f"kubectl {verb} ended with {code}: {said}")
        found = []
        decoder = json.JSONDecoder()
        while said:
            data, end = decoder.raw_decode(said)
            found += data["items"] if data["kind"] == "List" else [data]
            said = said[end:].lstrip()
        return found


def lost(written, live, path=""):
    """Paths of the manifest that the server dropped or changed."""
    if isinstance(written, dict):
        if not isinstance(live, dict):
            return [path]
        return [p for key in written for p in lost(written[key], live.get(key), f"{path}.{key}")]
    if isinstance(written, list):
        if not isinstance(live, list) or len(live) != len(written):
            return [path]
        return [p for i, item in enumerate(written) for p in lost(item, live[i], f"{path}[{i}]")]
    # An empty map or list may be left out; a scalar may not be anything else.
    return [] if written == live else [f"{path}: {written!r} became {live!r}"]


def manifests(tree):
    """Files in the order of their paths, namespaces first: the root application brings them in its first wave."""
    files = sorted(p for part in ("argocd", "manifests") for p in (tree / part).rglob("*.yaml"))
    return sorted(files, key=lambda p: ("\nkind: Namespace\n" not in p.read_text(encoding="utf-8"), str(p)))


def judge(server, tree):
    files = manifests(tree)
    faults = {}
    for file in files:
        said = server.apply(file.read_text(encoding="utf-8"))
        if said:
            faults[file] = said
    applied = [file for file in files if file not in faults]
    before = server.read(applied)
    told = [f"{file.relative_to(tree)}: {said}" for file, said in faults.items()]
    for file, written, live in zip(applied, server.as_written(applied), before, strict=True):
        told += [f"{file.relative_to(tree)}: not as written: {path}" for path in lost(written, live)]
    for file in applied:
        server.apply(file.read_text(encoding="utf-8"))
    for file, old, new in zip(applied, before, server.read(applied), strict=True):
        # The server writes a claim anew even when nothing in it differs.
        for live in (old, new):
            del live["metadata"]["resourceVersion"]
        if old != new:
            told.append(f"{file.relative_to(tree)}: a second apply changes it")
    return len(files), told


# What is planted: a file, what is replaced in it, and what the server must say of it.
PLANTED = [
    ("manifests/*/platform/30-nodepool-load.yaml", "Policy: WhenEmpty", "Policy: WhenIdle",
     'Unsupported value: "WhenIdle"'),
    ("manifests/*/platform/30-nodepool-load.yaml", "consolidateAfter:", "consolidateafter:", "field not declared in schema"),
    ("manifests/*/platform/20-ec2nodeclass-load.yaml", "  role:", "  instanceProfile: other\n  role:",
     "must specify exactly one of"),
    ("manifests/*/*/serving/40-deployment-*.yaml", "enableServiceLinks: false", "hostNetwork: true",
     "would violate PodSecurity"),
    ("manifests/*/*/bench/50-job-*-c0020.yaml", "backoffLimit: 0", "backofflimit: 0", "field not declared in schema"),
    ("manifests/*/*/bench/50-job-*-c0020.yaml", "restartPolicy: Never", "restartPolicy: OnFailure", "field is immutable"),
    ("manifests/*/*/bench/90-configmap-fence.yaml", "immutable: true", "immutable: false", "field is immutable"),
    ("argocd/*/root.yaml", "  project:", "  porject:", "field not declared in schema"),
]


def self_test(server, tree):
    """Every planted mistake must be found, for what it is."""
    blind = []
    for pattern, old, new, words in PLANTED:
        file = sorted(tree.glob(pattern))[0]
        text = file.read_text(encoding="utf-8")
        if old not in text:
            blind.append(f"{file.name}: {old!r} is not there, so nothing was planted")
            continue
        said = server.apply(text.replace(old, new, 1))
        if words not in said:
            blind.append(f"{file.name}: {new!r} was not found; the server said: {said or 'nothing'}")
    return blind


def main():
    folder = pathlib.Path(sys.argv[1])
    server = Server(folder)
    for crd in sorted(p for version in CRDS for p in version.glob("*.yaml")):
        said = server.apply(crd.read_text(encoding="utf-8"))
        if said:
            raise SystemExit(f"{crd.name}: {said}")
    server.run("wait", "--for=condition=Established", "crd", "--all", "--timeout=60s")
    server.run("create", "namespace", "argocd")
    count, faults = judge(server, ROOT)
    print(f"accepts: {count} files applied, read back and applied again, {len(faults)} faults")
    blind = self_test(server, ROOT) if "--self-test" in sys.argv else []
    if "--self-test" in sys.argv:
        print(f"accepts: {len(PLANTED)} mistakes planted, {len(PLANTED) - len(blind)} found")
    for fault in faults + blind:
        print("  " + fault)
    raise SystemExit(1 if faults or blind or count < 10 else 0)


main()
