"""The results volume: a run's folder is complete because it appears under its name by one rename, at the end.

<results>/<experiment>/<run id>.partial/    being written; removed when the run starts again
<results>/<experiment>/<run id>/            complete and usable
<results>/<experiment>/<run id>.failed-<n>/ what a failed run left; the same run may run again
"""

import json
import os
import pathlib
import re
import shutil
import typing


class Run(typing.NamedTuple):
    id: str
    final: pathlib.Path
    partial: pathlib.Path
    work: pathlib.Path


def find(experiment):
    """The run whose id is the Job's name, handed in as RUN_ID."""
    run_id = os.environ.get("RUN_ID", "")
    if not re.fullmatch(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?", run_id):
        raise SystemExit(f"RUN_ID must be the Job's name, not '{run_id}'")
    folder = pathlib.Path(os.environ.get("RESULTS_DIR", "/results"), experiment)
    work = pathlib.Path(os.environ.get("WORK_DIR", "/work"), "run")
    return Run(run_id, folder / run_id, folder / f"{run_id}.partial", work)


def is_complete(run):
    return (run.final / "run.yaml").is_file()


def begin(run):
    """An empty partial folder and an empty work folder: 25.05 skips a profile whose checkpoint it finds."""
    if run.final.exists():
        raise SystemExit(f"{run.final} has no run.yaml, so it is not a result: move it away")
    for folder in (run.partial, run.work):
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True)


def publish(run, record):
    """Writes run.yaml and gives the folder its name. Returns the exit code: 0 usable, 1 not."""
    _copy_files(run.work, run.partial)
    record["valid"] = not record["reasons"]
    # JSON is YAML: one less writer to get wrong.
    (run.partial / "run.yaml").write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    target = run.final if record["valid"] else _next_failed(run)
    _sync(run.partial)
    os.rename(run.partial, target)
    _sync_folder(target.parent)
    _sync_folder(target.parent.parent)
    for reason in record["reasons"]:
        print(f"not usable: {reason}", flush=True)
    print(f"published {target}", flush=True)
    return 0 if record["valid"] else 1


def _next_failed(run):
    number = 1
    while (path := run.final.with_name(f"{run.id}.failed-{number}")).exists():
        number += 1
    return path


def _copy_files(source, target):
    """Regular files only: AIPerf leaves sockets in its folder."""
    for path in sorted(source.rglob("*")):
        if path.is_file() and not path.is_symlink():
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)


def _sync(folder):
    for parent, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(parent, name), "rb") as file:
                os.fsync(file.fileno())
        _sync_folder(parent)


def _sync_folder(folder):
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
