"""Whether a run may be used: each reason against it is one sentence in run.yaml; no reason means usable."""

import export
import fingerprint
import prom

NOT_RECORDED = {"recorded": False, "count": None, "percent": None, "source": None}
# In a row: one sample may catch an ended request that is still counted beside its successor.
FOREIGN_SAMPLES = 2


def add_export(record, run):
    """Judges what the load tool wrote: export, requests, errors (where the tool records them)."""
    record["requests"] = {"recorded": False, "count": None}
    record["errors"] = NOT_RECORDED
    try:
        found = export.read(record["tool"]["name"], run.work)
    except export.NoExport as fault:
        record["reasons"].append(str(fault))
        return
    record["export"] = str(found.path.relative_to(run.work))
    record["requests"] = {"recorded": found.requests is not None, "count": found.requests}
    if found.errors is not None:
        record["errors"] = _errors(found.errors, found.requests + found.errors, "export")
    if found.fault:
        record["reasons"].append(found.fault)


def add_server(record, run):
    """Judges what the server and the recorder saw: changes, its own count of errors, foreign load."""
    before, after = record["fingerprint"]["before"], record["fingerprint"]["after"]
    record["reasons"] += fingerprint.changes(before, after)
    answered = {prefix: fingerprint.growth(before, after, prefix) for prefix in ("http.", "finished.")}
    counts = [count for counters in answered.values() for count in counters.values()]
    if counts and not any(counts):
        record["reasons"].append("the server counted no request: the tool loaded another one, or none")
    if not record["errors"]["recorded"]:
        record["errors"] = _server_errors(answered["http."], answered["finished."])
    record["load"] = foreign_load(run.partial / "samples.prom", record["level"]["concurrency"])
    if record["load"]["foreign"]:
        record["reasons"].append(
            f"foreign load: the server held {record['load']['peak']} requests, more than the "
            f"{record['load']['limit']} that concurrency {record['level']['concurrency']} allows")


def add_error_limit(record, max_percent):
    """Errors that nobody recorded are not judged: "not recorded" is not 0, and the report says so."""
    errors = record["errors"]
    if errors["recorded"] and errors["percent"] > max_percent:
        record["reasons"].append(
            f"{errors['count']} requests failed: {errors['percent']} %, maxErrorPercent is {max_percent}")


def _errors(count, requests, source):
    percent = round(100 * count / max(count, requests), 3) if count else 0
    return {"recorded": True, "count": int(count), "percent": percent, "source": source}


def _server_errors(http, finished):
    """genai-perf records no errors, so the server's counters speak, where it has them.

    The HTTP counter sees refused requests that never reached the engine; the engine sees streams that broke
    after their 200. Which of them are the same requests is not known, so the larger count is taken.
    """
    engine = max(0, finished.get("error", 0))
    if http:
        refused = sum(count for status, count in http.items() if not status.startswith("2"))
        return _errors(max(refused, engine), sum(http.values()), "http_requests_total")
    if "error" in finished:
        return _errors(engine, sum(finished.values()), "vllm:request_success_total")
    return NOT_RECORDED


def foreign_load(path, concurrency):
    """Foreign: two samples in a row with more requests in the server than concurrency + 5 % (at least 1)."""
    limit = concurrency + max(1, concurrency // 20)
    counts = [count for count in _requests_per_sample(path) if count is not None]
    above, longest = 0, 0
    for count in counts:
        above = above + 1 if count > limit else 0
        longest = max(longest, above)
    return {
        "recorded": bool(counts),
        "samples": len(counts),
        "peak": int(max(counts)) if counts else None,
        "limit": limit,
        "foreign": longest >= FOREIGN_SAMPLES,
    }


def _requests_per_sample(path):
    if not path.is_file():
        return
    lines = []
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file:
            if line.startswith("# sample "):
                yield prom.in_server("".join(lines))
                lines = []
            elif line.startswith("vllm:num_requests_"):
                lines.append(line)
    yield prom.in_server("".join(lines))
