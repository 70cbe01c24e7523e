"""What the load tool wrote: its summary JSON. Its exit code proves nothing: AIPerf often exits 0."""

import itertools
import json
import typing

MAX_RAW_BYTES = 512 * 1024 * 1024
PATTERNS = {"genai-perf": "*_genai_perf.json", "aiperf": "*_aiperf.json"}


class NoExport(Exception):
    """There is no summary to read; the text says what was looked for."""


class Export(typing.NamedTuple):
    path: typing.Any  # pathlib.Path
    requests: typing.Optional[int]  # valid ones; None: not recorded
    errors: typing.Optional[int]  # None: not recorded, as always with genai-perf
    fault: typing.Optional[str]  # why its figures cannot be used


def read(tool, folder):
    """The Export below folder. Raises NoExport."""
    path = _find(tool, folder)
    try:
        page = json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        page = None
    if not isinstance(page, dict):
        raise NoExport(f"{path.relative_to(folder)} is not a JSON object")
    return _aiperf(path, page) if tool == "aiperf" else _genai_perf(path, page)


def _find(tool, folder):
    """AIPerf 0.13 also exports each phase, the warm-up too, below phases/: the summary lies above."""
    pattern = PATTERNS[tool]
    paths = [path for path in sorted(folder.rglob(pattern))
             if "phases" not in path.relative_to(folder).parts and path.is_file()]
    if len(paths) == 1:
        return paths[0]
    if paths:
        names = ", ".join(str(path.relative_to(folder)) for path in paths)
        raise NoExport(f"more than one export: {names}")
    first = _first_error(folder) if tool == "aiperf" else None
    raise NoExport(f"the load tool wrote no {pattern}"
                   + (f"; its first failed request: {first}" if first else ""))


def _first_error(folder):
    """AIPerf 0.9 and later write no summary when all requests fail; the reasons are in the jsonl."""
    for path in sorted(folder.rglob("*.jsonl")):
        with open(path, encoding="utf-8", errors="replace") as lines:
            for line in itertools.islice(lines, 1000):
                error = _error_of(line)
                if error:
                    return json.dumps(error)[:300]
    return None


def _error_of(line):
    try:
        row = json.loads(line)
    except ValueError:
        return None
    return row.get("error") if isinstance(row, dict) else None


def _aiperf(path, page):
    """0.1.x nests the metrics in "records"; error_request_count is there only when there were errors."""
    metrics = page["records"] if isinstance(page.get("records"), dict) else page
    requests = _count(metrics, "request_count")
    errors = _count(metrics, "error_request_count")
    if errors is None and isinstance(page.get("error_summary"), list):
        errors = sum(row.get("count", 0) for row in page["error_summary"] if isinstance(row, dict))
    fault = None
    if page.get("was_cancelled") is True:
        fault = "the load tool says was_cancelled"
    elif page.get("is_complete") is False:
        fault = "the load tool says is_complete: false"
    return Export(path, requests or 0, errors, fault or _nothing_measured(metrics, requests or 0))


def _genai_perf(path, page):
    """Its errors are in no export. Before 25.01 the requests are counted in the raw export only."""
    requests = _count(page, "request_count")
    if requests is None:
        requests = _raw_requests(path.with_name(path.name.replace("_genai_perf.json", ".json")))
    return Export(path, requests, None, _nothing_measured(page, requests))


def _raw_requests(path):
    if not path.is_file() or path.stat().st_size > MAX_RAW_BYTES:
        return None
    try:
        return sum(len(experiment["requests"]) for experiment in json.loads(path.read_bytes())["experiments"])
    except (ValueError, LookupError, TypeError):
        return None


def _nothing_measured(metrics, requests):
    if requests == 0:
        return "the export holds no valid request"
    throughput = _average(metrics, "request_throughput")
    return None if throughput and throughput > 0 else f"the export's request_throughput is {throughput}"


def _count(metrics, name):
    value = _average(metrics, name)
    return None if value is None else round(value)


def _average(metrics, name):
    row = metrics.get(name)
    value = row.get("avg") if isinstance(row, dict) else None
    return value if isinstance(value, (int, float)) else None
