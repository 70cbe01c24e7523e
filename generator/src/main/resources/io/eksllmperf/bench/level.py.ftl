"""One run of one level; its id is the Job's name (RUN_ID). How each step works is in the bench ConfigMap.

Exit code 0: published and usable, now or before; 1: not usable, kept beside it; 143: ended by TERM.
"""

import os
import sys
import time

sys.path.insert(0, os.environ.get("BENCH_DIR", "/opt/bench"))

import fingerprint
import gate
import judge
import process
import recorder
import store
import web

EXPERIMENT = ${experiment}
LEVEL = ${level}
SERVER = ${server}
TOOL = ${tool}
ARGV = ${argv}
ENV = {"COLUMNS": "200", "HOME": "/tmp"}
LIMITS = ${limits}
GPU_EXPORTER = ${gpuExporter}
INPUTS = ${inputs}


def main():
    run = store.find(EXPERIMENT)
    if store.is_complete(run):
        print(f"{run.final} is complete: nothing to do", flush=True)
        return 0
    store.begin(run)
    record = new_record(run)
    try:
        measure(run, record)
    except (gate.NotReady, web.Unreachable, OSError) as fault:
        record["reasons"].append(str(fault))
    return store.publish(run, record)


def measure(run, record):
    time.sleep(LIMITS["cooldownSeconds"])
    gate.wait_ready_and_idle(SERVER, LIMITS["gateSeconds"])
    record["fingerprint"]["before"] = fingerprint.read(SERVER)
    with recorder.running(SERVER, GPU_EXPORTER, run.partial / "samples.prom"):
        record["run"] = process.run(ARGV, run.work, run.partial / "tool.log", ENV)
    judge.add_export(record, run)
    record["fingerprint"]["after"] = fingerprint.read(SERVER)
    judge.add_server(record, run)
    judge.add_error_limit(record, LIMITS["maxErrorPercent"])


def new_record(run):
    """run.yaml as long as nothing has run: None is "not recorded"."""
    return {
        "apiVersion": "eksllmperf.io/v1",
        "kind": "Run",
        "id": run.id,
        "experiment": EXPERIMENT,
        "level": {**LEVEL, "repeat": int(os.environ["REPEAT"])},
        "limits": LIMITS,
        "tool": {**TOOL, "argv": ARGV},
        "server": SERVER,
        "node": {"name": os.environ.get("NODE_NAME"), "zone": os.environ.get("NODE_ZONE")},
        "run": {"start": None, "end": None, "exitCode": None},
        "fingerprint": {"before": None, "after": None},
        "export": None,
        "requests": {"recorded": False, "count": None},
        "errors": judge.NOT_RECORDED,
        "load": {"recorded": False},
        "valid": False,
        "reasons": [],
        "inputs": INPUTS,
    }


if __name__ == "__main__":
    process.exit_with(main)
